import { EventEmitter } from 'node:events';
import type { MenuRecord } from '../wire/shapes.ts';
import { guard } from './guard.ts';
import { answerSpec, createEvent, note } from './state.ts';

type Template = Electron.MenuItemConstructorOptions;
type PresentItem =
  | 'accelerator'
  | 'checked'
  | 'commandId'
  | 'enabled'
  | 'id'
  | 'label'
  | 'role'
  | 'sublabel'
  | 'submenu'
  | 'toolTip'
  | 'type'
  | 'visible';

const defaults = { id: '', sublabel: '', toolTip: '', enabled: true, visible: true, checked: false };

let nextCommandId = 1;

export class StandInMenuItem implements Pick<
  Electron.MenuItem,
  Exclude<PresentItem, 'role' | 'submenu' | 'accelerator'>
> {
  readonly commandId = nextCommandId++;
  readonly id: string;
  readonly role: Template['role'];
  readonly submenu: StandInMenu | undefined;
  readonly accelerator: string | undefined;
  readonly type: Electron.MenuItem['type'];
  label: string;
  sublabel: string;
  toolTip: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  click: () => void;

  constructor(template: Template) {
    const given = { ...defaults, ...template };
    this.role = given.role;
    this.submenu = toSubmenu(given.submenu);
    this.type = given.type ?? (this.submenu === undefined ? 'normal' : 'submenu');
    this.id = given.id;
    this.label = given.label ?? given.role ?? '';
    this.sublabel = given.sublabel;
    this.toolTip = given.toolTip;
    this.accelerator = typeof given.accelerator === 'string' ? given.accelerator : undefined;
    this.enabled = given.enabled;
    this.visible = given.visible;
    this.checked = given.checked;
    this.click = () => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      const item = guarded(this) as unknown as Electron.MenuItem;
      template.click?.(item, undefined, createEvent({}) as unknown as Electron.KeyboardEvent);
    };
    if (this.type === 'submenu' && this.submenu === undefined) {
      throw new Error('Invalid submenu');
    }
  }
}

const guarded = (item: StandInMenuItem): StandInMenuItem => guard('menuItem', item);

function toSubmenu(submenu: Template['submenu']): StandInMenu | undefined {
  if (submenu === undefined) return undefined;
  return Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : (submenu as unknown as StandInMenu);
}

let applicationMenu: StandInMenu | null = null;

type PresentMenu = 'append' | 'insert' | 'getMenuItemById' | 'popup' | 'closePopup';

export class StandInMenu
  extends EventEmitter
  implements Record<PresentMenu, unknown>, Pick<Electron.Menu, 'closePopup' | 'popup'>
{
  readonly items: StandInMenuItem[] = [];

  append(item: StandInMenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: StandInMenuItem): void {
    if (!(item instanceof StandInMenuItem)) throw new TypeError('Invalid item');
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    note('menu', 'popup', menuRecord(this));
    this.emit('menu-will-show', createEvent());
  }

  closePopup(): void {
    this.emit('menu-will-close', createEvent());
  }

  static buildFromTemplate(template: readonly Template[]): StandInMenu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new StandInMenu();
    for (const entry of template) {
      if (entry instanceof StandInMenuItem) menu.append(entry);
      else if (isItem(entry)) menu.append(guarded(new StandInMenuItem(entry)));
      else {
        const needs = 'must have either label, role or type';
        throw new TypeError(`Invalid template for MenuItem: ${needs}`);
      }
    }
    return guard('menu', menu);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
    note('Menu', 'setApplicationMenu', menu === null ? null : menuRecord(menu));
  }

  static getApplicationMenu(): StandInMenu | null {
    return applicationMenu;
  }
}

function isItem(entry: Template): boolean {
  return ['label', 'role', 'type'].some((key) => Object.hasOwn(entry, key));
}

export function menuRecord(menu: StandInMenu): MenuRecord[] {
  return menu.items.map((item) => ({
    id: item.id,
    label: item.label,
    sublabel: item.sublabel,
    type: item.type,
    isEnabled: item.enabled,
    isVisible: item.visible,
    isChecked: item.checked,
    accelerator: item.accelerator ?? '',
    items: item.submenu === undefined ? [] : menuRecord(item.submenu),
  }));
}

/** Goes from label to label as a person does, and refuses what a person could not click. */
export function pickFrom(menu: StandInMenu, path: readonly string[]): void {
  const [label, ...rest] = path;
  const shown = menu.items.filter((item) => item.visible && item.type !== 'separator');
  const item = shown.find((one) => one.label === label || one.id === label);
  if (item === undefined) {
    throw new Error(`The menu has no "${label}"; it has ${shown.map((one) => `"${one.label}"`).join(', ')}.`);
  }
  if (!item.enabled) throw new Error(`"${label}" is there and cannot be clicked.`);
  if (rest.length === 0 && item.submenu === undefined) item.click();
  else if (item.submenu !== undefined && rest.length > 0) pickFrom(item.submenu, rest);
  else throw new Error(`"${label}" ${rest.length === 0 ? 'opens a further menu' : 'opens no further menu'}.`);
}

answerSpec({
  pickApplicationMenu: (path: readonly string[]) => {
    if (applicationMenu === null) throw new Error('There is no application menu.');
    pickFrom(applicationMenu, path);
  },
});

export const applicationMenuRecord = (): MenuRecord[] | null =>
  applicationMenu === null ? null : menuRecord(applicationMenu);
