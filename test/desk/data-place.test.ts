import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askToMove, cancelMove, pendingMove, type DeskPlace } from '../../electron/desk/data-place.ts';
import { writeMoveMarker } from '../../electron/store/move-marker.ts';
import { withNewerSchema } from '../store/support/newer-schema.ts';
import { openedStore } from '../store/support/open-store.ts';
import { dataFolder } from '../store/support/temporary-folder.ts';
import { inEnglish } from '../support/in-english.ts';

async function fixture() {
  const home = await dataFolder();
  const store = await openedStore(home);
  const place: DeskPlace = { home, isNamed: false };
  return { parts: { store }, place, target: join(await dataFolder(), 'Dropbox') };
}

describe('moving the data folder from the screen', () => {
  it('is noted for the next start, with what a synced folder means, and can be called off', async () => {
    const { parts, place, target } = await fixture();
    expect(inEnglish(await askToMove(parts, place, target, 'copy'))).toEqual({
      ok: true,
      value: {
        state: 'will-copy',
        folder: target,
        sentence: `The next start copies everything to ${target} and uses it from then on. Until then nothing changes. It looks like a synced folder: use Ten-Four on one computer at a time, and let the sync finish before you start it on another. Copies that cross are offered here for uniting.`,
      },
    });
    expect(await pendingMove(parts, place)).toEqual({ folder: target, way: 'copy' });
    expect((await cancelMove(parts, place)).ok).toBe(true);
    expect(await pendingMove(parts, place)).toBeNull();
  });

  it('offers to use data that stand there, and never mixes them', async () => {
    const { parts, place, target } = await fixture();
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'open.json'), '');
    expect(await askToMove(parts, place, target, 'copy')).toMatchObject({ value: { state: 'has-data' } });
    expect(await pendingMove(parts, place)).toBeNull();
    expect(await askToMove(parts, place, target, 'use')).toMatchObject({ value: { state: 'will-use' } });
    expect(await pendingMove(parts, place)).toEqual({ folder: target, way: 'use' });
  });

  it('refuses data that a newer version has written, with what to do', async () => {
    const { parts, place, target } = await fixture();
    await cp(fileURLToPath(new URL('../store/fixtures/schema-3/', import.meta.url)), target, { recursive: true });
    const path = join(target, 'settings.json');
    await writeFile(path, withNewerSchema(await readFile(path, 'utf8')));
    for (const way of ['use', 'copy'] as const) {
      expect(await askToMove(parts, place, target, way)).toMatchObject({
        refusal: {
          reason: 'newer-schema',
          sentence: `This data was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: ${target}`,
        },
      });
    }
    expect(await pendingMove(parts, place)).toBeNull();
  });

  it('goes on with a copy that was cut short, and never uses the half of it', async () => {
    const { parts, place, target } = await fixture();
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'open.json'), '');
    await writeMoveMarker(parts.store.disk, target, place.home);
    expect(await askToMove(parts, place, target, 'use')).toMatchObject({ refusal: { reason: 'no-data' } });
    expect(await askToMove(parts, place, target, 'copy')).toMatchObject({ value: { state: 'will-copy' } });
    await writeMoveMarker(parts.store.disk, target, join(place.home, '../another'));
    for (const way of ['use', 'copy'] as const)
      expect(await askToMove(parts, place, target, way)).toMatchObject({ refusal: { reason: 'half-copied' } });
  });

  it('is refused where there is nothing to use, where the folder is no good, and where TENFOUR_DATA names it', async () => {
    const { parts, place, target } = await fixture();
    expect(await askToMove(parts, place, target, 'use')).toMatchObject({ refusal: { reason: 'no-data' } });
    expect(await askToMove(parts, place, 'data', 'copy')).toMatchObject({ refusal: { reason: 'not-absolute' } });
    const named = { ...place, isNamed: true };
    expect(await askToMove(parts, named, target, 'copy')).toMatchObject({
      refusal: { reason: 'named-by-environment' },
    });
    expect(await cancelMove(parts, named)).toMatchObject({ refusal: { reason: 'named-by-environment' } });
    expect(await pendingMove(parts, named)).toBeNull();
  });

  it('is refused while nobody can tell where the data are', async () => {
    const { parts, place, target } = await fixture();
    await writeFile(join(place.home, 'data-folder.json'), 'damaged');
    expect(await askToMove(parts, place, target, 'copy')).toMatchObject({ refusal: { reason: 'unreadable' } });
  });
});
