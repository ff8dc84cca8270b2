import { describe, expect, it } from 'vitest';
import { openPage, startDesktop } from '../../../support/desktop-edition.ts';

/** Beside the tray of these the window of the real list lies above others, and goes when it is left. */
describe.each(['win32', 'darwin'] as const)('the sample day beside the tray, on %s', (platform) => {
  it('takes the place of the real list, which is there again when it is ended', async () => {
    // Sheets that are loaded when they are opened wait for a moment of real time.
    const { app } = await startDesktop({ platform, clockMs: null });
    const page = await openPage(app);
    const seen = async () => (await app.windows()).map(({ url, isVisible }) => [url, isVisible]);
    await page.locator('body').press('?');
    await page.getByRole('button', { name: 'Try it with a sample day' }).click();
    const sample = await app.pageAt('tenfour://app/sample/');
    await sample.getByText('Sample day: nothing here is real.').waitFor();
    await expect.poll(seen).toEqual([
      ['tenfour://app/', false],
      ['tenfour://app/sample/', true],
    ]);
    await sample.getByRole('button', { name: 'End it' }).click();
    await expect.poll(seen).toEqual([['tenfour://app/', true]]);
  });
});
