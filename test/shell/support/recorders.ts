// Small hand-made stand-ins for parts of Electron: they remember what they were asked for, and raise events on demand.
import { EventEmitter } from 'node:events';
import type { SystemTray } from '../../../electron/shell/tray/tray.ts';
import type { PopupWindow } from '../../../electron/shell/window/held-window.ts';

interface Recorded {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Any part of Electron that raises events. */
export interface Emitter {
  on(name: string, listener: (...args: never[]) => void): never;
  off(name: string, listener: (...args: never[]) => void): never;
  once(name: string, listener: (...args: never[]) => void): never;
  emit(name: string, ...args: unknown[]): void;
  listenerCount(name: string): number;
}

export function anEmitter(): Emitter {
  return new EventEmitter() as unknown as Emitter;
}

/** An event that can be prevented. */
export function anEvent(): { preventDefault(): void; readonly isPrevented: boolean } {
  let isPrevented = false;
  return {
    preventDefault: () => {
      isPrevented = true;
    },
    get isPrevented() {
      return isPrevented;
    },
  };
}

export interface RecordedTray extends Emitter {
  readonly tray: SystemTray;
  readonly calls: Recorded[];
  callsOf(name: string): readonly Recorded[];
}

export function recordTray(bounds = { x: 0, y: 0, width: 0, height: 0 }): RecordedTray {
  const emitter = anEmitter();
  const calls: Recorded[] = [];
  let isDestroyed = false;
  const record =
    (name: string) =>
    (...args: unknown[]): void =>
      void calls.push({ name, args });
  const tray = {
    on: emitter.on.bind(emitter),
    getBounds: () => bounds,
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
    setImage: record('setImage'),
    setTitle: record('setTitle'),
    setToolTip: record('setToolTip'),
    setContextMenu: record('setContextMenu'),
    popUpContextMenu: record('popUpContextMenu'),
  };
  return Object.assign(emitter, {
    tray,
    calls,
    callsOf: (name: string) => calls.filter((call) => call.name === name),
  });
}

export interface RecordedWindow extends Emitter {
  readonly window: PopupWindow;
  readonly contents: Emitter;
  readonly calls: Recorded[];
  readonly state: { isVisible: boolean; isFocused: boolean; isMinimized: boolean; isDestroyed: boolean };
  /** The page cannot be loaded. */
  failToLoad(problem: Error): Promise<void>;
  names(): readonly string[];
  /** The page has been drawn. */
  beReady(): void;
  /** Another window gets the focus. */
  blur(): void;
  /** From now on the focus goes while it hides, before it says that it is out of sight. */
  blurWhileHiding(): void;
}

export function recordWindow(): RecordedWindow {
  const emitter = anEmitter();
  const contents = anEmitter();
  const calls: Recorded[] = [];
  const loading = Promise.withResolvers<void>();
  const state = { isVisible: false, isFocused: false, isMinimized: false, isDestroyed: false };
  const doing =
    (name: string, change: Partial<typeof state> = {}) =>
    (...args: unknown[]): void => {
      calls.push({ name, args });
      Object.assign(state, change);
    };
  const blur = (): void => {
    state.isFocused = false;
    emitter.emit('blur');
  };
  const hide = doing('hide', { isVisible: false, isFocused: false });
  let onHiding = (): void => undefined;
  const window = {
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    webContents: contents,
    isVisible: () => state.isVisible,
    isFocused: () => state.isFocused,
    isMinimized: () => state.isMinimized,
    loadURL: (url: string) => {
      calls.push({ name: 'loadURL', args: [url] });
      return loading.promise;
    },
    show: doing('show', { isVisible: true, isMinimized: false }),
    focus: doing('focus', { isFocused: true }),
    showInactive: doing('showInactive', { isVisible: true }),
    hide: () => {
      onHiding();
      hide();
    },
    minimize: doing('minimize', { isMinimized: true, isFocused: false }),
    restore: doing('restore', { isMinimized: false }),
    destroy: doing('destroy', { isVisible: false, isDestroyed: true }),
    setBounds: doing('setBounds'),
    flashFrame: doing('flashFrame'),
    setOverlayIcon: doing('setOverlayIcon'),
  };
  return Object.assign(emitter, {
    window,
    contents,
    calls,
    state,
    names: () => calls.map(({ name }) => name),
    beReady: () => {
      loading.resolve();
      emitter.emit('ready-to-show');
    },
    failToLoad: async (problem: Error) => {
      loading.reject(problem);
      await loading.promise.catch(() => undefined);
      await Promise.resolve();
    },
    blur,
    blurWhileHiding: () => {
      onHiding = blur;
    },
  });
}
