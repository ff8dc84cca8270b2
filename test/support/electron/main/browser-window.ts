// Windows as main sees them. Their state is kept here, where it can be asked for at once; their pages are on the browser side.
import type { PageEvent } from '../wire/messages.ts';
import type { WindowRecord } from '../wire/shapes.ts';
import { StandInBaseWindow } from './base-window.ts';
import { aliveOnly, guard } from './guard.ts';
import { findContentsWith } from './ipc-main.ts';
import { sessionFor } from './session.ts';
import { answerHost, answerSpec, createEvent, host, note, requireReady, soon } from './state.ts';
import { StandInWebContents } from './web-contents.ts';
import { checkPreferences, recordable } from './window-options.ts';

type Present =
  | 'blur'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'hide'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'minimize'
  | 'restore'
  | 'show'
  | 'showInactive';

const windows = new Set<StandInWindow>();
let focused: StandInWindow | null = null;

export class StandInWindow extends StandInBaseWindow implements Pick<Electron.BrowserWindow, Present> {
  readonly contents: StandInWebContents;
  readonly webContents: StandInWebContents;
  readonly guarded: StandInWindow;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    requireReady('Cannot create BrowserWindow before app is ready');
    checkPreferences(options.webPreferences ?? {});
    super(options);
    this.guarded = guard('win', this, {
      isInstance: true,
      before: aliveOnly(
        () => this.now.isOver,
        () => new TypeError('Object has been destroyed'),
      ),
    });
    const session = sessionFor(partitionOf(options));
    this.contents = new StandInWebContents({
      id: this.id,
      session: session.seen,
      isVisible: this.isVisible,
      isFocused: this.isFocused,
      close: () => this.close(),
      focus: () => this.focus(),
      onTitle: (title) => Object.assign(this.now, { title }),
      onReadyToShow: () => this.emit('ready-to-show', createEvent()),
    });
    this.webContents = this.contents.guarded;
    host().tell('openWindow', {
      id: this.id,
      partition: session.raw.partition,
      preload: options.webPreferences?.preload ?? null,
      bounds: this.now.bounds,
      backgroundColor: options.backgroundColor ?? null,
    });
    note('BrowserWindow', 'new', this.id, recordable(options));
    windows.add(this);
    followers.created(this);
    if (options.show ?? true) this.show();
    return this.guarded;
  }

  loadURL = (url: string): Promise<void> => this.contents.loadURL(url);
  isDestroyed = (): boolean => this.now.isOver;
  isVisible = (): boolean => this.now.isVisible && !this.now.isMinimized;
  isFocused = (): boolean => focused === this;
  isMinimized = (): boolean => this.now.isMinimized;
  isMaximized = (): boolean => this.now.isMaximized;

  show(): void {
    note('win', 'show', this.id);
    this.appear();
    this.takeFocus();
  }

  showInactive(): void {
    note('win', 'showInactive', this.id);
    this.appear();
  }

  hide(): void {
    note('win', 'hide', this.id);
    if (!this.now.isVisible) return;
    this.now.isVisible = false;
    this.loseFocus();
    this.tellVisibility();
    this.emit('hide', createEvent());
  }

  focus(): void {
    note('win', 'focus', this.id);
    this.takeFocus();
  }

  blur(): void {
    note('win', 'blur', this.id);
    this.loseFocus();
  }

  minimize(): void {
    note('win', 'minimize', this.id);
    this.now.isMinimized = true;
    this.loseFocus();
    this.tellVisibility();
    this.emit('minimize', createEvent());
  }

  restore(): void {
    note('win', 'restore', this.id);
    if (!this.now.isMinimized) return;
    Object.assign(this.now, { isMinimized: false, isVisible: true });
    this.emit('restore', createEvent());
    this.tellVisibility();
    this.takeFocus();
  }

  /** Asks first; whoever prevents it keeps the window. */
  close(): void {
    if (this.now.isOver) return;
    note('win', 'close', this.id);
    const event = createEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.now.isOver) return;
    note('win', 'destroy', this.id);
    this.now.isOver = true;
    this.loseFocus();
    windows.delete(this);
    this.contents.end();
    host().tell('closeWindow', this.id);
    this.emit('closed', createEvent());
    followers.closed();
  }

  private appear(): void {
    const wasVisible = this.now.isVisible;
    Object.assign(this.now, { isVisible: true, isMinimized: false });
    this.tellVisibility();
    if (!wasVisible) this.emit('show', createEvent());
  }

  /** The system says so a little later. */
  private takeFocus(): void {
    soon(() => {
      if (this.now.isOver || !this.isVisible() || focused === this) return;
      focused?.loseFocus();
      setFocused(this);
      this.now.isFlashing = false;
      this.tellVisibility();
      this.emit('focus', createEvent());
      followers.focused(this);
    });
  }

  loseFocus(): void {
    if (focused !== this) return;
    setFocused(null);
    this.tellVisibility();
    this.emit('blur', createEvent());
    followers.blurred(this);
  }

  private tellVisibility(): void {
    if (!this.now.isOver) host().tell('setVisibility', this.id, this.isVisible(), this.isFocused());
  }

  record(): WindowRecord {
    const { isOver: _, isMaximized: __, ...now } = this.now;
    return {
      ...now,
      id: this.id,
      url: this.contents.page.url,
      isVisible: this.isVisible(),
      isFocused: this.isFocused(),
    };
  }

  static getAllWindows(): StandInWindow[] {
    return [...windows].map(({ guarded }) => guarded);
  }

  static getFocusedWindow(): StandInWindow | null {
    return focused?.guarded ?? null;
  }

  static fromId(id: number): StandInWindow | null {
    return byId(id)?.guarded ?? null;
  }

  static fromWebContents(contents: { readonly id: number }): StandInWindow | null {
    return StandInWindow.fromId(contents.id);
  }
}

