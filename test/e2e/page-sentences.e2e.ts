import { afterAll, describe, expect, it } from 'vitest';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

describe('what the desk says, on a page that speaks another language', () => {
  it.each([
    ['es-ES', 'dark', 320, '¿Quién es? Ponga primero un nombre', 'Mensaje de voz', '¿Llegó'],
    ['de-DE', 'light', 392, 'Wer ist es? Setzen Sie einen Namen', 'Sprachnachricht', 'Kam es'],
  ] as const)('is said in %s, %s, %i px', async (locale, colorScheme, width, refusal, channel, question) => {
    const { page } = await openPage({ locale, colorScheme, viewport: { width, height: 600 } });
    const line = page.locator('[data-field="add"]');
    await line.fill('voicemail');
    await line.press('Enter');
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
    await line.fill('voicemail from Ana Ruiz, three days ago');
    await page.getByText(channel, { exact: true }).waitFor();
    await line.press('Enter');
    await page.getByRole('alert').filter({ hasText: question }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
