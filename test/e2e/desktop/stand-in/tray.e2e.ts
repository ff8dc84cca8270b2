import { describe, expect, it } from 'vitest';
import { trayFace } from '../../../../electron/domain/tray-face.ts';
import type { TrayState } from '../../../../electron/domain/tray-scene.ts';
import { openPage, startDesktop } from '../../../support/desktop-edition.ts';
import { anArrival, tuesdayTenMs, type TestDesk } from '../../../support/test-desk.ts';
import { english } from '../../../../electron/domain/words.ts';

const oneWaiting = async (desk: TestDesk): Promise<void> =>
  void (await desk.ask('receive', anArrival(desk.clock.now())));

const drawnMs = 9 * 60_000;

/** The icons that differ from the one before, looked for ten times a second. */
function looksWithin(state: TrayState, withinMs: number): readonly string[] {
  const lookAt = (afterMs: number): string => {
    const { glyph, goal, digits, hasMore, steps } = trayFace(state, tuesdayTenMs + afterMs);
    return JSON.stringify({ glyph, goal, digits, hasMore, steps });
  };
  const looks = Array.from({ length: withinMs / 100 + 1 }, (_, tenth) => lookAt(tenth * 100));
  return looks.filter((look, index) => index > 0 && look !== looks[index - 1]);
}

describe('the tray, on the stand-in', () => {
  it('draws each look of the minutes once, when it comes', async () => {
    const looks: string[] = [];
    const { app } = await startDesktop({
      platform: 'win32',
      args: ['--hidden'],
      before: async (desk) => {
        await oneWaiting(desk);
        const { inquiries, settings } = desk.desk.snapshot();
        const { say } = english;
        const show = settings.desktop.trayShows;
        looks.push(...looksWithin({ inquiries, policy: settings.policy, show, say }, drawnMs));
      },
    });
    const before = app.callsOf('tray', 'setImage').length;
    await app.clock.advance(drawnMs);
    const drawn = app.callsOf('tray', 'setImage').slice(before);
    // Nine minutes and ten steps of the bar, of which the one at half-time comes with a minute.
    expect([drawn.length, looks.length]).toEqual([18, 18]);
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'does nothing for a day with nothing open, on %s',
    async (platform) => {
      const { app } = await startDesktop({ platform, args: ['--hidden'] });
      await app.settle();
      const before = { calls: app.calls.length, ...(await app.clock.state()).counts };
      expect((await app.clock.state()).waiting).toEqual([]);
      await app.clock.advance(24 * 60 * 60_000);
      expect({ calls: app.calls.length, ...(await app.clock.state()).counts }).toEqual(before);
    },
  );

  it('shows the time beside the icon on macOS, and the menu with the right click', async () => {
    const { app } = await startDesktop({ platform: 'darwin', args: ['--hidden'], before: oneWaiting });
    await app.clock.advance(2_000);
    await expect.poll(() => app.tray.state()).toMatchObject({ title: '9:58', image: { isTemplate: true } });
    await app.tray.rightClick();
    await app.waitForCall('tray', 'popUpContextMenu');
    expect(await app.tray.count()).toBe(1);
  });
});

describe('without a tray, on the stand-in', () => {
  it.each(['hidden', 'failing'] as const)('the window stays where it can be reached: the tray is %s', async (tray) => {
    const { app } = await startDesktop({ platform: 'linux', tray, args: ['--hidden'], before: oneWaiting });
    const page = await openPage(app);
    await page.getByText(/Ten-Four works in its window/).waitFor();
    const [window] = await app.windows();
    expect(window).toMatchObject({ isVisible: true, isSkippingTaskbar: false });
    await app.closeWindow(window?.id ?? 0);
    await expect.poll(() => app.windows()).toMatchObject([{ isMinimized: true }]);
    expect(app.output()).toContain('no tray would lead back to it');
    await app.secondInstance([], { isHidden: false, links: [] });
    expect(await app.windows()).toMatchObject([{ isVisible: true, isMinimized: false }]);
  });

  it.each([
    ['nobody waits', undefined],
    ['somebody waits', oneWaiting],
  ])('closing asks whether the tray has come meanwhile, and then hides: %s', async (_what, before) => {
    const { app } = await startDesktop({ platform: 'linux', tray: 'hidden', before });
    const page = await openPage(app);
    await page.getByText(/Ten-Four works in its window/).waitFor();
    await app.tray.setMode('shown');
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0);
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: false, isMinimized: false }]);
    await app.tray.click();
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('takes back what it says of the tray once that has come', async () => {
    const { app } = await startDesktop({ platform: 'linux', tray: 'hidden', before: oneWaiting });
    const page = await openPage(app);
    await page.getByText(/Ten-Four works in its window/).waitFor();
    await app.tray.setMode('shown');
    await app.emitPower('resume');
    await page.getByText(/Ten-Four works in its window/).waitFor({ state: 'detached' });
  });

  it('closing says that the program ends, in a dialog where no notification comes, and ends after it', async () => {
    const { app } = await startDesktop({ platform: 'linux', tray: 'hidden', notifications: 'failing' });
    await openPage(app);
    const [window] = await app.windows();
    const told = app.nextCall('notification', 'show');
    await app.closeWindow(window?.id ?? 0);
    await told;
    const asked = app.nextCall('dialog', 'showMessageBox');
    await app.clock.advance(3_000);
    expect(JSON.stringify((await asked).args)).toContain('Start it again when you need it');
    expect(await app.windows()).toHaveLength(1);
    // It may be gone before it can answer.
    await app.answerDialog({ response: 0 }).catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
  });

  it('the hidden window comes back, without the keyboard, when the tray has gone', async () => {
    const { app } = await startDesktop({ platform: 'linux', before: oneWaiting });
    const page = await openPage(app);
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0);
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: false }]);
    await app.settle();
    await app.tray.setMode('hidden');
    const shown = app.nextCall('win', 'showInactive');
    await app.emitPower('resume');
    await shown;
    expect(await app.windows()).toMatchObject([{ isVisible: true, isFocused: false }]);
    await page.getByText(/Ten-Four works in its window/).waitFor();
  });

  it('a start at login that has no window yet opens one when the tray has gone', async () => {
    const { app } = await startDesktop({ platform: 'linux', args: ['--hidden'] });
    await app.settle();
    expect(await app.windows()).toEqual([]);
    await app.tray.setMode('hidden');
    await app.emitPower('resume');
    const page = await openPage(app);
    await page.getByText(/Ten-Four works in its window/).waitFor();
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: true, isFocused: false }]);
  });

  it('is an ordinary window on Windows too where no icon can be made', async () => {
    const { app } = await startDesktop({ platform: 'win32', tray: 'failing' });
    const page = await openPage(app);
    await page.getByText(/tray icon could not be made/).waitFor();
    expect(await app.windows()).toMatchObject([{ isVisible: true, isSkippingTaskbar: false }]);
  });
});
