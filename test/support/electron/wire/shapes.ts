// Plain data that specs read and set: both processes know it.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

export interface DisplaySpec {
  readonly id?: number;
  readonly bounds: Rectangle;
  /** Without the bars at its edges; all of it where left out. */
  readonly workArea?: Rectangle;
  readonly scaleFactor?: number;
}

export type TrayMode = 'shown' | 'hidden' | 'failing';
/** `failing`: refused, which macOS and Windows say and Linux does not; `unsupported`: `isSupported()` is false. */
export type NotificationMode = 'shown' | 'failing' | 'unsupported';

/** What the computer is like, and how main is started on it. */
export interface Computer {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly displays: readonly DisplaySpec[];
  readonly cursor: Point;
  readonly isDark: boolean;
  /** `hidden`: as on GNOME without the extension, there is a Tray and nobody sees it; `failing`: the constructor throws. */
  readonly tray: TrayMode;
  /** Where the icon is; all zeros on Linux, whatever is said here. */
  readonly trayBounds: Rectangle;
  readonly notifications: NotificationMode;
  /** Accelerators that another program holds. */
  readonly takenShortcuts: readonly string[];
  readonly isPackaged: boolean;
  readonly version: string;
  readonly name: string;
  readonly locale: string;
  /** `app.getPath('userData')`, until the shell sets it. */
  readonly dataFolder: string;
  /** The time at the start of a clock that only the spec moves; null for the real one. */
  readonly clockMs: number | null;
  /** Files that are loaded before main, as Electron's `-r` does. */
  readonly required: readonly string[];
}

export interface ImageRecord {
  readonly isTemplate: boolean;
  readonly representations: readonly {
    readonly scaleFactor: number;
    readonly width: number;
    readonly height: number;
    readonly rgba: Uint8Array;
  }[];
}

export interface MenuRecord {
  readonly id: string;
  readonly label: string;
  readonly sublabel: string;
  readonly type: string;
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  readonly isChecked: boolean;
  readonly accelerator: string;
  readonly items: readonly MenuRecord[];
}

export interface TrayRecord {
  readonly isShown: boolean;
  readonly image: ImageRecord;
  /** Empty but on macOS. */
  readonly title: string;
  readonly toolTip: string;
  /** What a person would see in it; null where none is set. */
  readonly menu: readonly MenuRecord[] | null;
}

export interface NotificationRecord {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
  readonly isSilent: boolean;
  readonly urgency: string;
  readonly timeoutType: string;
  readonly state: 'shown' | 'closed' | 'failed';
}

export interface WindowRecord {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly bounds: Rectangle;
  readonly isVisible: boolean;
  readonly isFocused: boolean;
  readonly isMinimized: boolean;
  readonly isAlwaysOnTop: boolean;
  readonly isSkippingTaskbar: boolean;
  readonly overlayIcon: { readonly image: ImageRecord; readonly description: string } | null;
  readonly isFlashing: boolean;
}

export interface SystemRecord {
  readonly badgeCount: number;
  readonly dockBadge: string;
  readonly isDockShown: boolean;
  readonly loginItem: unknown;
  readonly protocolClients: readonly string[];
  readonly appUserModelId: string;
  readonly shortcuts: readonly string[];
  readonly openedExternally: readonly string[];
  readonly clipboard: string;
  readonly isSandboxEnforced: boolean;
  readonly applicationMenu: readonly MenuRecord[] | null;
}

export type PowerEvent =
  | 'suspend'
  | 'resume'
  | 'lock-screen'
  | 'unlock-screen'
  | 'shutdown'
  | 'on-ac'
  | 'on-battery'
  | 'user-did-become-active'
  | 'user-did-resign-active';

export interface ClockRecord {
  readonly nowMs: number;
  readonly monotonicMs: number;
  /** How long each armed timer still has, nearest first. */
  readonly waiting: readonly number[];
  readonly counts: { readonly armed: number; readonly fired: number };
}
