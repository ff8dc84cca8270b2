import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastLookIn, readUpdateFacts } from '../../electron/shell/update-facts.ts';
import { temporaryFolder } from '../support/test-desk.ts';

const program = { isPackaged: true, version: '1.2.0', chosen: null };

async function resourcesWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await temporaryFolder(), 'resources');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('the facts of a packed program', () => {
  it.each([
    ['nothing', {}, { packageType: null, server: null }],
    ['a package type', { 'package-type': 'deb\n' }, { packageType: 'deb', server: null }],
    ['an empty one', { 'package-type': '' }, { packageType: null, server: null }],
    [
      'a server',
      { 'app-update.yml': 'provider: generic\nurl: https://updates.example\n' },
      { packageType: null, server: { namesPublisher: false } },
    ],
    [
      'a server and a publisher',
      { 'app-update.yml': 'provider: generic\npublisherName:\n  - Example\n' },
      { packageType: null, server: { namesPublisher: true } },
    ],
  ])('with %s in its resources', async (_name, files, expected) => {
    const resourcesFolder = await resourcesWith(files);
    expect(await readUpdateFacts({ ...program, resourcesFolder })).toEqual({
      ...program,
      ...expected,
      platform: process.platform,
      program: process.execPath,
      env: process.env,
    });
  });
});

describe('the time of the last look', () => {
  it('is kept in a file of its owner', async () => {
    const folder = await temporaryFolder();
    await lastLookIn(folder).writeLastLookMs(1_764_000_000_000);
    expect(await lastLookIn(folder).readLastLookMs()).toBe(1_764_000_000_000);
    const [name = ''] = await readdir(folder);
    if (process.platform !== 'win32') expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'yesterday', '1.5', '1e400'])('is none where the file says "%s"', async (content) => {
    const folder = await temporaryFolder();
    await lastLookIn(folder).writeLastLookMs(1);
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), content);
    expect(await lastLookIn(folder).readLastLookMs()).toBeNull();
  });

  it('is none before the first', async () => {
    expect(await lastLookIn(await temporaryFolder()).readLastLookMs()).toBeNull();
  });
});
