import { describe, expect, it, vi } from 'vitest';
import { reportOnTray, type TrayFacts } from '../../../electron/shell/tray/self-test.ts';
import { askForTrayHost, readAnswer } from '../../../electron/shell/tray/tray-host.ts';
import { showAtStart, watchTray } from '../../../electron/shell/tray/tray-watch.ts';
import { taskbarTheme } from '../../../electron/shell/tray/taskbar-theme.ts';
import { inEnglish, sentenceTo } from '../../support/in-english.ts';

const facts: TrayFacts = { platform: 'linux', env: {}, wasMade: true, hasHost: null };
const desktop = (name: string) => ({ XDG_CURRENT_DESKTOP: name });

describe('the self-test of the tray', () => {
  it.each<[string, Partial<TrayFacts>, string, RegExp | null]>([
    ['Windows', { platform: 'win32' }, 'reachable', null],
    ['macOS', { platform: 'darwin' }, 'reachable', null],
    ['Windows without an icon', { platform: 'win32', wasMade: false }, 'missing', /could not be made/],
    ['Linux without an icon', { wasMade: false, hasHost: true }, 'missing', /could not be made/],
    ['a desktop that answers yes', { hasHost: true }, 'reachable', null],
    ['GNOME with the extension', { hasHost: true, env: desktop('ubuntu:GNOME') }, 'reachable', null],
    ['GNOME without it', { hasHost: false, env: desktop('GNOME') }, 'missing', /AppIndicator/],
    [
      'Ubuntu without it',
      { hasHost: false, env: desktop('ubuntu:GNOME') },
      'missing',
      /gnome-shell-extension-appindicator/,
    ],
    ['GNOME Classic that cannot be asked', { env: desktop('GNOME-Classic:GNOME') }, 'unknown', /AppIndicator/],
    ['KDE that cannot be asked', { env: desktop('KDE') }, 'reachable', null],
    ['KDE whose tray was taken away', { hasHost: false, env: desktop('KDE') }, 'missing', /Add a system tray/],
    ['Xfce that cannot be asked', { env: desktop('XFCE') }, 'reachable', null],
    ['sway that answers no', { hasHost: false, env: desktop('sway') }, 'missing', /Add a system tray/],
    ['a desktop that says nothing', {}, 'unknown', /could not find out/],
  ])('on %s', (_what, given, reach, sentence) => {
    expect(inEnglish(reportOnTray({ ...facts, ...given }))).toEqual({
      reach,
      sentence: sentence === null ? null : expect.stringMatching(sentence),
    });
  });

  it('says something wherever the tray cannot be reached for sure', () => {
    for (const env of [{}, desktop('GNOME'), desktop('KDE'), desktop('i3')]) {
      for (const hasHost of [true, false, null]) {
        for (const wasMade of [true, false]) {
          const { reach, sentence } = reportOnTray({ platform: 'linux', env, wasMade, hasHost });
          expect(sentence === null).toBe(reach === 'reachable');
        }
      }
    }
  });
});

describe('asking the desktop for a tray', () => {
  it.each([
    ['(<true>,)\n', true],
    ['(<false>,)\n', false],
    ['Error: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable\n', false],
    ['Error: Timeout was reached\n', null],
    ['', null],
    [null, null],
  ])('reads %j as %s', (output, expected) => {
    expect(readAnswer(output)).toBe(expected);
  });

  it('asks once, through the session bus', async () => {
    const run = vi.fn(() => Promise.resolve('(<true>,)'));
    expect(await askForTrayHost(run)).toBe(true);
    expect(run.mock.calls).toEqual([
      ['gdbus', expect.arrayContaining(['--session', 'IsStatusNotifierHostRegistered'])],
    ]);
  });
});

function aWatch(answers: readonly (boolean | null)[], platform: NodeJS.Platform = 'linux', wasMade = true) {
  const desk = { notify: vi.fn(), withdraw: vi.fn() };
  const said = { ...desk, notify: sentenceTo(desk.notify) };
  const popup = { bringBack: vi.fn() };
  const left = [...answers];
  const askForHost = vi.fn(() => Promise.resolve(left.shift() ?? null));
  return {
    desk,
    popup,
    askForHost,
    watch: watchTray({ platform, env: desktop('GNOME'), tray: { wasMade }, askForHost, desk: said, popup }),
  };
}

