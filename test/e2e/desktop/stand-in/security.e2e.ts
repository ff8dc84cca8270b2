import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../../electron/contract/bridge.ts';
import { callFrom, openPage, rowOf, startDesktop } from '../../../support/desktop-edition.ts';
import { anArrival, tuesdayTenMs } from '../../../support/test-desk.ts';

/** The policy lets in no frame with an address: this one is empty. */
async function foreignFrame(page: Page): Promise<Frame> {
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  await expect.poll(() => page.frames().length).toBe(2);
  const stranger = page.frames().find((frame) => frame !== page.mainFrame());
  if (stranger === undefined) throw new Error('There is no frame.');
  return stranger;
}

describe('the page is kept apart, on the stand-in', () => {
  it('asks for the sandbox before anything is shown', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    expect(await app.system()).toMatchObject({ isSandboxEnforced: true });
    const places = ['enableSandbox', 'new'].map((name) => app.calls.findIndex((call) => call.name === name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('answers a call of a foreign frame with a refusal, and tells it nothing', async () => {
    const { app } = await startDesktop({
      platform: 'linux',
      before: async (desk) => void (await desk.ask('receive', anArrival(desk.clock.now()))),
    });
    const page = await openPage(app);
    expect(await app.forge(await foreignFrame(page), channels.call, 'snapshot', {})).toEqual({
      ok: false,
      refusal: { reason: 'not-from-here', sentence: 'Ten-Four answers only its own page.' },
    });
    expect(await app.forge(page.mainFrame(), channels.call, 'snapshot', {})).toMatchObject({ ok: true });
  });

  it('follows for no foreign frame, and lets none end the following, hide the window or keep it', async () => {
    const { app } = await startDesktop({ platform: 'win32' });
    const page = await openPage(app);
    await app.clock.advance(1_000);
    const stranger = await foreignFrame(page);
    await app.forgeSend(stranger, channels.keepOpen, true);
    await app.forgeSend(stranger, channels.subscribe, 99);
    await app.forgeSend(stranger, channels.unsubscribe);
    await app.forgeSend(stranger, channels.dismiss);
    // In the order they were sent: once this is answered, so are they, or they were left alone.
    expect(await callFrom(page, 'receive', anArrival(tuesdayTenMs))).toMatchObject({ ok: true });
    await rowOf(app, page, /Ana Ruiz/);
    const [window] = await app.windows();
    expect(window).toMatchObject({ isVisible: true });
    await app.blurWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isVisible: false }]);
  });

  it('may be told the same by its own page, so that it is the frame that decides', async () => {
    const { app } = await startDesktop({ platform: 'win32' });
    const page = await openPage(app);
    await app.forgeSend(page.mainFrame(), channels.dismiss);
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: false }]);
  });
});
