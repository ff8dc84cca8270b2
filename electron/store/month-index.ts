// Owns the derived files of every month: tells by the header of the month's file whether one still fits, and makes it
// again, quietly, where it is missing, stale, damaged or of another version.
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildMonthIndex, sourceIn, type DerivedKind, type MonthIndex, type WholeMonth } from './build-month-index.ts';
import type { Derived, Source } from './derived-file.ts';
import type { Disk } from './disk-steps.ts';
import { headerReach } from './envelope.ts';
import { errorCode } from './fs-port.ts';
import { createIndexFolder, type PickSections } from './index-folder.ts';
import { schemaHistory } from './migrations.ts';
import { createQueue } from './queue.ts';

export interface MonthIndexFiles {
  /** The sections of a derived file that fits the month as it stands; `pick` names them when it has seen the header. */
  readonly read: (month: string, kind: DerivedKind, pick: PickSections) => Promise<Derived>;
  /** Null when that cannot be told without reading the whole. */
  readonly sourceOf: (month: string) => Promise<Source | null>;
  /** The month has just been written. Returns at once; a failure is made good at the next need. */
  readonly written: (month: string, whole: WholeMonth) => void;
  /** Makes both files again from a full check of the month. */
  readonly rebuild: (month: string) => Promise<MonthIndex>;
  /** How often a derived file could not be made or kept. */
  readonly failures: number;
  /** Settles when what was written so far has its derived files. */
  readonly idle: () => Promise<void>;
}

interface Options {
  readonly disk: Disk;
  readonly folder: string;
  /** The month after a full check, which may restore it; null when there is none. */
  readonly readWhole: (month: string) => Promise<WholeMonth | null>;
  readonly listMonths: () => Promise<readonly string[]>;
}

export function createMonthIndexFiles({ disk, folder, readWhole, listMonths }: Options): MonthIndexFiles {
  const kept = createIndexFolder({ disk, folder, listMonths });
  const queue = createQueue();
  const building = new Map<string, Promise<MonthIndex>>();
  let failures = 0;

  const sourceOf = (month: string): Promise<Source | null> => sourceAt(disk, join(folder, 'closed', `${month}.json`));

  async function read(month: string, kind: DerivedKind, pick: PickSections): Promise<Derived> {
    // Its failure is met again, or not, by the next try.
    await building.get(month)?.catch(() => undefined);
    const source = await sourceOf(month);
    const fitting = source === null ? null : await kept.read(month, kind, source, pick);
    return fitting ?? (await rebuild(month))[kind];
  }

  function rebuild(month: string): Promise<MonthIndex> {
    return build(month, () => readWhole(month));
  }

  function build(month: string, whole: () => Promise<WholeMonth | null>): Promise<MonthIndex> {
    const built = queue.run(async () => {
      const found = await whole();
      const index = await buildMonthIndex(month, found ?? nothing, letOthersRun);
      // Of a month that went meanwhile nothing is left behind.
      if (found !== null) await kept.keep(month, index);
      return index;
    });
    const settled = built.finally(() => {
      if (building.get(month) === settled) building.delete(month);
    });
    // Whoever asked hears of a failure; for the others there is nothing to wait for any more.
    settled.catch(() => undefined);
    building.set(month, settled);
    return settled;
  }

  return {
    read,
    sourceOf,
    written: (month, whole) => {
      build(month, () => Promise.resolve(whole)).catch(() => {
        failures += 1;
      });
    },
    rebuild,
    get failures() {
      return failures + kept.failures;
    },
    idle: queue.idle,
  };
}

const nothing: WholeMonth = { inquiries: [], bytes: new Uint8Array() };

async function letOthersRun(): Promise<void> {
  await nextTurn();
}

async function sourceAt({ fs }: Disk, path: string): Promise<Source | null> {
  try {
    const { size, parts } = await fs.readParts(path, [{ offset: 0, length: headerReach }]);
    const source = sourceIn(parts[0] ?? new Uint8Array(), size);
    // What is newer, or cannot be told, is judged where the whole is read.
    return source !== null && source.schema <= schemaHistory.current ? source : null;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
