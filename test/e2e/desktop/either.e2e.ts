// What must hold on real Electron as on the stand-in: this file runs on Electron wherever its program is, else on the
// stand-in. `npm run e2e:electron` runs it alone.
import { describe, expect, it } from 'vitest';
import { buildPageIfNeeded, buildShellIfNeeded } from '../../../electron/start/build.ts';
import { builtMain, callFrom, openPage } from '../../support/desktop-edition.ts';
import type { DesktopApp } from '../../support/electron/app-under-test.ts';
import { launchApp } from '../../support/electron/launch.ts';
import { anArrival, openTestDesk, temporaryFolder } from '../../support/test-desk.ts';
import { fakeClock } from '../../support/fake-clock.ts';

async function start(): Promise<{ app: DesktopApp; folder: string }> {
  if (!(await buildPageIfNeeded()) || !(await buildShellIfNeeded())) throw new Error('It could not be built.');
  const folder = await temporaryFolder();
  const env = { TENFOUR_DATA: folder, XDG_CONFIG_HOME: `${folder}/config` };
  return { app: await launchApp({ main: builtMain, dataFolder: folder, env }), folder };
}

describe('the desktop edition, on Electron or the stand-in', () => {
  it('shows the list, records what is done over the bridge, and has it on disk after quitting', async () => {
    const { app, folder } = await start();
    const page = await openPage(app);
    const added = await callFrom(page, 'receive', anArrival(Date.now() - 1000));
    expect(added).toMatchObject({ ok: true });
    await page.locator('[data-row]', { hasText: 'Ana Ruiz' }).waitFor();
    await page.locator('body').press('Home');
    await page.locator('body').press('a');
    await page.getByRole('dialog', { name: /What do you owe Ana Ruiz/ }).waitFor();
    await app.quit();
    const { store } = await openTestDesk({ folder, clock: fakeClock(Date.now()) });
    expect(store.open.inquiries).toMatchObject([
      { customer: { name: 'Ana Ruiz' }, events: [{ type: 'acknowledged' }, { type: 'promised' }] },
    ]);
  });

  it('keeps the page apart: no Node, no Electron, the bridge alone', async () => {
    const { app } = await start();
    const page = await openPage(app);
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      bridge: Object.keys(window.tenfour ?? {}).sort(),
    }));
    expect(seen).toMatchObject({
      require: 'undefined',
      process: 'undefined',
      bridge: expect.arrayContaining(['call']),
    });
  });

  it('refuses a call that the table does not have, in words', async () => {
    const { app } = await start();
    const page = await openPage(app);
    const answer = await page.evaluate(() => window.tenfour?.call('toString' as never, {} as never));
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'unknown-call' } });
  });

  it('hands a second start to the first: the window is shown and the link is followed', async () => {
    const { app } = await start();
    const page = await openPage(app);
    await app.openUrl('tenfour://add?text=call%20Mei%20Tanaka');
    await page.waitForFunction(() => document.querySelector('input')?.value === 'call Mei Tanaka');
  });
});
