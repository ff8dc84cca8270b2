// The list on screen while the disk stops an erasing: what the desk shows, and goes on with, is what a start would show.
import { describe, expect, it } from 'vitest';
import { systemError } from '../support/recording-fs.ts';
import { presentImage, settledNodes } from './crash-images.ts';
import { diskErrors, officeOn, receive, shownAfter, smallOffice, type Office } from './job-run.ts';
import { modelDisk, type ModelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { folder } from './store-run.ts';

const { image } = await smallOffice();
const erase = (at: Office) => at.ask('eraseCustomer', { ids: ['ana', 'cleo'] });
const ana = (at: Office) => at.shown().find(({ id }) => id === 'ana');

interface Fault {
  readonly code: string;
  readonly index: number;
  /** Also every operation after it, until the erasing is answered. */
  readonly stays: boolean;
}

interface Outcome {
  readonly operations: number;
  readonly ending: 'done' | 'begun' | 'not begun';
}

async function expectAsAfterStart(at: Office, disk: ModelDisk): Promise<void> {
  expect(at.shown()).toEqual(await shownAfter(disk.nodes()));
}

/** Commands for others while it is not finished: what is confirmed stays, also after it has been finished. */
async function workOn(at: Office, disk: ModelDisk): Promise<void> {
  expect(await at.ask('note', { id: 'eve', text: 'Called twice' })).toEqual({ ok: true });
  expect(await receive(at)).toEqual({ ok: true });
  expect(at.shown().find(({ id }) => id === 'eve')).toMatchObject({ lastNote: 'Called twice' });
  expect(at.shown().length).toBe(3);
  await expectAsAfterStart(at, disk);
}

async function tried({ code, index, stays }: Fault): Promise<Outcome> {
  let [operations, isArmed] = [0, false];
  const disk = modelDisk(settledNodes(image), {
    before: ({ name }) => {
      if (!isArmed) return Promise.resolve(null);
      const isHit = stays ? operations >= index : operations === index;
      operations += 1;
      return Promise.resolve(isHit ? systemError(code, name) : null);
    },
  });
  const at = await officeOn(disk.fs);
  isArmed = true;
  const first = await erase(at);
  isArmed = false;
  const count = operations;
  const isErased = ana(at)?.isErased === true;
  await expectAsAfterStart(at, disk);
  await workOn(at, disk);
  // By itself it may be finished by now.
  const second = first.ok ? first : await erase(at);
  if (!second.ok) expect(second.reason).toBe('not-there');
  expect([...presentImage(disk.nodes()).keys()]).not.toContain(`${folder}/erasing.json`);
  expect(ana(at)).toMatchObject({ isErased: true, lastNote: null });
  expect(at.shown().length).toBe(3);
  await expectAsAfterStart(at, disk);
  await at.close();
  expect(at.troubles).toEqual([]);
  return { operations: count, ending: first.ok ? 'done' : isErased ? 'begun' : 'not begun' };
}

describe('R22 the list on screen, and a disk that stops an erasing', () => {
  it('is what a start would show, and keeps what is done to others meanwhile', async ({ task }) => {
    const { operations } = await tried({ code: '', index: Infinity, stays: false });
    const endings: Record<Outcome['ending'], number> = { done: 0, begun: 0, 'not begun': 0 };
    for (let index = 0; index < operations; index += 1) {
      const code = diskErrors[index % diskErrors.length] ?? 'EIO';
      for (const stays of [false, true]) {
        const { ending } = await tried({ code, index, stays }).catch((cause: unknown) => {
          throw new Error(`${code} at ${index}${stays ? ' and after' : ''}`, { cause });
        });
        endings[ending] += 1;
      }
    }
    expect(endings.begun).toBeGreaterThan(200);
    expect(endings['not begun']).toBeGreaterThan(50);
    noteChecked(task, { errors: 2 * operations }, { errors: 300 });
  });
});
