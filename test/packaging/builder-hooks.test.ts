import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterAllArtifactBuild, beforeBuild } from '../../.ci/builder-hooks.ts';
import { temporaryFolder } from '../support/test-desk.ts';

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
  it('says that node_modules is taken care of', () => {
    expect(beforeBuild()).toBe(false);
  });
});
