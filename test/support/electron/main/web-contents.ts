// What a window shows: its address, its frames, and the messages to and from its page.
import { EventEmitter } from 'node:events';
import { createCodec } from '../wire/codec.ts';
import type { FrameIdentity, PageEvent } from '../wire/messages.ts';
import { aliveOnly, guard } from './guard.ts';
import { nativeImage } from './native-image.ts';
import type { StandInSession } from './session.ts';
import { isStandardScheme } from './session.ts';
import { createEvent, host, note } from './state.ts';
import { askPermission } from './permissions.ts';
import { createFrame, type StandInFrame } from './web-frame.ts';

type Present =
  | 'capturePage'
  | 'close'
  | 'closeDevTools'
  | 'executeJavaScript'
  | 'focus'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isFocused'
  | 'isLoading'
  | 'loadURL'
  | 'openDevTools'
  | 'reload'
  | 'send'
  | 'setBackgroundThrottling'
  | 'setVisualZoomLevelLimits'
  | 'setZoomFactor';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** What the window lends to its contents. */
export interface Owner {
  readonly id: number;
  readonly session: StandInSession;
  isVisible(): boolean;
  isFocused(): boolean;
  close(): void;
  focus(): void;
  onTitle(title: string): void;
  onReadyToShow(): void;
}

const codec = createCodec();

export class StandInWebContents extends EventEmitter implements Pick<Electron.WebContents, Present> {
  readonly id: number;
  readonly session: StandInSession;
  readonly owner: Owner;
  readonly guarded: StandInWebContents;
  readonly page = { url: '', title: '', isLoading: false, isCrashed: false, isOver: false, wasReady: false };
  readonly frames = new Map<string, StandInFrame>();
  openHandler: OpenHandler | null = null;

  constructor(owner: Owner) {
    super();
    this.id = owner.id;
    this.session = owner.session;
    this.owner = owner;
    this.guarded = guard('webContents', this, {
      isInstance: true,
      before: aliveOnly(
        () => this.page.isOver,
        () => new TypeError('Object has been destroyed'),
      ),
    });
  }

  get mainFrame(): Electron.WebFrameMain {
    const main = this.mainFrameNow();
    if (main === null) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return main;
  }

  mainFrameNow(): Electron.WebFrameMain | null {
    return [...this.frames.values()].find(({ identity }) => identity.isMain)?.seen ?? null;
  }

  /** The frame of a message; null where it shows something else by now. */
  frameOf(identity: FrameIdentity): Electron.WebFrameMain | null {
    if (this.page.isOver) return null;
    if (identity.isMain) return this.frames.get(identity.document)?.seen ?? null;
    return this.keepFrame(identity).seen;
  }

  keepFrame(identity: FrameIdentity): StandInFrame {
    const known = this.frames.get(identity.document);
    if (known !== undefined) return known;
    const frame = createFrame(identity, {
      main: () => this.mainFrameNow(),
      send: (channel, args) => this.send(channel, ...args),
      isVisible: () => this.owner.isVisible(),
    });
    this.frames.set(identity.document, frame);
    return frame;
  }

  async loadURL(url: string): Promise<void> {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
    if (!isStandardScheme(scheme) && !['http', 'https', 'data', 'about'].includes(scheme)) {
      throw new Error(`The stand-in loads no ${scheme}: pages; only schemes registered as standard and secure`);
    }
    this.page.isLoading = true;
    const result = await host().ask('load', this.id, url);
    if (result.ok) return;
    this.page.isLoading = false;
    this.emit('did-fail-load', createEvent(), result.code, result.name, url, true, 1, 1);
    const problem = new Error(`${result.name} (${result.code}) loading '${url}'`);
    throw Object.assign(problem, { code: result.name, errno: result.code, url });
  }

  reload(): void {
    host().tell('reload', this.id);
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    let text: string;
    try {
      text = codec.encode(args);
    } catch {
      // Electron catches and writes it as well; whoever sent it is told nothing.
      process.stderr.write('Error sending from webFrameMain:  Error: Failed to serialize arguments\n');
      return;
    }
    host().tell('deliver', this.id, channel, text);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    note('webContents', 'setWindowOpenHandler');
    this.openHandler = handler;
  }

