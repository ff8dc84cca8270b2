import { EventEmitter } from 'node:events';
import type { ImageRecord, MenuRecord, Rectangle, TrayMode, TrayRecord } from '../wire/shapes.ts';
import { aliveOnly, guard } from './guard.ts';
import { menuRecord, pickFrom, type StandInMenu } from './menu.ts';
import { imageRecord } from './native-image.ts';
import { answerSpec, computer, createEvent, note, requireReady } from './state.ts';

type Present =
  | 'closeContextMenu'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getIgnoreDoubleClickEvents'
  | 'getTitle'
  | 'isDestroyed'
  | 'popUpContextMenu'
  | 'setContextMenu'
  | 'setIgnoreDoubleClickEvents'
  | 'setImage'
  | 'setPressedImage'
  | 'setTitle'
  | 'setToolTip';

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
const trays = new Set<StandInTray>();
let mode: TrayMode | null = null;

const currentMode = (): TrayMode => mode ?? computer().tray;

export class StandInTray extends EventEmitter implements Pick<Electron.Tray, Present> {
  readonly shownImage: { current: ImageRecord };
  readonly texts = { title: '', toolTip: '' };
  readonly menu: { current: StandInMenu | null; atThatTime: MenuRecord[] | null } = { current: null, atThatTime: null };
  isOver = false;
  ignoresDoubleClick = false;

  constructor(image: Electron.NativeImage | string, guid?: string) {
    requireReady('Cannot create Tray before app is ready');
    super();
    if (currentMode() === 'failing') throw new Error('The tray icon could not be created');
    this.shownImage = { current: imageRecord(image) };
    note('Tray', 'new', this.shownImage.current, guid);
    trays.add(this);
    return guard('tray', this, {
      isInstance: true,
      before: aliveOnly(
        () => this.isOver,
        () => new Error('Tray is destroyed'),
      ),
    });
  }

  destroy(): void {
    if (this.isOver) return;
    note('tray', 'destroy');
    trays.delete(this);
    this.isOver = true;
  }

  isDestroyed(): boolean {
    return this.isOver;
  }

  setImage(image: Electron.NativeImage | string): void {
    this.shownImage.current = imageRecord(image);
    note('tray', 'setImage', this.shownImage.current);
  }

  setPressedImage(image: Electron.NativeImage | string): void {
    note('tray', 'setPressedImage', imageRecord(image));
  }

  setTitle(title: string, options?: Electron.TitleOptions): void {
    note('tray', 'setTitle', title, options);
    if (process.platform === 'darwin') this.texts.title = title;
  }

  getTitle(): string {
    return this.texts.title;
  }

  setToolTip(toolTip: string): void {
    note('tray', 'setToolTip', toolTip);
    this.texts.toolTip = toolTip;
  }

  setContextMenu(menu: Electron.Menu | null): void {
    if (menu !== null && !('items' in menu)) throw new TypeError('Must pass Menu or null');
    this.menu.current = menu as unknown as StandInMenu | null;
    this.menu.atThatTime = this.menu.current === null ? null : menuRecord(this.menu.current);
    note('tray', 'setContextMenu', this.menu.atThatTime);
  }

  popUpContextMenu(menu?: Electron.Menu, position?: Electron.Point): void {
    const shown = (menu as unknown as StandInMenu | undefined) ?? this.menu.current;
    note('tray', 'popUpContextMenu', shown === null ? null : menuRecord(shown), position);
    // Linux knows no such call; a menu that was only popped up cannot be reached there.
    if (process.platform !== 'linux') poppedUp = shown;
  }

  closeContextMenu(): void {
    poppedUp = null;
  }

  getBounds(): Electron.Rectangle {
    return process.platform === 'linux' || currentMode() !== 'shown' ? nowhere : { ...computer().trayBounds };
  }

  focus(): void {
    note('tray', 'focus');
  }

  setIgnoreDoubleClickEvents(ignore: boolean): void {
    this.ignoresDoubleClick = ignore;
  }

  getIgnoreDoubleClickEvents(): boolean {
    return this.ignoresDoubleClick;
  }
}

let poppedUp: StandInMenu | null = null;

function theTray(): StandInTray {
  const [tray, second] = trays;
  if (tray === undefined) throw new Error('There is no tray icon.');
  if (second !== undefined) throw new Error('There are two tray icons.');
  if (currentMode() !== 'shown') throw new Error('Nobody can see the tray icon.');
  return tray;
}

function press(name: 'click' | 'right-click' | 'double-click'): void {
  const tray = theTray();
  if (process.platform === 'linux' && name !== 'click') throw new Error(`Linux trays have no ${name}.`);
  // A macOS icon with a menu opens it and says nothing.
  if (process.platform === 'darwin' && tray.menu.current !== null) poppedUp = tray.menu.current;
  else
    tray.emit(name, createEvent({ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }), tray.getBounds());
  if (process.platform === 'win32' && name === 'right-click') poppedUp ??= tray.menu.current;
}

function shownMenu(tray: StandInTray): MenuRecord[] | null {
  // Desktops on Linux are given the menu once; what changes in it later they never see.
  if (process.platform === 'linux') return tray.menu.atThatTime;
  const menu = tray.menu.current ?? poppedUp;
  return menu === null ? null : menuRecord(menu);
}

/** Check marks aside, which desktops set by themselves when one is clicked. */
function isOther(now: readonly MenuRecord[], then: readonly MenuRecord[]): boolean {
  const text = (menu: readonly MenuRecord[]): string =>
    JSON.stringify(menu, (key, value: unknown) => (key === 'isChecked' ? undefined : value));
  return text(now) !== text(then);
}

answerSpec({
  trayRecord: (): TrayRecord | null => {
    const [tray] = trays;
    if (tray === undefined) return null;
    const menu = shownMenu(tray);
    return { isShown: currentMode() === 'shown', image: tray.shownImage.current, ...tray.texts, menu };
  },
  trayCount: () => trays.size,
  trayPress: press,
  trayPick: (path: readonly string[]) => {
    const tray = theTray();
    const menu = tray.menu.current ?? poppedUp;
    if (menu === null) throw new Error('The tray icon has no menu.');
    if (process.platform === 'linux' && isOther(menuRecord(menu), tray.menu.atThatTime ?? [])) {
      throw new Error('The menu was changed without setContextMenu; desktops on Linux still show the old one.');
    }
    poppedUp = null;
    pickFrom(menu, path);
  },
  setTrayMode: (next: TrayMode) => {
    mode = next;
  },
});
