// Ready, quit, exit, in Electron's order.
import { EventEmitter } from 'node:events';
import { followWindows, openWindows } from './browser-window.ts';
import { onSessionCreated } from './session.ts';
import { answerSpec, becomeReady, createEvent, host, isReady, note, soon } from './state.ts';

export const appEvents = new EventEmitter();

const ready = Promise.withResolvers<void>();
let isQuitting = false;

export const whenReady = (): Promise<void> => ready.promise;

/** Called when main's module has been run to its end: Electron waits for that too. */
export function finishLaunching(): void {
  appEvents.emit('will-finish-launching', createEvent());
  soon(() => {
    becomeReady();
    ready.resolve();
    appEvents.emit('ready', createEvent(), {});
    host().tell('loaded');
  });
}

export function exit(code = 0): void {
  note('app', 'exit', code);
  isQuitting = true;
  for (const window of openWindows()) window.destroy();
  appEvents.emit('quit', createEvent(), code);
  leave(code);
}

/** Lets what was said last reach the other side. */
function leave(code: number): void {
  process.exitCode = code;
  if (process.send === undefined) process.exit(code);
  process.send({ kind: 'tell', name: 'nothing', args: [] }, () => process.exit(code));
}

export function quit(): void {
  note('app', 'quit');
  if (isQuitting) return;
  // The app can still be spoken to in this turn.
  soon(() => {
    if (isQuitting) return;
    isQuitting = true;
    isQuitting = closeEverything();
  });
}

/** False: somebody wants to stay. */
function closeEverything(): boolean {
  const before = createEvent();
  appEvents.emit('before-quit', before);
  if (before.defaultPrevented) return false;
  for (const window of openWindows()) {
    window.close();
    if (!window.isDestroyed()) return false;
  }
  const will = createEvent();
  appEvents.emit('will-quit', will);
  if (will.defaultPrevented) return false;
  appEvents.emit('quit', createEvent(), 0);
  leave(0);
  return true;
}

followWindows({
  created: (window) => {
    appEvents.emit('web-contents-created', createEvent(), window.webContents);
    appEvents.emit('browser-window-created', createEvent(), window.guarded);
  },
  focused: (window) => appEvents.emit('browser-window-focus', createEvent(), window.guarded),
  blurred: (window) => appEvents.emit('browser-window-blur', createEvent(), window.guarded),
  closed: () => {
    if (isQuitting || openWindows().length > 0) return;
    if (appEvents.listenerCount('window-all-closed') === 0) quit();
    else appEvents.emit('window-all-closed');
  },
});

onSessionCreated((session) => appEvents.emit('session-created', session));

answerSpec({
  isReady,
  quit,
  emitOnApp: (name: string, ...args: readonly unknown[]): boolean => {
    const event = createEvent();
    appEvents.emit(name, event, ...args);
    return event.defaultPrevented;
  },
});
