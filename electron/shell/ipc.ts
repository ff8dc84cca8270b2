// Owns the way in from the page: one channel for the calls of the contract's table, and a few that need no answer.
// Whoever sends is looked at first, while the sender is still there: after an await the frame may be another.
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { channels } from '../contract/bridge.ts';
import { refuse, type Result } from '../contract/result.ts';
import type { Closable } from './lifetime.ts';
import type { Pages } from './pages.ts';
import { isPageFrame, isSampleFrame, type Frame } from './security/page-address.ts';

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler' | 'on' | 'off'>;
  readonly call: Call;
  readonly pages: Following;
  readonly popup: { show(): void; keepOpen(isKept: boolean): void; dismiss(): void };
  /** Its page calls and follows a desk of its own; null while there is none. */
  readonly sample: { readonly end: SampleEnd | null; show(): void };
  readonly onTrouble: (problem: unknown) => void;
}

type Call = (name: string, args: unknown) => Promise<Result<unknown>>;
type Following = Pick<Pages, 'follow' | 'leave'>;

export interface SampleEnd {
  readonly call: Call;
  readonly pages: Following;
}

const callName = z.string().max(40);
const subscriptionNumber = z.int().min(0);

export function openIpc({ ipcMain, call, pages, popup, sample, onTrouble }: IpcParts): Closable {
  const endFor = (frame: Frame): SampleEnd | null => (isSampleFrame(frame) ? sample.end : { call, pages });
  const answerCall = async (event: IpcMainInvokeEvent, name: unknown, args: unknown): Promise<Result<unknown>> => {
    const { senderFrame: frame } = event;
    if (frame === null || !isPageFrame(frame)) return notFromThePage();
    const end = endFor(frame);
    if (end === null) return sampleIsOver();
    const parsed = callName.safeParse(name);
    if (!parsed.success) return refuse('unknown-call', 'There is no call with such a name.');
    try {
      return await end.call(parsed.data, args);
    } catch (problem) {
      onTrouble(problem);
      return refuse('failed', 'That could not be done. Close Ten-Four and start it again; what was confirmed is kept.');
    }
  };
  const listeners: readonly (readonly [string, (event: IpcMainEvent, value: unknown) => void])[] = [
    [channels.subscribe, fromPage((event, value, frame) => follow(event, value, frame))],
    [channels.unsubscribe, fromPage((event, _value, frame) => endFor(frame)?.pages.leave(event.sender))],
    [channels.keepOpen, fromRealPage((_event, isKept) => popup.keepOpen(isKept === true))],
    [channels.dismiss, fromRealPage(() => popup.dismiss())],
    [channels.goToSample, fromPage((_event, isSample) => goTo(isSample === true))],
  ];

  /** The window beside the tray would lie above the other one. */
  function goTo(isSample: boolean): void {
    if (!isSample) popup.show();
    else if (sample.end !== null) {
      popup.dismiss();
      sample.show();
    }
  }

  function follow(event: IpcMainEvent, value: unknown, frame: Frame): void {
    const parsed = subscriptionNumber.safeParse(value);
    if (parsed.success) endFor(frame)?.pages.follow(event.sender, parsed.data);
  }

  ipcMain.handle(channels.call, answerCall);
  for (const [channel, listener] of listeners) ipcMain.on(channel, listener);
  return {
    dispose: () => {
      ipcMain.removeHandler(channels.call);
      for (const [channel, listener] of listeners) ipcMain.off(channel, listener);
    },
  };
}

type Listener = (event: IpcMainEvent, value: unknown, frame: Frame) => void;

/** Nothing is said to somebody else's frame: there is nobody there who would read it. */
function fromPage(listener: Listener): (event: IpcMainEvent, value: unknown) => void {
  return (event, value) => {
    const frame: Frame | null = event.senderFrame;
    if (frame !== null && isPageFrame(frame)) listener(event, value, frame);
  };
}

/** What is about the window beside the tray: that of the sample day is an ordinary one. */
function fromRealPage(listener: Listener): (event: IpcMainEvent, value: unknown) => void {
  return fromPage((event, value, frame) => {
    if (!isSampleFrame(frame)) listener(event, value, frame);
  });
}

function sampleIsOver(): Result<never> {
  return refuse('no-sample', 'The sample day is over. Go back to the list: nothing of it was kept.');
}

function notFromThePage(): Result<never> {
  return refuse('not-from-here', 'Ten-Four answers only its own page.');
}
