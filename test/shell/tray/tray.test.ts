import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DeskChange } from '../../../electron/contract/views.ts';
import { openTray } from '../../../electron/shell/tray/tray.ts';
import type { TrayIconLook } from '../../../electron/shell/tray-icon/draw-tray-icon.ts';
import type { TestDeskOptions } from '../../support/test-desk.ts';
import { anEmitter, recordTray } from '../support/recorders.ts';
import { openShellDesk } from '../support/shell-desk.ts';

const minuteMs = 60_000;

function aScreen() {
  const display = { scaleFactor: 1 };
  return Object.assign(anEmitter(), { display, getPrimaryDisplay: () => display as Electron.Display });
}

async function aTray(platform: NodeJS.Platform, options: TestDeskOptions = {}) {
  const opened = await openShellDesk(options);
  const listeners = new Set<(change: DeskChange) => void>();
  const mirror = {
    get inquiries() {
      return opened.mirror.inquiries;
    },
    get settings() {
      return opened.mirror.settings;
    },
    onChanged: (listener: (change: DeskChange) => void) => (listeners.add(listener), () => listeners.delete(listener)),
  };
  const publish = (change: DeskChange): void => {
    for (const listener of listeners) listener(change);
  };
  onTestFinished(opened.mirror.onChanged(publish));
  const system = recordTray();
  const nativeTheme = Object.assign(anEmitter(), { shouldUseDarkColorsForSystemIntegratedUI: true });
  const usualSize = platform === 'linux' ? 22 : 16;
  const screen = aScreen();
  const [popup, commands, onTrouble] = [{ toggle: vi.fn() }, { run: vi.fn() }, vi.fn()];
  const templates: Electron.MenuItemConstructorOptions[][] = [];
  const createTray = vi.fn(() => system.tray);
  const tray = openTray({
    createTray,
    menus: { buildFromTemplate: (template) => (templates.push(template), template as unknown as Electron.Menu) },
    images: {
      of: (icon, { theme, size }: TrayIconLook) =>
        `${icon.glyph} ${icon.digits} ${theme}${size === usualSize ? '' : ` ${size}`}` as unknown as Electron.NativeImage,
    },
    nativeTheme,
    screen,
    mirror,
    clock: opened.clock,
    speaker: opened.speaker,
    platform,
    popup,
    commands,
    onTrouble,
  });
  const images = () => system.callsOf('setImage').map(({ args }) => args[0]);
  const clear = () => void system.calls.splice(0);
  return {
    ...opened,
    publish,
    system,
    nativeTheme,
    screen,
    popup,
    commands,
    tray,
    templates,
    images,
    clear,
    createTray,
    onTrouble,
  };
}

describe('the tray with nothing open', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'arms no timer and draws nothing in a day, on %s',
    async (platform) => {
      const { clock, clear, system, createTray } = await aTray(platform);
      expect(createTray.mock.calls).toEqual([[expect.stringContaining('clear')]]);
      clear();
      const { armed } = clock.counts;
      await clock.advance(24 * 60 * minuteMs);
      expect({ armed: clock.armed, since: clock.counts.armed - armed, drawn: system.calls }).toEqual({
        armed: 0,
        since: 0,
        drawn: [],
      });
    },
  );

  it('is quiet again once the last is closed', async () => {
    const { clock, receive, ask, images } = await aTray('win32');
    const id = await receive();
    await ask('close', { id, reason: 'answered' });
    expect(images().at(-1)).toMatch(/^clear/);
    expect(clock.armed).toBe(0);
  });
});

describe('the tray as time passes', () => {
  it('shows each minute of the ten, each hour after them and the lateness once, on Windows', async () => {
    const { clock, receive, images, clear } = await aTray('win32');
    await receive();
    await clock.advance(11 * minuteMs);
    expect(images().map((image) => String(image).replace(' dark-bar', ''))).toEqual(
      expect.arrayContaining(['counting 10', 'counting 9', 'near 3', 'near 1', 'counting 24h']),
    );
    // Twelve steps of the bar and ten minutes, some of them together.
    expect(images().length).toBeLessThanOrEqual(23);
    clear();
    await clock.advance(24 * 60 * minuteMs);
    expect(images().length).toBeLessThanOrEqual(24 + 60 + 12 + 1);
    expect(images().at(-1)).toMatch(/^late/);
    clear();
    // What is late stays so: from then on nothing can be seen to change.
    await clock.advance(24 * 60 * minuteMs);
    expect(images()).toEqual([]);
  });

  it('changes the image at most once a minute on Linux, but for another state', async () => {
    const { clock, receive, system, mirror, setDesktop } = await aTray('linux');
    const drawnAt: number[] = [];
    const glyphs: string[] = [];
    const setImage = system.tray.setImage;
    system.tray.setImage = (image) => {
      drawnAt.push(clock.monotonicNow());
      glyphs.push(JSON.stringify(image).split(' ')[0] ?? '');
      setImage(image);
    };
    await receive();
    for (let second = 0; second < 600; second += 5) {
      await setDesktop({ trayShows: mirror.settings.desktop.trayShows === 'count' ? 'minutes' : 'count' });
      await clock.advance(5_000);
    }
    const tooSoon = drawnAt.filter(
      (atMs, index) => index > 0 && glyphs[index] === glyphs[index - 1] && atMs - (drawnAt[index - 1] ?? 0) < minuteMs,
    );
    expect(tooSoon).toEqual([]);
    expect(drawnAt.length).toBeGreaterThan(5);
    expect(drawnAt.length).toBeLessThanOrEqual(13);
  });

  it.each([
    ['linux', 1],
    ['win32', 3],
    ['darwin', 3],
  ] as const)(
    'draws at most once for each visible change under 1,000 changes of the desk in a minute, on %s',
    async (platform, most) => {
      const { clock, receive, publish, view, clear, system } = await aTray(platform);
      const id = await receive();
      await clock.advance(30_000);
      clear();
      for (let change = 0; change < 1_000; change += 1) {
        publish({ inquiries: [{ ...view(id), lastNote: String(change) }] });
        await clock.advance(60);
      }
      const counts = ['setImage', 'setToolTip', 'setContextMenu'].map((name) => system.callsOf(name).length);
      // In that minute the digits fall by one and the bar by two of its twelve steps.
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts[0]).toBeLessThanOrEqual(most);
      expect(counts.slice(1)).toEqual([1, 0]);
    },
  );

  it('counts the seconds in the title on macOS, and nowhere else', async () => {
    const { clock, receive, system } = await aTray('darwin');
    await receive();
    await clock.advance(5_000);
    expect(system.callsOf('setTitle').map(({ args }) => args[0])).toEqual([
      '',
      '10:00',
      '9:59',
      '9:58',
      '9:57',
      '9:56',
      '9:55',
    ]);
    const windows = await aTray('win32');
    await windows.receive();
    await windows.clock.advance(5_000);
    expect(windows.system.callsOf('setTitle')).toEqual([]);
  });

  it('is right again after sleep as soon as it is told to look', async () => {
    const { clock, receive, tray, images } = await aTray('win32');
    await receive();
    clock.sleep(8 * 60 * minuteMs);
    tray.refresh();
    expect(images().at(-1)).toMatch(/^counting 16h/);
    clock.sleep(17 * 60 * minuteMs);
    tray.refresh();
    expect(images().at(-1)).toMatch(/^late/);
  });
});

