import { describe, expect, it } from 'vitest';
import { settingsParser } from '../../electron/contract/settings-parser.ts';
import { defaultDesktop, defaultSettings } from '../../electron/domain/settings.ts';
import { parseSettings } from '../../electron/store/schema.ts';

const settings = defaultSettings('UTC');
const { desktop: _desktop, ...before } = settings;

describe('settings of the desktop edition', () => {
  it('are part of the settings: nothing stands in for them', () => {
    expect(parseSettings(before).ok).toBe(false);
    expect(settingsParser.safeParse(before).success).toBe(false);
  });

  it('are kept as they were set', () => {
    const desktop = { trayShows: 'count', startAtLogin: true, shortcuts: { popup: 'Ctrl+Alt+T', add: null } };
    expect(parseSettings({ ...before, desktop })).toEqual({ ok: true, value: { ...before, desktop } });
    expect(settingsParser.parse({ ...before, desktop })).toEqual({ ...before, desktop });
  });

  it.each([
    { ...defaultDesktop, trayShows: 'seconds' },
    { ...defaultDesktop, shortcuts: { popup: 'T', add: null } },
    { ...defaultDesktop, shortcuts: { popup: 'Ctrl+T', add: 'Ctrl+T' } },
    { ...defaultDesktop, startAtLogin: 'yes' },
  ])('are refused where they cannot be meant: %j', (desktop) => {
    expect(settingsParser.safeParse({ ...before, desktop }).success).toBe(false);
  });
});
