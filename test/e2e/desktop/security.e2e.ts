import { describe, expect, it } from 'vitest';
import { channels } from '../../../electron/contract/bridge.ts';
import { labelsIn, openPage, startDesktop } from '../../support/desktop-edition.ts';
import { anArrival } from '../../support/test-desk.ts';

describe('the page is kept apart, on the stand-in', () => {
  it('has the bridge and nothing of Electron or Node', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    const page = await openPage(app);
    const found = await page.evaluate(() => ({
      bridge: Object.keys(window.tenfour ?? {}).sort(),
      strangers: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    }));
    expect(found).toEqual({ bridge: ['call', 'dismiss', 'keepOpen', 'subscribe'], strangers: [] });
    expect(await app.system()).toMatchObject({ isSandboxEnforced: true });
  });

  it('answers a foreign frame with a refusal, and tells it nothing', async () => {
    const { app } = await startDesktop({
      platform: 'linux',
      before: async (desk) => void (await desk.ask('receive', anArrival(desk.clock.now()))),
    });
    const page = await openPage(app);
    // The policy lets in no frame with an address: this one is empty.
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    await expect.poll(() => page.frames().length).toBe(2);
    const stranger = page.frames().find((frame) => frame !== page.mainFrame());
    if (stranger === undefined) throw new Error('There is no frame.');
    expect(await app.forge(stranger, channels.call, 'snapshot', {})).toMatchObject({
      ok: false,
      refusal: { reason: 'not-from-here' },
    });
    expect(await app.forge(page.mainFrame(), channels.call, 'snapshot', {})).toMatchObject({ ok: true });
  });

  it('refuses what the table of calls does not know, as a value', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    const page = await openPage(app);
    const answers = await page.evaluate(async () => {
      const call = window.tenfour?.call as unknown as (name: unknown, args: unknown) => Promise<unknown>;
      return [
        await call('deleteEverything', {}),
        await call('receive', { customer: 7 }),
        await call('receive', () => 1),
      ];
    });
    expect(answers).toMatchObject([
      { ok: false, refusal: { reason: 'unknown-call' } },
      { ok: false, refusal: { reason: 'bad-arguments' } },
      { ok: false, refusal: { reason: expect.stringMatching(/no-desk|bad-arguments/) } },
    ]);
  });

  it('goes nowhere: no navigation, no window, no request to another site', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    app.serveOtherSite('https://example.com/', '<p>elsewhere</p>');
    const page = await openPage(app);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => window.open('https://example.com/b'));
    const fetched = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');
    expect(page.url()).toMatch(/^(tenfour|http).*app/);
    expect(await labelsIn(page)).toEqual([]);
    expect(await app.windows()).toHaveLength(1);
    await expect
      .poll(async () => (await app.system()).openedExternally)
      .toEqual(expect.arrayContaining(['https://example.com/b']));
  });

  it('runs no script that is written into the page, and is denied every permission', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    const page = await openPage(app);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      return 'wasRun' in window;
    });
    const permission = await page.evaluate(() => Notification.requestPermission());
    expect([ran, permission]).toEqual([false, 'denied']);
  });
});
