// Owns the menu bar of macOS, in the language that is spoken: Electron's own names of the entries are English.
import type { Menu, MenuItemConstructorOptions } from 'electron';
import { english, templates, type Say } from '../domain/words.ts';
import type { DeskMirror } from './desk-mirror.ts';
import type { Closable } from './lifetime.ts';
import type { ShellSpeaker } from './words/speaker.ts';

type Menus = Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>;

const names = templates({
  about: 'About Ten-Four',
  services: 'Services',
  hide: 'Hide Ten-Four',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Ten-Four',
  editMenu: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'Paste and Match Style',
  delete: 'Delete',
  selectAll: 'Select All',
  windowMenu: 'Window',
  close: 'Close Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring All to Front',
});

type Entry = keyof typeof names | '-';

const appEntries: readonly Entry[] = ['about', '-', 'services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit'];
const editEntries: readonly Entry[] = [
  'undo',
  'redo',
  '-',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'delete',
  'selectAll',
];
const windowEntries: readonly Entry[] = ['close', '-', 'minimize', 'zoom', '-', 'front'];

/** macOS takes the keys for copy and paste from its menu; elsewhere a menu bar would only take room. */
function appMenuTemplate(platform: NodeJS.Platform, say: Say): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  const submenu = (entries: readonly Entry[]): MenuItemConstructorOptions[] =>
    entries.map((role) => (role === '-' ? { type: 'separator' } : { role, label: say(names[role]) }));
  return [
    // macOS calls it by the name of the program.
    { role: 'appMenu', submenu: submenu(appEntries) },
    { role: 'editMenu', label: say(names.editMenu), submenu: submenu(editEntries) },
    { role: 'windowMenu', label: say(names.windowMenu), submenu: submenu(windowEntries) },
  ];
}

/** Before the program is ready, or Electron sets one of its own; which language is spoken is not known so early. */
export function setAppMenu(menus: Menus, platform: NodeJS.Platform, say: Say = english.say): void {
  const template = appMenuTemplate(platform, say);
  menus.setApplicationMenu(template === null ? null : menus.buildFromTemplate(template));
}

export interface AppMenuParts {
  readonly menus: Menus;
  readonly platform: NodeJS.Platform;
  readonly speaker: Pick<ShellSpeaker, 'locale' | 'say'>;
  readonly mirror: Pick<DeskMirror, 'onChanged'>;
}

/** From now on in the language of the settings. */
export function followAppMenu({ menus, platform, speaker, mirror }: AppMenuParts): Closable {
  let spoken = english.locale;
  const follow = (): void => {
    if (platform !== 'darwin' || speaker.locale === spoken) return;
    spoken = speaker.locale;
    setAppMenu(menus, platform, speaker.say);
  };
  follow();
  return {
    dispose: mirror.onChanged(({ settings }) => {
      if (settings !== undefined) follow();
    }),
  };
}
