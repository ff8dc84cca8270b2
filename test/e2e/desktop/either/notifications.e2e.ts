import { describe, expect, it } from 'vitest';
import { callFrom, closeUntilHidden, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import { anArrival, type TestDesk } from '../../../support/test-desk.ts';

const minuteMs = 60_000;
const oneWaiting = async (desk: TestDesk): Promise<void> =>
  void (await desk.ask('receive', anArrival(desk.clock.now())));
const oskar = { name: 'Oskar Lind', phone: null, email: null, handle: null };
/** The first nudge comes five minutes before the end of the ten: so much later than now. */
const soonMs = 6_000;

describe('R18 notifications', () => {
  it('say at the start what went late while the program did not run, and lead to it with a click', async () => {
    const { app } = await startOnEither({ args: ['--hidden'], before: oneWaiting, leftAgoMs: 60 * minuteMs });
    await expect
      .poll(() => app.notifications())
      .toMatchObject([{ title: 'While you were away: 1 went late', body: expect.stringContaining('Ana Ruiz') }]);
    await app.clickNotification(0);
    const page = await openPage(app);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-row'));
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('come when their moment has come, while the window is out of sight', async () => {
    const { app } = await startOnEither({ before: oneWaiting });
    const page = await openPage(app);
    await closeUntilHidden(app);
    await callFrom(page, 'receive', { ...anArrival(Date.now() - 5 * minuteMs + soonMs), customer: oskar });
    expect(await app.notifications()).toEqual([]);
    await expect
      .poll(() => app.notifications(), { timeout: 10 * soonMs })
      .toMatchObject([{ title: 'Oskar Lind is waiting: 5:00 left' }]);
  });

  it('become a banner in the window where the system has none', async () => {
    const { app } = await startOnEither({ before: oneWaiting });
    const page = await openPage(app);
    await app.evaluate(({ Notification }) => {
      Notification.isSupported = () => false;
    });
    await closeUntilHidden(app);
    await callFrom(page, 'receive', { ...anArrival(Date.now() - 5 * minuteMs + soonMs), customer: oskar });
    const reminder = page.getByRole('complementary', { name: 'Reminder' });
    await reminder.getByText(/^Oskar Lind is waiting, due at /).waitFor({ timeout: 10 * soonMs });
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: true }]);
    expect(await app.notifications()).toEqual([]);
  });
});
