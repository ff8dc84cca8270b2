import { describe, expect, it } from 'vitest';
import type { AppearanceSettings } from '../../electron/domain/settings.ts';
import { followAppMenu, setAppMenu } from '../../electron/shell/app-menu.ts';
import { openShellDesk } from './support/shell-desk.ts';

/** "Edit: Undo, Redo", the roles behind them left out. */
const labelsOf = (template: readonly Electron.MenuItemConstructorOptions[] | null): readonly string[] | null =>
  template?.map(({ label = '', submenu }) => {
    const entries = Array.isArray(submenu) ? submenu : [];
    return `${label}: ${entries.map((entry) => entry.label ?? '-').join(', ')}`;
  }) ?? null;

function menus() {
  const set: (readonly Electron.MenuItemConstructorOptions[] | null)[] = [];
  const Menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template as never,
    setApplicationMenu: (menu: unknown) => void set.push(menu as never),
  };
  return { Menu, set };
}

async function followed(platform: NodeJS.Platform) {
  const opened = await openShellDesk();
  const { Menu, set } = menus();
  const part = followAppMenu({ menus: Menu, platform, speaker: opened.speaker, mirror: opened.mirror });
  const speak = async (language: AppearanceSettings['language']): Promise<void> => {
    const { settings } = opened.mirror;
    const appearance = { ...settings.appearance, language };
    await opened.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: null });
  };
  return { part, speak, set };
}

describe('the menu bar', () => {
  it.each(['win32', 'linux'] as const)('is none on %s, where it would take room', async (platform) => {
    const { Menu, set } = menus();
    setAppMenu(Menu, platform);
    const { speak, set: later } = await followed(platform);
    await speak('de');
    expect([set, later]).toEqual([[null], []]);
  });

  it('holds on macOS what copies, pastes, closes and quits, each with its role', () => {
    const { Menu, set } = menus();
    setAppMenu(Menu, 'darwin');
    expect(labelsOf(set[0] ?? null)).toEqual([
      ': About Ten-Four, -, Services, -, Hide Ten-Four, Hide Others, Show All, -, Quit Ten-Four',
      'Edit: Undo, Redo, -, Cut, Copy, Paste, Paste and Match Style, Delete, Select All',
      'Window: Close Window, -, Minimize, Zoom, -, Bring All to Front',
    ]);
    const [app, edit] = set[0] ?? [];
    expect([app?.role, edit?.role, Array.isArray(edit?.submenu) ? edit.submenu[4] : null]).toEqual([
      'appMenu',
      'editMenu',
      { role: 'copy', label: 'Copy' },
    ]);
  });

  it('speaks the language of the settings, and is set anew only when that has changed', async () => {
    const { part, speak, set } = await followed('darwin');
    expect(set).toEqual([]);
    await speak('de');
    await speak('de');
    await speak('es');
    await speak('en');
    expect(set.map((template) => labelsOf(template)?.[1])).toEqual([
      'Bearbeiten: Widerrufen, Wiederholen, -, Ausschneiden, Kopieren, Einsetzen, Einsetzen und Stil anpassen, Löschen, Alles auswählen',
      'Edición: Deshacer, Rehacer, -, Cortar, Copiar, Pegar, Pegar con el mismo estilo, Eliminar, Seleccionar todo',
      'Edit: Undo, Redo, -, Cut, Copy, Paste, Paste and Match Style, Delete, Select All',
    ]);
    await part.dispose();
    await speak('de');
    expect(set).toHaveLength(3);
  });
});