function partitionOf({ webPreferences }: Electron.BrowserWindowConstructorOptions): string {
  const given = webPreferences?.session as unknown as { readonly partition: string } | undefined;
  return given?.partition ?? webPreferences?.partition ?? '';
}

function setFocused(window: StandInWindow | null): void {
  focused = window;
}

const byId = (id: number): StandInWindow | undefined => [...windows].find((window) => window.id === id);

function windowNumber(id: number): StandInWindow {
  const window = byId(id);
  if (window === undefined) throw new Error(`There is no window ${id}.`);
  return window;
}

export const openWindows = (): readonly StandInWindow[] => [...windows];

interface Followers {
  created(window: StandInWindow): void;
  closed(): void;
  focused(window: StandInWindow): void;
  blurred(window: StandInWindow): void;
}

const ignore = (): void => undefined;
let followers: Followers = { created: ignore, closed: ignore, focused: ignore, blurred: ignore };

/** The app follows its windows. */
export function followWindows(given: Followers): void {
  followers = given;
}

findContentsWith((id) => byId(id)?.contents ?? null);

answerHost({
  pageEvent: (id: number, event: PageEvent) => byId(id)?.contents.onPage(event),
  mayNavigate: (id, url, isMainFrame) => byId(id)?.contents.mayNavigate(url, isMainFrame) ?? false,
  mayOpenWindow: (id, url, frameName) => byId(id)?.contents.mayOpenWindow(url, frameName) ?? false,
  hasPermission: async (id, permission, url) => (await byId(id)?.contents.hasPermission(permission, url)) ?? false,
});

/** What people and systems do to windows. */
answerSpec({
  windows: () => [...windows].map((window) => window.record()),
  focusWindow: (id: number) => windowNumber(id).focus(),
  /** Somebody clicks elsewhere. */
  blurWindow: (id: number) => windowNumber(id).loseFocus(),
  closeWindow: (id: number) => windowNumber(id).close(),
  moveWindow: (id: number, bounds: Partial<Electron.Rectangle>) => windowNumber(id).setBounds(bounds),
  emitOnWindow: (id: number, name: string, ...args: readonly unknown[]): boolean => {
    const event = createEvent();
    windowNumber(id).emit(name, event, ...args);
    return event.defaultPrevented;
  },
  emitOnContents: (id: number, name: string, ...args: readonly unknown[]): boolean => {
    const event = createEvent();
    windowNumber(id).contents.emit(name, event, ...args);
    return event.defaultPrevented;
  },
});
