import { describe, expect, it } from 'vitest';
import { openPage, startDesktop } from '../../../support/desktop-edition.ts';

/** Started at login: only the tray. */
const hidden = ['--hidden'];

describe('the popup on Windows, on the stand-in', () => {
  it('opens beside the tray with a click, and closes with the next', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    expect(await app.windows()).toEqual([]);
    await app.tray.click();
    await openPage(app);
    await app.clock.advance(1_000);
    expect(await app.windows()).toMatchObject([
      {
        isVisible: true,
        isFocused: true,
        isSkippingTaskbar: true,
        bounds: { x: 1500, y: 380, width: 420, height: 660 },
      },
    ]);
    await app.tray.click();
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
  });

  it('hides when another window is clicked, and a click on the tray that has hidden it does not open it', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    await app.tray.click();
    await openPage(app);
    await app.clock.advance(1_000);
    const [window] = await app.windows();
    await app.blurWindow(window?.id ?? 0);
    await app.tray.click();
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
  });

  it('stays through the blur that comes with showing it', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    await app.tray.click();
    await openPage(app);
    const [window] = await app.windows();
    await app.blurWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('goes a moment later where the focus that was taken with showing it stays away', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    await app.tray.click();
    await openPage(app);
    const [window] = await app.windows();
    await app.blurWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
    await app.clock.advance(400);
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
  });

  it('opens with a click right after it was closed on purpose', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    await app.tray.click();
    await openPage(app);
    await app.clock.advance(1_000);
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
    await app.tray.click();
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('goes with Escape once nothing else is open, and is let go after half an hour', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: hidden });
    await app.tray.click();
    const page = await openPage(app);
    await page.locator('body').press('/');
    await page.waitForSelector('[data-field="search"]');
    await page.locator('[data-field="search"]').press('Escape');
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
    const hiding = app.nextCall('win', 'hide');
    await page.locator('body').press('Escape');
    await hiding;
    // The page goes in the middle of it, and its own clock with it.
    await app.clock.advance(31 * 60_000).catch(() => undefined);
    expect(await app.windows()).toEqual([]);
    await app.tray.click();
    await openPage(app);
  });

  it('stands on the display of the tray, at negative coordinates too', async () => {
    const { app } = await startDesktop({
      platform: 'win32',
      args: hidden,
      displays: [
        { bounds: { x: 0, y: 0, width: 1920, height: 1080 }, workArea: { x: 0, y: 0, width: 1920, height: 1080 } },
        {
          bounds: { x: -1280, y: -300, width: 1280, height: 1024 },
          workArea: { x: -1280, y: -260, width: 1280, height: 984 },
        },
      ],
      trayBounds: { x: -1270, y: -290, width: 24, height: 24 },
    });
    await app.tray.click();
    await openPage(app);
    expect(await app.windows()).toMatchObject([{ bounds: { x: -1280, y: -260, width: 420, height: 660 } }]);
  });
});

describe('the window on Linux, on the stand-in', () => {
  it('is an ordinary one, opens at the start, and hides only because the tray is there', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    await openPage(app);
    await app.clock.advance(1_000);
    const [window] = await app.windows();
    expect(window).toMatchObject({ isVisible: true, isSkippingTaskbar: false });
    await app.blurWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
    await app.closeWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
    await app.tray.click();
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });
});
