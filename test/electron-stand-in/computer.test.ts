import { describe, expect, it } from 'vitest';
import type { StandInApp } from '../support/electron/app-under-test.ts';
import { launchFixture, launchWithWindow, slow } from './fixtures/launch.ts';

const kept = (app: StandInApp): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'kept') as unknown);

describe('notifications', slow, () => {
  async function notify(app: StandInApp): Promise<void> {
    await app.evaluate(({ Notification }) => {
      const seen: string[] = [];
      Reflect.set(globalThis, 'kept', seen);
      const notification = new Notification({
        title: 'Anna waits',
        body: 'Three minutes left',
        actions: [{ type: 'button', text: 'Acknowledge' }],
      });
      notification.on('show', () => seen.push('show'));
      notification.on('click', () => seen.push('click'));
      notification.on('action', (details, index) => seen.push(`action ${details.actionIndex} ${index}`));
      notification.on('failed', (_event, error) => seen.push(`failed ${error}`));
      notification.on('close', () => seen.push('close'));
      notification.show();
    });
    await app.settle();
  }

  it('are shown, pressed, and gone after that', async () => {
    const app = await launchFixture();
    await notify(app);
    expect(await app.notifications()).toMatchObject([
      { title: 'Anna waits', actions: ['Acknowledge'], state: 'shown' },
    ]);
    await expect(app.pressNotificationButton(0, 'Snooze')).rejects.toThrow('The notification has no button "Snooze".');
    await app.pressNotificationButton(0, 'Acknowledge');
    await expect(app.clickNotification(0)).rejects.toThrow('Notification 0 is not on the screen: it is closed.');
    expect(await kept(app)).toEqual(['show', 'action 0 0']);
    await notify(app);
    await app.clickNotification(1);
    expect(await kept(app)).toEqual(['show', 'click']);
    await notify(app);
    await app.dismissNotification(2);
    expect(await kept(app)).toEqual(['show', 'close']);
  });

  const refused = ['failed Notifications are not allowed for this application'];

  it.each([
    ['darwin', refused],
    ['win32', refused],
    // Electron's definitions have the event for the other two alone.
    ['linux', []],
  ] as const)('fail where the spec says so, and on %s say %j', async (platform, said) => {
    const app = await launchFixture({ platform, notifications: 'failing' });
    await notify(app);
    expect(await kept(app)).toEqual(said);
    expect(await app.notifications()).toMatchObject([{ title: 'Anna waits', state: 'failed' }]);
  });

  it('are not supported where the spec says so', async () => {
    const app = await launchFixture();
    await app.setNotificationMode('unsupported');
    expect(await app.evaluate(({ Notification }) => Notification.isSupported())).toBe(false);
  });
});

describe('displays', slow, () => {
  const left = { id: 1, bounds: { x: -1280, y: -200, width: 1280, height: 1024 } };
  const right = {
    id: 2,
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
    scaleFactor: 2,
  };

  it('are found by point and by rectangle, with negative origins', async () => {
    const app = await launchFixture({ displays: [right, left], cursor: { x: -5, y: 3 } });
    expect(
      await app.evaluate(({ screen }) => [
        screen.getPrimaryDisplay().id,
        screen.getAllDisplays().map(({ id }) => id),
        screen.getDisplayNearestPoint({ x: -1, y: 10 }).id,
        screen.getDisplayNearestPoint({ x: 5000, y: 10 }).id,
        screen.getDisplayMatching({ x: -600, y: 0, width: 700, height: 100 }).id,
        screen.getDisplayMatching({ x: -9000, y: 0, width: 10, height: 10 }).id,
        screen.getCursorScreenPoint(),
        screen.getPrimaryDisplay().workAreaSize,
      ]),
    ).toEqual([2, [2, 1], 1, 2, 1, 1, { x: -5, y: 3 }, { width: 1920, height: 1040 }]);
  });

  it('come, go and change', async () => {
    const app = await launchFixture({ displays: [left, right] });
    await app.evaluate(({ screen }) => {
      const seen: unknown[] = [];
      Reflect.set(globalThis, 'kept', seen);
      screen.on('display-added', (_event, { id }) => seen.push(['added', id]));
      screen.on('display-removed', (_event, { id }) => seen.push(['removed', id]));
      screen.on('display-metrics-changed', (_event, { id }, changed) => seen.push(['changed', id, changed]));
    });
    await app.setDisplays([
      { ...right, scaleFactor: 1 },
      { id: 3, bounds: left.bounds },
    ]);
    expect(await kept(app)).toEqual([
      ['changed', 2, ['scaleFactor']],
      ['added', 3],
      ['removed', 1],
    ]);
  });
});

