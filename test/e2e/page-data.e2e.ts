import { copyFile, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { runToEnd, startEdition } from '../support/browser-edition.ts';
import { addLine, closeSharedBrowser, namesIn, openAt, openPage, waitForNames } from '../support/browser-page.ts';
import { temporaryFolder } from '../support/test-desk.ts';

afterAll(closeSharedBrowser);

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Files' }).click();
  await page.getByRole('button', { name: 'Data and backups' }).click();
  await page.getByRole('dialog', { name: 'Data and backups' }).waitFor();
}

const saying = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

describe('backups', () => {
  it('are made when asked for, looked at, restored and taken back, in every window', async () => {
    const { page, another } = await openPage();
    const second = await another();
    await addLine(page, 'call Ana Ruiz, invoice');
    await addLine(page, 'call Oskar Lind, delivery');
    await openData(page);
    await page.getByRole('button', { name: 'Back up now' }).click();
    await saying(page, /Backed up, and read back|Nothing has changed/).waitFor();
    await page.keyboard.press('Escape');
    await addLine(page, 'call Mei Tanaka, update');
    await waitForNames(second, ['Ana Ruiz', 'Oskar Lind', 'Mei Tanaka']);

    await openData(page);
    await page
      .getByRole('button', { name: /^Preview the backup of .* asked for, 2 open|made by itself, 2 open/ })
      .first()
      .click();
    await saying(page, '1 leaves the list: Mei Tanaka.').waitFor();
    await page.getByRole('button', { name: 'Restore this' }).click();
    await saying(page, 'Restored. What was there before is kept as a backup.').waitFor();
    await waitForNames(second, ['Ana Ruiz', 'Oskar Lind']);
    await page.getByRole('button', { name: 'Take the restore back' }).click();
    await saying(page, 'Everything is as it was before the restore.').waitFor();
    await waitForNames(second, ['Ana Ruiz', 'Oskar Lind', 'Mei Tanaka']);
    await page.keyboard.press('Escape');
    expect(await namesIn(page)).toEqual(['Ana Ruiz', 'Oskar Lind', 'Mei Tanaka']);
  });

  it('say that nothing would change where nothing has', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await openData(page);
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page
      .getByRole('button', { name: /^Preview the backup/ })
      .first()
      .click();
    await saying(page, 'Nothing would change.').waitFor();
  });
});

describe('a second copy', () => {
  it('is noticed, united, and moved away', async () => {
    const { page, folder } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await addLine(page, 'call Oskar Lind, delivery');
    await copyFile(join(folder, 'open.json'), join(folder, "open (Ann's conflicted copy 2026-11-22).json"));
    await page.keyboard.press('Home');
    await page.keyboard.press('u');
    await page.keyboard.press('Home');
    await openData(page);
    const part = page.getByRole('region', { name: 'Second copies' });
    await part.getByText(/^Named as Dropbox does it\./).waitFor();
    await part.getByRole('button', { name: /^Unite/ }).click();
    await saying(page, /^United: /).waitFor();
    expect(await readdir(join(folder, 'backups/united'))).toEqual(["open (Ann's conflicted copy 2026-11-22).json"]);
    expect((await readdir(folder)).filter((name) => name.startsWith('open ('))).toEqual([]);
  });
});

describe.skipIf(process.platform !== 'linux')('the data folder', () => {
  it('is moved at the next start, and never replaced by an empty one', async () => {
    const home = await temporaryFolder();
    const target = join(await temporaryFolder(), 'Dropbox', 'office');
    const first = await startEdition(home, ['--port', '0'], 'usual');
    const page = await openAt(first.address);
    await addLine(page, 'call Ana Ruiz, invoice');
    await openData(page);
    await page.getByRole('textbox', { name: 'Move it to' }).fill('office');
    await page.getByRole('button', { name: 'Move at the next start' }).click();
    await page.getByRole('alert').getByText('Type the whole way').waitFor();
    await page.getByRole('textbox', { name: 'Move it to' }).fill(target);
    await page.getByRole('button', { name: 'Move at the next start' }).click();
    await saying(page, 'one computer at a time').waitFor();
    await first.interrupt();

    const second = await startEdition(home, ['--port', '0'], 'usual');
    expect(second.output()).toContain(`Copying the data from ${join(home, 'ten-four')} to ${target}.`);
    const { inquiries, notices } = await second.ask('snapshot', {});
    expect(inquiries.map(({ label }) => label)).toEqual(['Ana Ruiz']);
    expect(notices.map(({ sentence }) => sentence)).toEqual([
      `The data are in ${target} now. The former folder, ${join(home, 'ten-four')}, stays as it is; delete it when you are sure.`,
    ]);
    expect((await stat(join(target, 'open.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(home, 'ten-four/open.json'), 'utf8')).toContain('Ana Ruiz');
    await second.interrupt();

    await rename(target, `${target}-unplugged`);
    const refused = await runToEnd(home, ['--port', '0'], 'usual');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining(`The data folder ${target} is not there, or not all of it.`),
    ]);
    await mkdir(target);
    expect((await runToEnd(home, ['--port', '0'], 'usual')).code).toBe(1);
    expect(await readdir(target)).toEqual([]);
  });
});
