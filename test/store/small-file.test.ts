import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { readSmall } from '../../electron/store/small-file.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const mostBytes = 200_000;

async function folderMade(): Promise<string> {
  const folder = await dataFolder();
  await mkdir(folder, { recursive: true });
  return folder;
}

describe('readSmall', () => {
  it.each([0, 1, 63_999, 64_000, 64_001, 150_000, mostBytes])('gives all of %i bytes', async (size) => {
    const path = join(await folderMade(), 'note.json');
    const content = randomBytes(size);
    await writeFile(path, content);
    const read = await readSmall(nodeFs, path, mostBytes);
    expect(read instanceof Uint8Array && content.equals(read)).toBe(true);
  });

  it('says what is none of ours, and that there is nothing', async () => {
    const folder = await folderMade();
    await writeFile(join(folder, 'large.json'), randomBytes(mostBytes + 1));
    await mkdir(join(folder, 'folder.json'));
    const names = ['large.json', 'folder.json', 'missing.json'];
    const found = await Promise.all(names.map((name) => readSmall(nodeFs, join(folder, name), mostBytes)));
    expect(found).toEqual(['too-large', 'folder', null]);
  });

  it('throws what says nothing about the content', async () => {
    const bad = recordingFs(({ name }) => (name === 'readParts' ? systemError('EIO', name) : null));
    await expect(readSmall(bad.fs, join(await dataFolder(), 'note.json'), mostBytes)).rejects.toThrow('EIO');
  });
});
