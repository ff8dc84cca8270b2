// The data folder, moved to other places and back, cut off before every operation.
import { describe, expect, it } from 'vitest';
import { ensureIdentity, identityName, readIdentity } from '../../../electron/store/data-place.ts';
import { makeDataFolder, replaceFile, type Disk } from '../../../electron/store/disk-steps.ts';
import { nineOClockMs } from '../../support/builders.ts';
import { settledNodes } from './crash-images.ts';
import { emptyNodes, modelDisk, type Nodes } from './model-disk.ts';
import { moved, officeToMove, wrongWithPlaces } from './move-run.ts';
import { noteChecked } from './note-checked.ts';
import { faultRandom } from './seed.ts';
import { checkCuts, instantsOf, worstCut } from './walk-cuts.ts';

const diskOn = (nodes: Nodes) => {
  const { fs, nodes: present } = modelDisk(nodes);
  return { disk: { fs, wait: () => Promise.resolve() } satisfies Disk, present };
};

describe('moving the data folder', () => {
  it('makes the mark last that a killed process has left in a folder', async () => {
    const { disk, present } = diskOn(emptyNodes());
    await makeDataFolder(disk.fs, '/office');
    await replaceFile(disk, `/office/${identityName}`, JSON.stringify({ format: 'ten-four/folder', id: 'this one' }));
    expect(await readIdentity(diskOn(settledNodes(worstCut(present()))).disk, '/office')).toBeNull();
    expect(await ensureIdentity(disk, '/office', nineOClockMs)).toEqual({ id: 'this one', movedTo: null });
    expect(await readIdentity(diskOn(settledNodes(worstCut(present()))).disk, '/office')).toBe('this one');
  });

  it('ends with all the data in one place or the other after a power cut at any operation', async ({ task }) => {
    const office = await officeToMove();
    const { expected, run } = moved(office);
    const instants = await instantsOf(settledNodes(office.image), expected, run);
    expect(expected().allowed.length).toBe(1);
    // While files are copied much is not synced yet, and one operation leaves nearly what the one before it left.
    const telling = instants.filter(({ expected: { filling } }, index) => filling === null || index % 4 === 0);
    const total = await checkCuts('moving', telling, {
      most: 40,
      random: faultRandom(33),
      wrongOn: (image, at) => wrongWithPlaces(office, image, at),
    });
    noteChecked(task, total, { states: 19_000, different: 3_900 });
  });
});
