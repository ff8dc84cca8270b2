import type { Menu, MenuItemConstructorOptions } from 'electron';

/** macOS takes the keys for copy and paste from its menu; elsewhere a menu bar would only take room. */
function appMenuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}

export function setAppMenu(
  menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>,
  platform: NodeJS.Platform,
): void {
  const template = appMenuTemplate(platform);
  menu.setApplicationMenu(template === null ? null : menu.buildFromTemplate(template));
}
