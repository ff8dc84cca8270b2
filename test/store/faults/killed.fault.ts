// A real process at full work, killed with -9 again and again; what it had confirmed must be there.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { refusalOf, storeOptions } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import { openStore } from '../../../electron/store/store.ts';
import { noteChecked } from './note-checked.ts';
import type { Random } from './random.ts';
import { faultRandom } from './seed.ts';

const script = fileURLToPath(new URL('./busy-office.ts', import.meta.url));
const killsPerFolder = 15;
const folders = 14;
/** As many processes at once as a small machine has cores; each has a folder of its own. */
const lanes = 2;

interface Office {
  readonly folder: string;
  /** Starting is most of the time: the code is compiled once for all processes, and kept here. */
  readonly compiled: string;
}

interface Confirmed {
  readonly ids: Set<string>;
  settings: number;
}

/** Kills the process when it has printed that many lines; notes also what it printed until it was gone. */
async function runUntilLine(
  { folder, compiled }: Office,
  last: number,
  round: number,
  confirmed: Confirmed,
): Promise<void> {
  const child = spawn(process.execPath, [script, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  let lines = 0;
  for await (const line of createInterface(child.stdout)) {
    lines += 1;
    if (lines === last) child.kill('SIGKILL');
    const [what, value = ''] = line.split(' ');
    if (what === 'received') confirmed.ids.add(value);
    if (what === 'settings') confirmed.settings = Number(value);
  }
  expect(await ended).toBe('SIGKILL');
}

async function expectAllThere(folder: string, confirmed: Confirmed): Promise<void> {
  const result = await openStore(folder, storeOptions);
  if (!result.ok) throw new Error(result.refusal.sentence);
  const { store } = result;
  const found = new Set([...store.open.inquiries, ...(await store.readMonth('2026-11'))].map(({ id }) => id));
  const { notices, settings } = store;
  // The name that it starts with is no number: nothing was saved yet.
  const me = Number(settings.me) || 0;
  await store.close();
  expect([...confirmed.ids].filter((id) => !found.has(id))).toEqual([]);
  expect(me).toBeGreaterThanOrEqual(confirmed.settings);
  expect(notices).toEqual([]);
}

/** One folder through many lives. */
async function killAgainAndAgain(random: Random, compiled: string): Promise<number> {
  const folder = join(await dataFolder(), 'office');
  const confirmed: Confirmed = { ids: new Set(), settings: 0 };
  for (let kill = 0; kill < killsPerFolder; kill += 1) {
    await runUntilLine({ folder, compiled }, 1 + random.below(kill % 5 === 0 ? 3 : 40), 1000 * kill, confirmed);
    // Every other time the next process itself is the one that finds the leftovers.
    if (kill % 2 === 0) await expectAllThere(folder, confirmed);
  }
  await expectAllThere(folder, confirmed);
  expect(await refusalOf(folder)).toBeNull();
  return confirmed.ids.size;
}

describe('a process that is killed at any instant', () => {
  it(`keeps all that it confirmed, ${folders * killsPerFolder} times`, async ({ task }) => {
    const counts: number[] = [];
    const compiled = await dataFolder();
    const waiting = Array.from({ length: folders }, (_, index) => faultRandom(4000 + index));
    const work = async (): Promise<void> => {
      for (let random = waiting.pop(); random !== undefined; random = waiting.pop()) {
        counts.push(await killAgainAndAgain(random, compiled));
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    const received = counts.reduce((sum, count) => sum + count, 0);
    expect(received).toBeGreaterThan(folders * killsPerFolder);
    noteChecked(task, { kills: counts.length * killsPerFolder }, { kills: 199 });
  });
});
