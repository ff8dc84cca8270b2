import { EventEmitter } from 'node:events';
import { createCodec } from '../wire/codec.ts';
import type { FrameIdentity, InvokeResult } from '../wire/messages.ts';
import { guard } from './guard.ts';
import { answerHost, createEvent } from './state.ts';
import type { StandInWebContents } from './web-contents.ts';

type Handler = (event: never, ...args: never[]) => unknown;

const codec = createCodec();
const handlers = new Map<string, Handler>();
const emitter = new EventEmitter();

function handle(channel: string, handler: Handler): void {
  if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
  if (typeof handler !== 'function') {
    throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
  }
  handlers.set(channel, handler);
}

const methods = {
  handle,
  handleOnce: (channel, handler) => {
    handle(channel, (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => {
      handlers.delete(channel);
      return handler(event, ...args);
    });
  },
  removeHandler: (channel) => {
    handlers.delete(channel);
  },
} satisfies Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

export const ipcMain = guard('ipcMain', Object.assign(emitter, methods));

/** Found by the windows when they are made, so that neither imports the other. */
let contentsOf: (windowId: number) => StandInWebContents | null = () => null;

export function findContentsWith(find: typeof contentsOf): void {
  contentsOf = find;
}

function eventFrom(contents: StandInWebContents, frame: FrameIdentity): object {
  return createEvent({
    type: 'frame',
    sender: contents.guarded,
    processId: 1,
    frameId: 1,
    // Read each time: null once the frame shows something else.
    get senderFrame() {
      return contents.frameOf(frame);
    },
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  });
}

async function invoke(windowId: number, frame: FrameIdentity, channel: string, args: string): Promise<InvokeResult> {
  try {
    const contents = contentsOf(windowId);
    if (contents === null) throw new Error('Object has been destroyed');
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const answer: unknown = await handler(eventFrom(contents, frame) as never, ...(codec.decode(args) as never[]));
    return { ok: true, text: codec.encode(answer) };
  } catch (problem) {
    // Electron writes it too.
    process.stderr.write(`Error occurred in handler for '${channel}': ${describe(problem)}\n`);
    return { ok: false, error: String(problem) };
  }
}

const describe = (problem: unknown): string => (problem instanceof Error ? (problem.stack ?? '') : String(problem));

answerHost({
  pageInvoke: invoke,
  pageSend: (windowId, frame, channel, args) => {
    const contents = contentsOf(windowId);
    if (contents === null) return;
    emitter.emit(channel, eventFrom(contents, frame), ...(codec.decode(args) as unknown[]));
  },
});