describe('the menu of the tray', () => {
  it('is handed over anew on Linux whenever it changes, and only then', async () => {
    const { receive, system, clock, clear } = await aTray('linux');
    expect(system.callsOf('setContextMenu')).toHaveLength(1);
    await receive();
    expect(system.callsOf('setContextMenu')).toHaveLength(2);
    clear();
    await clock.advance(90_000);
    expect(system.callsOf('setContextMenu')).toEqual([]);
  });

  it.each(['win32', 'darwin'] as const)('opens with the right click as things stand then, on %s', async (platform) => {
    const { receive, system, templates } = await aTray(platform);
    await receive();
    expect(system.callsOf('setContextMenu')).toEqual([]);
    system.emit('right-click');
    expect(system.callsOf('popUpContextMenu')).toHaveLength(1);
    expect(templates.at(-1)?.[0]?.label).toBe('1 waiting');
  });

  it('runs what is chosen', async () => {
    const { receive, templates, commands } = await aTray('linux');
    const inquiryId = await receive();
    const submenu = templates.at(-1)?.[1]?.submenu;
    if (!Array.isArray(submenu)) throw new Error('The inquiry has no menu.');
    const acknowledge = submenu.find(({ label }) => label === 'Acknowledge');
    acknowledge?.click?.({} as Electron.MenuItem, undefined, {});
    expect(commands.run.mock.calls).toEqual([[{ type: 'acknowledge', inquiryId }]]);
  });
});

describe('the tray itself', () => {
  it('toggles the popup with a click', async () => {
    const { system, popup } = await aTray('win32');
    system.emit('click', {}, {});
    expect(popup.toggle).toHaveBeenCalledOnce();
  });

  it('draws for the bar that it stands on, and anew when that changes', async () => {
    const { nativeTheme, createTray, images } = await aTray('win32');
    expect(createTray.mock.calls).toEqual([['clear  dark-bar']]);
    nativeTheme.shouldUseDarkColorsForSystemIntegratedUI = false;
    nativeTheme.emit('updated');
    expect(images()).toEqual(['clear  light-bar']);
  });

  it('is drawn in the pixels of the screen, and anew when that has another scale', async () => {
    const { screen, images } = await aTray('win32');
    screen.display.scaleFactor = 1.5;
    screen.emit('display-metrics-changed');
    screen.emit('display-metrics-changed');
    expect(images()).toEqual(['clear  dark-bar 24']);
  });

  it('says that there is none where the system makes none', async () => {
    const opened = await openShellDesk();
    const onTrouble = vi.fn();
    const tray = openTray({
      createTray: () => {
        throw new Error('no tray');
      },
      menus: { buildFromTemplate: () => ({}) as Electron.Menu },
      images: { of: () => ({}) as Electron.NativeImage },
      nativeTheme: Object.assign(anEmitter(), { shouldUseDarkColorsForSystemIntegratedUI: true }),
      screen: aScreen(),
      mirror: opened.mirror,
      clock: opened.clock,
      speaker: opened.speaker,
      platform: 'linux',
      popup: { toggle: vi.fn() },
      commands: { run: vi.fn() },
      onTrouble,
    });
    await opened.receive();
    expect([tray.wasMade, tray.bounds]).toEqual([false, null]);
    expect(onTrouble).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind', async () => {
    const { receive, tray, system, nativeTheme, screen, clock, clear, desk } = await aTray('darwin');
    await receive();
    await tray.dispose();
    clear();
    await desk.close();
    expect(system.tray.isDestroyed()).toBe(true);
    expect(nativeTheme.listenerCount('updated')).toBe(0);
    expect(screen.listenerCount('display-metrics-changed')).toBe(0);
    expect(clock.armed).toBe(0);
    expect(system.calls).toEqual([]);
  });
});
