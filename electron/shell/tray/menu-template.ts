import type { MenuItemConstructorOptions } from 'electron';
import type { TrayCommand, TrayMenu, TrayMenuItem } from '../../domain/tray-menu.ts';
import { menuLabel } from '../../domain/tray-text.ts';

/** The menu in Electron's words, with a line between the sections. */
export function menuTemplate(menu: TrayMenu, run: (command: TrayCommand) => void): MenuItemConstructorOptions[] {
  return menu.flatMap((section, index) => [
    ...(index === 0 ? [] : [{ type: 'separator' as const }]),
    ...section.map((item) => itemTemplate(item, run)),
  ]);
}

function itemTemplate(
  { id, label, enabled, command, submenu }: TrayMenuItem,
  run: (command: TrayCommand) => void,
): MenuItemConstructorOptions {
  return {
    id,
    label: menuLabel(label),
    enabled,
    ...(command === null ? {} : { click: () => run(command) }),
    ...(submenu === undefined ? {} : { submenu: submenu.map((item) => itemTemplate(item, run)) }),
  };
}