describe('watching the tray', () => {
  it('takes an icon on GNOME for nothing until the desktop has said so', async () => {
    const { watch, desk } = aWatch([true]);
    expect(watch.reach).toBe('unknown');
    expect(await watch.look()).toBe('reachable');
    expect(watch.reach).toBe('reachable');
    expect(desk.notify).not.toHaveBeenCalled();
  });

  it('says once what is missing, and notices when it is there', async () => {
    const { watch, desk } = aWatch([false, false, true]);
    expect([await watch.look(), await watch.look(), await watch.look()]).toEqual(['missing', 'missing', 'reachable']);
    expect(desk.notify.mock.calls).toEqual([[expect.stringContaining('AppIndicator')]]);
    expect(desk.withdraw.mock.calls).toEqual(desk.notify.mock.calls);
  });

  it('takes back what it was not sure of once it knows', async () => {
    const { watch, desk } = aWatch([null, false, null]);
    for (let time = 0; time < 3; time += 1) await watch.look();
    const sentences = desk.notify.mock.calls.map(([sentence]) => sentence as string);
    expect(sentences.map((sentence) => sentence.includes('If you can see the icon'))).toEqual([true, false, true]);
    expect(desk.withdraw.mock.calls.map(([sentence]) => sentence as string)).toEqual(sentences.slice(0, 2));
  });

  it.each<[NodeJS.Platform, readonly (boolean | null)[], boolean, readonly number[]]>([
    ['linux', [true, false, true], true, [0, 1, 1]],
    // No answer is no proof.
    ['linux', [true, null], true, [0, 1]],
    ['win32', [], false, [1]],
    ['win32', [], true, [0]],
    // The Dock leads back.
    ['darwin', [], false, [0]],
  ])('brings the window back where the tray does not lead to it: %s, %j, made %s', async (...given) => {
    const [platform, answers, wasMade, times] = given;
    const { watch, popup } = aWatch(answers, platform, wasMade);
    const seen: number[] = [];
    while (seen.length < times.length) {
      await watch.look();
      seen.push(popup.bringBack.mock.calls.length);
    }
    expect(seen).toEqual(times);
  });

  it('asks once for all who want to know meanwhile', async () => {
    const { watch, askForHost } = aWatch([true, false]);
    expect(await Promise.all([watch.look(), watch.look()])).toEqual(['reachable', 'reachable']);
    expect(askForHost).toHaveBeenCalledOnce();
    expect(await watch.look()).toBe('missing');
  });

  it('asks nobody elsewhere, and says there too when there is no icon', async () => {
    const { watch, desk, askForHost } = aWatch([], 'win32', false);
    expect([await watch.look(), await watch.look()]).toEqual(['missing', 'missing']);
    expect(askForHost).not.toHaveBeenCalled();
    expect(desk.notify).toHaveBeenCalledOnce();
  });

  it.each([
    [false, 'reachable', 1],
    [true, 'reachable', 0],
    [true, 'unknown', 1],
    [true, 'missing', 1],
  ] as const)('started hidden %s with a tray that is %s: shown %i times', async (isHidden, reach, times) => {
    const popup = { show: vi.fn() };
    const trayWatch = { look: () => Promise.resolve(reach) };
    const app = { getLoginItemSettings: vi.fn() };
    await showAtStart({ launch: { isHidden }, app, platform: 'linux', trayWatch, popup });
    expect(popup.show).toHaveBeenCalledTimes(times);
    expect(app.getLoginItemSettings).not.toHaveBeenCalled();
  });

  it.each([
    [true, 0],
    [false, 1],
  ])(
    'on macOS the system says whether it was started at login: %s, shown %i times',
    async (wasOpenedAtLogin, times) => {
      const popup = { show: vi.fn() };
      const app = { getLoginItemSettings: () => ({ wasOpenedAtLogin }) as Electron.LoginItemSettings };
      const trayWatch = { look: () => Promise.resolve('reachable' as const) };
      await showAtStart({ launch: { isHidden: false }, app, platform: 'darwin', trayWatch, popup });
      expect(popup.show).toHaveBeenCalledTimes(times);
    },
  );
});

describe('the theme of the bar', () => {
  it.each([
    ['darwin', true, 'template'],
    ['darwin', false, 'template'],
    ['win32', true, 'dark-bar'],
    ['win32', false, 'light-bar'],
    ['linux', true, 'dark-bar'],
    ['linux', false, 'dark-bar'],
  ] as const)('on %s, dark %s, is %s', (platform, isDark, theme) => {
    expect(taskbarTheme(platform, { shouldUseDarkColorsForSystemIntegratedUI: isDark })).toBe(theme);
  });
});