describe('the rest of the computer', slow, () => {
  it('takes shortcuts that are free, and presses them', async () => {
    const app = await launchFixture({ takenShortcuts: ['Alt+T'] });
    expect(
      await app.evaluate(({ globalShortcut }) => [
        globalShortcut.register('Alt+T', () => undefined),
        globalShortcut.register('Alt+A', () => Reflect.set(globalThis, 'kept', 'pressed')),
        globalShortcut.register('Alt+A', () => undefined),
        globalShortcut.isRegistered('Alt+T'),
      ]),
    ).toEqual([false, true, false, false]);
    await app.pressShortcut('Alt+A');
    expect(await kept(app)).toBe('pressed');
    await expect(app.pressShortcut('Alt+T')).rejects.toThrow('Nothing answers to Alt+T.');
  });

  it('sleeps and wakes, gets dark, opens and copies', async () => {
    const app = await launchFixture();
    await app.evaluate(async ({ powerMonitor, nativeTheme, shell, clipboard, app: electronApp }) => {
      const seen: unknown[] = [];
      Reflect.set(globalThis, 'kept', seen);
      powerMonitor.on('suspend', () => seen.push('suspend'));
      nativeTheme.on('updated', () => seen.push(nativeTheme.shouldUseDarkColors));
      await shell.openExternal('https://example.com/');
      await clipboard.writeText('copied');
      electronApp.setBadgeCount(3);
      electronApp.setAsDefaultProtocolClient('tenfour');
      electronApp.setLoginItemSettings({ openAtLogin: true });
    });
    await app.emitPower('suspend');
    await app.setDark(true);
    expect(await kept(app)).toEqual(['suspend', true]);
    expect(await app.system()).toMatchObject({
      openedExternally: ['https://example.com/'],
      clipboard: 'copied',
      badgeCount: 3,
      protocolClients: ['tenfour'],
      // Nothing on Linux.
      loginItem: { openAtLogin: false },
    });
  });

  it('answers dialogs, before or after they are opened', async () => {
    const app = await launchFixture();
    const ask = (): Promise<unknown> => app.evaluate(({ dialog }) => dialog.showMessageBox({ message: 'Really?' }));
    await app.answerDialog({ response: 1 });
    expect(await ask()).toEqual({ response: 1 });
    const opened = app.nextCall('dialog', 'showMessageBox');
    const answer = ask();
    expect((await opened).args).toEqual([{ message: 'Really?' }]);
    expect(await app.openDialogs()).toEqual(['showMessageBox']);
    await app.answerDialog({ response: 0 });
    expect(await answer).toEqual({ response: 0 });
  });
});

// What runs in main is armed on the clock that the spec moves; nothing waits.
describe('a clock that the spec moves', slow, () => {
  const startMs = Date.UTC(2026, 10, 20, 9);

  it('stops at each timer, and counts them', async () => {
    const app = await launchFixture({ clockMs: startMs });
    await app.evaluate(() => {
      const seen: unknown[] = [];
      Reflect.set(globalThis, 'kept', seen);
      const now = (name: string): void => void seen.push([name, Date.now(), Math.round(performance.now())]);
      globalThis.setTimeout(() => now('later'), 2_000);
      globalThis.setTimeout(() => now('sooner'), 1_000);
      globalThis.clearTimeout(globalThis.setTimeout(() => now('never'), 500));
      const interval = globalThis.setInterval(() => now('again'), 1_500);
      seen.push(interval.hasRef(), Temporal.Now.instant().epochMilliseconds, new Date().getTime(), typeof Date());
    });
    expect((await app.clock.state()).waiting).toEqual([1_000, 1_500, 2_000]);
    await app.clock.advance(3_000);
    expect(await kept(app)).toEqual([
      true,
      startMs,
      startMs,
      'string',
      ['sooner', startMs + 1_000, 1_000],
      ['again', startMs + 1_500, 1_500],
      ['later', startMs + 2_000, 2_000],
      ['again', startMs + 3_000, 3_000],
    ]);
    expect((await app.clock.state()).counts).toEqual({ armed: 4, fired: 4 });
  });

  it.each([
    ['linux', 0],
    ['win32', 8 * 3_600_000],
  ] as const)(
    'sleeps on %s with the monotonic clock %d ms on, between suspend and resume',
    async (platform, monotonicMs) => {
      const app = await launchFixture({ clockMs: startMs, platform });
      await app.evaluate(({ powerMonitor }) => {
        const seen: unknown[] = [];
        Reflect.set(globalThis, 'kept', seen);
        powerMonitor.on('suspend', () => seen.push(['suspend', Date.now()]));
        powerMonitor.on('resume', () => seen.push(['resume', Date.now(), performance.now()]));
      });
      await app.clock.sleep(8 * 3_600_000);
      expect(await kept(app)).toEqual([
        ['suspend', startMs],
        ['resume', startMs + 8 * 3_600_000, monotonicMs],
      ]);
    },
  );

  it('is the clock of the pages too', async () => {
    const app = await launchWithWindow({ clockMs: startMs });
    const page = await app.popup();
    const pageNow = (): Promise<number> => page.evaluate(() => Date.now());
    expect(await pageNow()).toBe(startMs);
    await app.clock.advance(90_000);
    expect(await pageNow()).toBe(startMs + 90_000);
    await app.clock.sleep(3_600_000);
    expect(await pageNow()).toBe(startMs + 3_690_000);
    await app.clock.set(startMs);
    expect(await pageNow()).toBe(startMs);
    expect(await app.evaluate(() => Date.now())).toBe(startMs);
  });

  it('fires at once what is further away than timers can count, as Node does', async () => {
    const app = await launchFixture({ clockMs: startMs });
    await app.evaluate(() => void globalThis.setTimeout(() => Reflect.set(globalThis, 'kept', 'fired'), 2 ** 31));
    await app.clock.advance(1);
    expect(await kept(app)).toBe('fired');
  });
});