  getURL = (): string => this.page.url;
  getTitle = (): string => this.page.title;
  isLoading = (): boolean => this.page.isLoading;
  isCrashed = (): boolean => this.page.isCrashed;
  isDestroyed = (): boolean => this.page.isOver;
  isFocused = (): boolean => this.owner.isFocused();
  isDevToolsOpened = (): boolean => false;
  focus = (): void => this.owner.focus();
  close = (): void => this.owner.close();
  openDevTools = (): void => note('webContents', 'openDevTools');
  closeDevTools = (): void => note('webContents', 'closeDevTools');
  setBackgroundThrottling = (allowed: boolean): void => note('webContents', 'setBackgroundThrottling', allowed);
  setZoomFactor = (factor: number): void => note('webContents', 'setZoomFactor', factor);
  setVisualZoomLevelLimits = async (least: number, most: number): Promise<void> =>
    note('webContents', 'setVisualZoomLevelLimits', least, most);
  forcefullyCrashRenderer = (): void => host().tell('crash', this.id);

  async executeJavaScript(code: string): Promise<unknown> {
    return codec.decode(await host().ask('executeJavaScript', this.id, code));
  }

  async capturePage(): Promise<Electron.NativeImage> {
    return nativeImage.createFromBuffer(Buffer.from(await host().ask('capture', this.id)), {});
  }

  /** The window is gone. */
  end(): void {
    if (this.page.isOver) return;
    for (const frame of this.frames.values()) frame.dispose();
    this.frames.clear();
    this.page.isOver = true;
    this.emit('destroyed', createEvent());
  }

  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const details = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.mainFrameNow(),
      initiator: this.mainFrameNow(),
    };
    const anyFrame = createEvent(details);
    this.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented || !isMainFrame) return !anyFrame.defaultPrevented;
    const event = createEvent(details);
    this.emit('will-navigate', event, url, false, true, 1, 1);
    return !event.defaultPrevented;
  }

  mayOpenWindow(url: string, frameName: string): boolean {
    const disposition = 'foreground-tab';
    const referrer = { url: this.page.url, policy: 'strict-origin-when-cross-origin' } as const;
    const answer = this.openHandler?.({ url, frameName, disposition, features: '', referrer });
    note('webContents', 'windowOpen', url, answer?.action ?? 'no handler');
    return answer?.action !== 'deny';
  }

  hasPermission(permission: string, url: string): Promise<boolean> {
    return askPermission(this.session, this.guarded, permission, url);
  }

  onPage(event: PageEvent): void {
    switch (event.kind) {
      case 'start-loading':
        this.page.isLoading = true;
        this.emit('did-start-loading', createEvent());
        return;
      case 'start-navigation': {
        const { url, isSameDocument } = event;
        this.emit(
          'did-start-navigation',
          createEvent({ url, isSameDocument, isMainFrame: true, frame: this.mainFrameNow() }),
        );
        return;
      }
      case 'input': {
        const asked = createEvent();
        this.emit('before-input-event', asked, event.input);
        if (asked.defaultPrevented) throw new Error('The stand-in cannot keep keys from a page yet');
        return;
      }
      case 'navigated':
        return this.onNavigated(event.frame);
      case 'in-page':
        this.page.url = event.url;
        this.emit('did-navigate-in-page', createEvent(), event.url, true, 1, 1);
        return;
      case 'dom-ready':
        return this.onDomReady(event.title);
      case 'finish-load':
        this.page.isLoading = false;
        this.emit('did-finish-load', createEvent());
        this.emit('did-stop-loading', createEvent());
        return;
      case 'crashed':
        this.page.isCrashed = true;
        this.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 5 });
        return;
      case 'preload-error':
        this.emit('preload-error', createEvent(), '', new Error(event.message));
        return;
      default:
        this.frames.get(event.document)?.dispose();
        this.frames.delete(event.document);
    }
  }

  private onNavigated(frame: FrameIdentity): void {
    for (const old of this.frames.values()) old.dispose();
    this.frames.clear();
    this.keepFrame(frame);
    Object.assign(this.page, { url: frame.url, isCrashed: false });
    this.emit('did-navigate', createEvent(), frame.url, 200, 'OK');
  }

  private onDomReady(title: string): void {
    this.page.title = title;
    this.emit('dom-ready', createEvent());
    const event = createEvent();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.owner.onTitle(title);
    if (!this.page.wasReady) this.owner.onReadyToShow();
    this.page.wasReady = true;
  }
}
