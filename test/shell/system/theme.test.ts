import { expect, describe, it } from 'vitest';
import type { AppearanceSettings } from '../../../electron/domain/settings.ts';
import { followTheme } from '../../../electron/shell/system/theme.ts';
import { openShellDesk } from '../support/shell-desk.ts';

async function theme(chosen: AppearanceSettings['theme']) {
  const opened = await openShellDesk();
  const choose = async (next: AppearanceSettings['theme']): Promise<void> => {
    const { settings } = opened.mirror;
    const appearance = { ...settings.appearance, theme: next };
    await opened.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: null });
  };
  await choose(chosen);
  const set: string[] = [];
  const nativeTheme = {
    get themeSource(): AppearanceSettings['theme'] {
      return 'system';
    },
    set themeSource(next) {
      set.push(next);
    },
  };
  const part = followTheme({ nativeTheme, mirror: opened.mirror });
  return { ...opened, choose, set, part };
}

describe('the colours of what the system draws', () => {
  it('are those that were chosen, and change with them', async () => {
    const { choose, set, ask, receive } = await theme('dark');
    expect(set).toEqual(['dark']);
    await receive();
    await ask('changeSettings', { settings: { ...(await ask('snapshot', {})).settings, me: 'Robin' }, basedOn: null });
    await choose('light');
    await choose('system');
    expect(set).toEqual(['dark', 'light', 'system']);
  });

  it('are left to the system until somebody chooses, and followed no longer at the end', async () => {
    const { choose, set, part } = await theme('system');
    expect(set).toEqual([]);
    await part.dispose();
    await choose('dark');
    expect(set).toEqual([]);
  });
});
