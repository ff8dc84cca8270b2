// Owns the way in from the page: one channel for the calls of the contract's table, and a few that need no answer.
// Whoever sends is looked at first, while the sender is still there: after an await the frame may be another.
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { channels } from '../contract/bridge.ts';
import { refuse, type Result } from '../contract/result.ts';
import type { Closable } from './lifetime.ts';
import type { Pages } from './pages.ts';
import { isPageFrame, type Frame } from './security/page-address.ts';

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler' | 'on' | 'off'>;
  readonly call: (name: string, args: unknown) => Promise<Result<unknown>>;
  readonly pages: Pages;
  readonly popup: { keepOpen(isKept: boolean): void; dismiss(): void };
  readonly onTrouble: (problem: unknown) => void;
}

const callName = z.string().max(40);
const subscriptionNumber = z.int().min(0);

export function openIpc({ ipcMain, call, pages, popup, onTrouble }: IpcParts): Closable {
  const answerCall = async (event: IpcMainInvokeEvent, name: unknown, args: unknown): Promise<Result<unknown>> => {
    if (!isPageFrame(event.senderFrame)) return notFromThePage();
    const parsed = callName.safeParse(name);
    if (!parsed.success) return refuse('unknown-call', 'There is no call with such a name.');
    try {
      return await call(parsed.data, args);
    } catch (problem) {
      onTrouble(problem);
      return refuse('failed', 'That could not be done. Close Ten-Four and start it again; what was confirmed is kept.');
    }
  };
  const listeners: readonly (readonly [string, (event: IpcMainEvent, value: unknown) => void])[] = [
    [channels.subscribe, fromPage((event, value) => follow(event, value))],
    [channels.unsubscribe, fromPage((event) => pages.leave(event.sender))],
    [channels.keepOpen, fromPage((_event, isKept) => popup.keepOpen(isKept === true))],
    [channels.dismiss, fromPage(() => popup.dismiss())],
  ];

  function follow(event: IpcMainEvent, value: unknown): void {
    const parsed = subscriptionNumber.safeParse(value);
    if (parsed.success) pages.follow(event.sender, parsed.data);
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

type Listener = (event: IpcMainEvent, value: unknown) => void;

/** Nothing is said to somebody else's frame: there is nobody there who would read it. */
function fromPage(listener: Listener): Listener {
  return (event, value) => {
    const frame: Frame | null = event.senderFrame;
    if (isPageFrame(frame)) listener(event, value);
  };
}

function notFromThePage(): Result<never> {
  return refuse('not-from-here', 'Ten-Four answers only its own page.');
}
