// What an end-to-end spec may do with the desktop edition: a few things that only the process can, all that runs on real
// Electron and on the stand-in, and what the stand-in alone can do.
import type { Frame, Page } from 'playwright-core';
import type { Call } from './wire/messages.ts';
import type * as shapes from './wire/shapes.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartedApp {
  readonly kind: 'stand-in' | 'electron';
  /** The page of the first window, once there is one and it has loaded. Opens nothing by itself. */
  popup(): Promise<Page>;
  /** That of the window which shows this address, once there is one. */
  pageAt(address: string): Promise<Page>;
  /** Runs in main, given all of Electron; what it answers must be plain data. Refers to nothing outside itself. */
  evaluate<Answer, Given = undefined>(
    act: (electron: typeof Electron.CrossProcessExports, given: Given) => Answer | Promise<Answer>,
    given?: Given,
  ): Promise<Answer>;
  /** kill -9. */
  kill(): Promise<Ended>;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** As a person sees it in a menu. */
export interface SeenMenuItem {
  readonly label: string;
  readonly type: string;
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  readonly items: readonly SeenMenuItem[];
}

export interface SeenNotification {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
}

/** What both can say of a window. */
export type SeenWindow = Pick<
  shapes.WindowRecord,
  'id' | 'url' | 'title' | 'bounds' | 'isVisible' | 'isFocused' | 'isMinimized' | 'isAlwaysOnTop'
>;

/** Runs on both: everything is asked of main itself. */
export interface DesktopApp extends StartedApp {
  windows(): Promise<readonly SeenWindow[]>;
  /** As its close button would. */
  closeWindow(id: number): Promise<void>;
  readonly tray: {
    count(): Promise<number>;
    toolTip(): Promise<string>;
    click(): Promise<void>;
    /** Opened as a person opens it; null where there is none. */
    menu(): Promise<readonly SeenMenuItem[] | null>;
    /** Goes from label to label, as in `pick('Anna Berg', 'Acknowledge')`. */
    pick(...labels: readonly string[]): Promise<void>;
  };
  /** Those that main has shown so far, the oldest first. */
  notifications(): Promise<readonly SeenNotification[]>;
  clickNotification(number: number): Promise<void>;
  /** What main wanted another program to open; none is. */
  openedOutside(): Promise<readonly string[]>;
  /** What main wanted started at login, outside Linux; nothing is. */
  loginItems(): Promise<readonly unknown[]>;
  /** Something that the system tells the program. */
  emit(part: 'app' | 'powerMonitor', name: string, ...args: readonly unknown[]): Promise<void>;
  /** As the menu entry would; answers when the process has ended. */
  quit(): Promise<Ended>;
}

/** Only on the stand-in. */
export interface StandInApp extends StartedApp {
  readonly kind: 'stand-in';
  /** Everything the shell has asked Electron for, in order. */
  readonly calls: readonly Call[];
  callsOf(part: string, name?: string): readonly Call[];
  /** The first such call, made already or still to come. */
  waitForCall(part: string, name: string, matches?: (args: readonly unknown[]) => boolean): Promise<Call>;
  /** The same, of calls after this one. */
  nextCall(part: string, name: string, matches?: (args: readonly unknown[]) => boolean): Promise<Call>;
  page(windowId: number): Promise<Page>;
  windows(): Promise<readonly shapes.WindowRecord[]>;
  readonly tray: {
    /** Null: there is no icon. */
    state(): Promise<shapes.TrayRecord | null>;
    click(): Promise<void>;
    rightClick(): Promise<void>;
    doubleClick(): Promise<void>;
    /** Goes from label to label, as in `pick('Anna Berg', 'Acknowledge')`. */
    pick(...labels: readonly string[]): Promise<void>;
    count(): Promise<number>;
    setMode(mode: shapes.TrayMode): Promise<void>;
  };
  notifications(): Promise<readonly shapes.NotificationRecord[]>;
  clickNotification(number: number): Promise<void>;
  pressNotificationButton(number: number, text: string): Promise<void>;
  replyToNotification(number: number, reply: string): Promise<void>;
  dismissNotification(number: number): Promise<void>;
  setNotificationMode(mode: shapes.NotificationMode): Promise<void>;
  pickApplicationMenu(...labels: readonly string[]): Promise<void>;
  /** Suspend, resume, lock-screen, unlock-screen, shutdown. */
  emitPower(name: shapes.PowerEvent): Promise<void>;
  emitOnApp(name: string, ...args: readonly unknown[]): Promise<void>;
  secondInstance(argv: readonly string[], additionalData: unknown): Promise<void>;
  openUrl(url: string): Promise<void>;
  system(): Promise<shapes.SystemRecord>;
  pressShortcut(accelerator: string): Promise<void>;
  setTakenShortcuts(accelerators: readonly string[]): Promise<void>;
  setDisplays(displays: readonly shapes.DisplaySpec[]): Promise<void>;
  setCursor(point: shapes.Point): Promise<void>;
  setDark(isDark: boolean): Promise<void>;
  /** Taken by the next dialog, or by the one that is open. */
  answerDialog(answer: unknown): Promise<void>;
  openDialogs(): Promise<readonly string[]>;
  blurWindow(id: number): Promise<void>;
  closeWindow(id: number): Promise<void>;
  focusWindow(id: number): Promise<void>;
  moveWindow(id: number, bounds: Partial<shapes.Rectangle>): Promise<void>;
  /** Answers whether the shell prevented it. */
  emitOnWindow(id: number, name: string, ...args: readonly unknown[]): Promise<boolean>;
  emitOnContents(id: number, name: string, ...args: readonly unknown[]): Promise<boolean>;
  crashPage(id: number): Promise<void>;
  /** What another site would answer; without it, its addresses cannot be reached. */
  serveOtherSite(url: string, html: string): void;
  /** Addresses outside the app that pages asked for and did not get. */
  readonly blocked: readonly string[];
  /** Errors in pages and preloads. */
  readonly troubles: readonly unknown[];
  /** An invoke as a frame sends it that somebody has taken over: past the bridge, with its own identity. */
  forge(frame: Frame, channel: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The same of a message that has no answer. */
  forgeSend(frame: Frame, channel: string, ...args: readonly unknown[]): Promise<void>;
  readonly clock: {
    /** Moves main's clock and then the pages', stopping main at each timer. */
    advance(byMs: number): Promise<void>;
    /** Suspend, the sleep, resume: on Linux the monotonic clock stands still. */
    sleep(byMs: number): Promise<void>;
    /** Somebody sets the clock. */
    set(nowMs: number): Promise<void>;
    state(): Promise<shapes.ClockRecord>;
  };
  /** Until main waits for nothing but time and people. */
  settle(): Promise<void>;
  /** As the menu entry would; answers when the process has ended. */
  quit(): Promise<Ended>;
}
