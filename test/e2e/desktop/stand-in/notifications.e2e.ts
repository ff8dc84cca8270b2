import { describe, expect, it } from 'vitest';
import { openPage, startDesktop } from '../../../support/desktop-edition.ts';
import { anArrival, type TestDesk } from '../../../support/test-desk.ts';

const minuteMs = 60_000;
const oneWaiting = async (desk: TestDesk): Promise<void> =>
  void (await desk.ask('receive', anArrival(desk.clock.now())));

describe('R18 notifications, on the stand-in', () => {
  it('acknowledge with their button', async () => {
    const { app, afterwards } = await startDesktop({ platform: 'win32', args: ['--hidden'], before: oneWaiting });
    await app.clock.advance(5 * minuteMs);
    await expect
      .poll(() => app.notifications())
      .toMatchObject([{ title: 'Ana Ruiz is waiting: 5:00 left', actions: ['Acknowledge', 'Snooze'], state: 'shown' }]);
    await app.pressNotificationButton(0, 'Acknowledge');
    await expect.poll(async () => (await app.tray.state())?.toolTip).toMatch(/promised for/);
    await app.clock.advance(10 * minuteMs);
    expect(await app.notifications()).toHaveLength(1);
    await app.quit();
    expect((await afterwards()).desk.snapshot().inquiries).toMatchObject([{ standing: { phase: 'promised' } }]);
  });

  it('open the inquiry with a click', async () => {
    const { app } = await startDesktop({ platform: 'linux', args: ['--hidden'], before: oneWaiting });
    await app.clock.advance(5 * minuteMs);
    await expect.poll(() => app.notifications()).toMatchObject([{ actions: [] }]);
    await app.clickNotification(0);
    const page = await openPage(app);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-row'));
    expect(await app.windows()).toMatchObject([{ isVisible: true, isFocused: true }]);
  });

  it.each([
    ['darwin', 'failing'],
    ['win32', 'failing'],
    // Nothing says there that the service is missing.
    ['linux', 'failing'],
    ['darwin', 'unsupported'],
    ['linux', 'unsupported'],
  ] as const)(
    'become a banner in the window, which does not take the keyboard: on %s, %s',
    async (platform, notifications) => {
      const { app } = await startDesktop({ platform, notifications, args: ['--hidden'], before: oneWaiting });
      await app.tray.click();
      const page = await openPage(app);
      await app.clock.advance(1_000);
      const [window] = await app.windows();
      // On Linux it is an ordinary window, which goes with its close button alone.
      if (platform === 'linux') await app.closeWindow(window?.id ?? 0);
      else await app.blurWindow(window?.id ?? 0);
      const shown = app.nextCall('win', 'showInactive');
      await app.clock.advance(5 * minuteMs);
      // The time that a desktop takes is counted from here.
      if (notifications === 'failing') await app.waitForCall('notification', 'show');
      await app.clock.advance(10_000);
      await shown;
      await page
        .getByRole('complementary', { name: 'Reminder' })
        .getByText('Ana Ruiz is waiting, due at 10:10.')
        .waitFor();
      expect(await app.windows()).toMatchObject([{ isVisible: true, isFocused: false }]);
      expect(app.callsOf('win', 'flashFrame').at(-1)?.args).toContain(true);
    },
  );

  it('bring a window that was never open, where the service of Linux is missing', async () => {
    const { app } = await startDesktop({
      platform: 'linux',
      notifications: 'failing',
      args: ['--hidden'],
      before: oneWaiting,
    });
    expect(await app.windows()).toEqual([]);
    await app.clock.advance(5 * minuteMs);
    const shown = app.nextCall('win', 'showInactive');
    // The time that a desktop takes is counted from here.
    await app.waitForCall('notification', 'show');
    await app.clock.advance(3_000);
    await shown;
    const page = await openPage(app);
    await page
      .getByRole('complementary', { name: 'Reminder' })
      .getByText('Ana Ruiz is waiting, due at 10:10.')
      .waitFor();
    expect(await app.windows()).toMatchObject([{ isVisible: true, isFocused: false }]);
  });

  it('leave the page alone to say it while somebody looks at it', async () => {
    const { app } = await startDesktop({ platform: 'linux', before: oneWaiting });
    const page = await openPage(app);
    await app.clock.advance(5 * minuteMs);
    await page
      .getByRole('complementary', { name: 'Reminder' })
      .getByText('Ana Ruiz is waiting, due at 10:10.')
      .waitFor();
    expect(await app.notifications()).toEqual([]);
  });
});

describe('R21 sleep, on the stand-in', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'eight hours with five running bring one summary, the right misses and the right clocks, on %s',
    async (platform) => {
      const { app, afterwards } = await startDesktop({
        platform,
        args: ['--hidden'],
        before: async (desk) => {
          for (let number = 1; number <= 5; number += 1) {
            const customer = { name: `Customer ${number}`, phone: null, email: null, handle: null };
            await desk.ask('receive', { ...anArrival(desk.clock.now()), customer });
          }
        },
      });
      await app.clock.sleep(8 * 60 * minuteMs);
      await app.settle();
      await expect
        .poll(() => app.notifications())
        .toMatchObject([
          {
            title: 'While you were away: 5 went late',
            body: 'Customer 1, Customer 2, Customer 3 and 2 more. The first was due at 10:10.',
          },
        ]);
      await expect
        .poll(async () => (await app.tray.state())?.toolTip)
        .toMatch(/^Customer 1: acknowledge by Wed 10:00 · 4 more/);
      await app.clock.advance(minuteMs);
      expect(await app.notifications()).toHaveLength(1);
      await app.quit();
      const { desk, store } = await afterwards(8.1 * 60 * minuteMs);
      const { score } = desk.snapshot();
      expect(score.goals['ten-minute']).toMatchObject({ percent: 0, rate: { passed: 5, met: 0 } });
      expect(score.goals['24-hour'].rate).toMatchObject({ passed: 0, notDueYet: 5 });
      expect(
        store.open.interruptions.map(({ kind, fromMs, toMs }) => [kind, Math.round((toMs - fromMs) / minuteMs)]),
      ).toContainEqual(['asleep', 480]);
    },
  );

  it('a clock that somebody sets is noticed within a minute and does not stop the countdown', async () => {
    const { app, afterwards } = await startDesktop({ platform: 'win32', args: ['--hidden'], before: oneWaiting });
    const { nowMs } = await app.clock.state();
    await app.clock.set(nowMs + 5 * minuteMs);
    await app.clock.advance(minuteMs);
    await expect.poll(async () => (await app.tray.state())?.toolTip).toBe('Ana Ruiz: 4 min left to acknowledge');
    await app.quit();
    expect((await afterwards()).store.open.interruptions).toMatchObject([{ kind: 'clock-set-forward' }]);
  });
});
