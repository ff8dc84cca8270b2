// The part of a window that is state only: where it is, how it is called, what the taskbar shows of it.
import { EventEmitter } from 'node:events';
import type { Rectangle, WindowRecord } from '../wire/shapes.ts';
import { imageRecord } from './native-image.ts';
import { screen } from './screen.ts';
import { createEvent, host, note } from './state.ts';

type Present =
  | 'center'
  | 'flashFrame'
  | 'getBounds'
  | 'getContentBounds'
  | 'getContentSize'
  | 'getNormalBounds'
  | 'getPosition'
  | 'getSize'
  | 'getTitle'
  | 'id'
  | 'isAlwaysOnTop'
  | 'isFullScreen'
  | 'moveTop'
  | 'removeMenu'
  | 'setAlwaysOnTop'
  | 'setAutoHideMenuBar'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentBounds'
  | 'setContentSize'
  | 'setFullScreenable'
  | 'setIcon'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setOverlayIcon'
  | 'setPosition'
  | 'setProgressBar'
  | 'setSize'
  | 'setSkipTaskbar'
  | 'setTitle'
  | 'setVisibleOnAllWorkspaces';

type Changing<T> = { -readonly [Name in keyof T]: T[Name] };
type State = Changing<Omit<WindowRecord, 'id' | 'url' | 'isFocused'>> & { isOver: boolean; isMaximized: boolean };

let nextId = 1;

export class StandInBaseWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Present> {
  readonly id = nextId++;
  readonly now: State;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.now = {
      title: options.title ?? '',
      bounds: startBounds(options),
      isVisible: false,
      isMinimized: false,
      isMaximized: false,
      isAlwaysOnTop: options.alwaysOnTop ?? false,
      isSkippingTaskbar: options.skipTaskbar ?? false,
      overlayIcon: null,
      isFlashing: false,
      isOver: false,
    };
  }

  isFullScreen = (): boolean => false;
  isAlwaysOnTop = (): boolean => this.now.isAlwaysOnTop;
  getTitle = (): string => this.now.title;
  getBounds = (): Electron.Rectangle => ({ ...this.now.bounds });
  // Frames have no width here.
  getContentBounds = (): Electron.Rectangle => ({ ...this.now.bounds });
  getNormalBounds = (): Electron.Rectangle => ({ ...this.now.bounds });
  getPosition = (): number[] => [this.now.bounds.x, this.now.bounds.y];
  getSize = (): number[] => [this.now.bounds.width, this.now.bounds.height];
  getContentSize = (): number[] => [this.now.bounds.width, this.now.bounds.height];

  setBounds(bounds: Partial<Rectangle>): void {
    note('win', 'setBounds', this.id, bounds);
    const before = this.now.bounds;
    const after = { ...before, ...bounds };
    if (!Object.values(after).every((value) => Number.isFinite(value))) {
      throw new TypeError('Error processing argument at index 0, conversion failure');
    }
    this.now.bounds = after;
    if (after.x !== before.x || after.y !== before.y) this.emit('move', createEvent());
    if (after.width === before.width && after.height === before.height) return;
    host().tell('resize', this.id, after);
    this.emit('resize', createEvent());
  }

  setContentBounds = (bounds: Electron.Rectangle): void => this.setBounds(bounds);
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });
  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setContentSize = (width: number, height: number): void => this.setBounds({ width, height });
  setMinimumSize = (width: number, height: number): void => note('win', 'setMinimumSize', this.id, width, height);
  center = (): void => this.setBounds(centred(this.now.bounds));

  setTitle(title: string): void {
    note('win', 'setTitle', this.id, title);
    this.now.title = title;
  }

  setAlwaysOnTop(flag: boolean, ...rest: readonly unknown[]): void {
    note('win', 'setAlwaysOnTop', this.id, flag, ...rest);
    this.now.isAlwaysOnTop = flag;
  }

  setSkipTaskbar(skip: boolean): void {
    note('win', 'setSkipTaskbar', this.id, skip);
    this.now.isSkippingTaskbar = skip;
  }

  setOverlayIcon(overlay: Electron.NativeImage | null, description: string): void {
    const image = overlay === null ? null : imageRecord(overlay);
    note('win', 'setOverlayIcon', this.id, image, description);
    // Only taskbars of Windows have it.
    if (process.platform === 'win32') this.now.overlayIcon = image === null ? null : { image, description };
  }

  flashFrame(flag: boolean): void {
    note('win', 'flashFrame', this.id, flag);
    this.now.isFlashing = flag;
  }

  setIcon = (icon: Electron.NativeImage | string): void => note('win', 'setIcon', this.id, imageRecord(icon));
  setMenu = (menu: Electron.Menu | null): void => note('win', 'setMenu', this.id, menu !== null);
  removeMenu = (): void => note('win', 'removeMenu', this.id);
  setMenuBarVisibility = (visible: boolean): void => note('win', 'setMenuBarVisibility', this.id, visible);
  setAutoHideMenuBar = (hide: boolean): void => note('win', 'setAutoHideMenuBar', this.id, hide);
  setBackgroundColor = (colour: string): void => note('win', 'setBackgroundColor', this.id, colour);
  setFullScreenable = (can: boolean): void => note('win', 'setFullScreenable', this.id, can);
  setProgressBar = (progress: number): void => note('win', 'setProgressBar', this.id, progress);
  setVisibleOnAllWorkspaces = (visible: boolean): void => note('win', 'setVisibleOnAllWorkspaces', this.id, visible);
  moveTop = (): void => note('win', 'moveTop', this.id);
}

function startBounds({ x, y, width = 800, height = 600 }: Electron.BrowserWindowConstructorOptions): Rectangle {
  return x === undefined || y === undefined ? centred({ width, height }) : { x, y, width, height };
}

function centred({ width, height }: Pick<Rectangle, 'width' | 'height'>): Rectangle {
  const { workArea } = screen.getPrimaryDisplay();
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  return { x, y: workArea.y + Math.round((workArea.height - height) / 2), width, height };
}
