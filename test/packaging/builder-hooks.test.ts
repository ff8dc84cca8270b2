import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterAllArtifactBuild, beforeBuild } from '../../.ci/builder-hooks.ts';
import { licenseLists, licensesFile } from '../../.ci/third-party-licenses.ts';
import { temporaryFolder } from '../support/test-desk.ts';

const mit = { identifier: 'MIT', text: 'Permission is granted.' };

describe('the list of checksums', () => {
  it('has one line for each artefact, by name, as sha256sum reads it', async () => {
    const outDir = await temporaryFolder();
    const names = ['Ten-Four-1.0.0.deb', 'Ten-Four-1.0.0.AppImage', 'Ten-Four-1.0.0.AppImage.blockmap'];
    for (const name of names) await writeFile(join(outDir, name), `content of ${name}`);
    const artifactPaths = [...names, 'Ten-Four-1.0.0.deb'].map((name) => join(outDir, name));
    expect(await afterAllArtifactBuild({ outDir, artifactPaths })).toEqual([join(outDir, 'SHA256SUMS')]);
    const line = (name: string): string =>
      `${createHash('sha256').update(`content of ${name}`).digest('hex')}  ${name}\n`;
    expect(await readFile(join(outDir, 'SHA256SUMS'), 'utf8')).toBe(
      line('Ten-Four-1.0.0.AppImage') + line('Ten-Four-1.0.0.deb'),
    );
  });

  it('is not written where only a folder was packed', async () => {
    const outDir = await temporaryFolder();
    expect(await afterAllArtifactBuild({ outDir, artifactPaths: [] })).toEqual([]);
    expect(await readdir(outDir)).toEqual([]);
  });
});

describe('before packing', () => {
  it('says that node_modules is taken care of, and leaves the licences of what is bundled', async () => {
    const appDir = await temporaryFolder();
    for (const list of licenseLists) {
      await mkdir(dirname(join(appDir, list)), { recursive: true });
      await writeFile(join(appDir, list), JSON.stringify([{ name: basename(list), version: '1.0.0', ...mit }]));
    }
    expect(await beforeBuild({ appDir })).toBe(false);
    const written = await readFile(join(appDir, licensesFile), 'utf8');
    expect(written.match(/^\S+ 1\.0\.0 .*$/gm)).toEqual([
      'licenses-main.json 1.0.0 (MIT)',
      'licenses-preload.json 1.0.0 (MIT)',
      'licenses.json 1.0.0 (MIT)',
    ]);
  });

  it.each([
    ['has left no list', null],
    ['names a package without a licence', [{ name: 'zod', version: '1.0.0' }]],
  ])('stops where a bundle %s', async (_case, list) => {
    const appDir = await temporaryFolder();
    for (const path of licenseLists) {
      await mkdir(dirname(join(appDir, path)), { recursive: true });
      if (list !== null) await writeFile(join(appDir, path), JSON.stringify(list));
    }
    await expect(beforeBuild({ appDir })).rejects.toThrow('licenses');
  });
});
