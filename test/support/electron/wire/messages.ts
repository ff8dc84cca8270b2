// What the two processes say to each other: one runs main on the stand-in, the other the spec and Chromium.
import type { Rectangle } from './shapes.ts';

/** The frame a message came from, as the browser side knows it. */
export interface FrameIdentity {
  /** The same as long as the frame shows the same document. */
  readonly document: string;
  readonly url: string;
  readonly origin: string;
  readonly name: string;
  readonly isMain: boolean;
}

export interface WindowSpec {
  readonly id: number;
  /** A session's partition; empty for the default one. */
  readonly partition: string;
  readonly preload: string | null;
  readonly bounds: Rectangle;
  readonly backgroundColor: string | null;
}

export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  readonly resourceType: string;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export type LoadResult = { readonly ok: true } | { readonly ok: false; readonly code: number; readonly name: string };

/** A key, as "before-input-event" tells it. */
export interface KeyInput {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly isAutoRepeat: boolean;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

export type PageEvent =
  | { readonly kind: 'start-loading' }
  | { readonly kind: 'start-navigation'; readonly url: string; readonly isSameDocument: boolean }
  | { readonly kind: 'input'; readonly input: KeyInput }
  | { readonly kind: 'navigated'; readonly frame: FrameIdentity }
  | { readonly kind: 'in-page'; readonly url: string }
  | { readonly kind: 'dom-ready'; readonly title: string }
  | { readonly kind: 'finish-load' }
  | { readonly kind: 'crashed' }
  | { readonly kind: 'preload-error'; readonly message: string }
  | { readonly kind: 'frame-gone'; readonly document: string };

export type InvokeResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: string };

/** What the browser side may ask of main's process. */
export interface MainOperations {
  pageInvoke(windowId: number, frame: FrameIdentity, channel: string, args: string): Promise<InvokeResult>;
  pageSend(windowId: number, frame: FrameIdentity, channel: string, args: string): void;
  pageEvent(windowId: number, event: PageEvent): void;
  /** Null: the session handles no such scheme. */
  serve(partition: string, request: PageRequest): Promise<PageResponse | null>;
  /** False: main has prevented it. */
  mayNavigate(windowId: number, url: string, isMainFrame: boolean): boolean;
  mayOpenWindow(windowId: number, url: string, frameName: string): boolean;
  mayRequest(partition: string, windowId: number, request: PageRequest): Promise<boolean>;
  hasPermission(windowId: number, permission: string, url: string): Promise<boolean>;
  control(name: string, args: readonly unknown[]): unknown;
}

/** One thing that the shell has asked Electron for. */
export interface Call {
  /** "Tray", "app", "win" */
  readonly part: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What main's process may ask of the browser side. */
export interface HostOperations {
  called(call: Call): void;
  loaded(): void;
  schemes(names: readonly string[]): void;
  openWindow(spec: WindowSpec): void;
  closeWindow(id: number): void;
  load(id: number, url: string): Promise<LoadResult>;
  reload(id: number): void;
  resize(id: number, bounds: Rectangle): void;
  setVisibility(id: number, isVisible: boolean, isFocused: boolean): void;
  setColorScheme(isDark: boolean): void;
  deliver(id: number, channel: string, args: string): void;
  executeJavaScript(id: number, code: string): Promise<string>;
  capture(id: number): Promise<Uint8Array>;
  crash(id: number): void;
  /** Main holds the lock of the folder: second starts are told to it. */
  lockTaken(folder: string): void;
  secondInstance(folder: string, argv: readonly string[], workingFolder: string, additionalData: unknown): void;
}
