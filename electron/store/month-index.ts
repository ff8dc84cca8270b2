// Owns the derived files of every month (`index/`): tells by the header of the month's file whether one still fits, and
// makes it again, quietly, where it is missing, stale, damaged or of another version.
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  buildMonthIndex,
  derivedKinds,
  sourceIn,
  type DerivedKind,
  type MonthIndex,
  type WholeMonth,
} from './build-month-index.ts';
import {
  checkedSection,
  derivedHeaderIn,
  derivedHeaderReach,
  encodeDerived,
  isSameSource,
  placesOf,
  type DerivedHeader,
  type Source,
} from './derived-file.ts';
import { isTemporaryOf, removeIfPresent, renameWithRetries, temporaryPath, type Disk } from './disk-steps.ts';
import { headerReach } from './envelope.ts';
import { errorCode } from './fs-port.ts';
import { schemaHistory } from './migrations.ts';
import { createQueue } from './queue.ts';
import { monthPattern } from './schema.ts';

export interface Sections {
  readonly header: DerivedHeader;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export interface MonthIndexFiles {
  /** The sections of a derived file that fits the month as it stands; `pick` names them when it has seen the header. */
  readonly read: (
    month: string,
    kind: DerivedKind,
    pick: (header: DerivedHeader) => readonly string[],
  ) => Promise<Sections>;
  /** Null when that cannot be told without reading the whole. */
  readonly sourceOf: (month: string) => Promise<Source | null>;
  /** The month has just been written. Returns at once; a failure is made good at the next need. */
  readonly written: (month: string, whole: WholeMonth) => void;
  /** Makes both files again from a full check of the month. */
  readonly rebuild: (month: string) => Promise<MonthIndex>;
  /** How often a derived file could not be written. */
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

const indexFolder = 'index';
const [fileMode, folderMode] = [0o600, 0o700];
const indexName = new RegExp(`^(?<month>\\d{4}-\\d{2})\\.(?:${derivedKinds.join('|')})$`);

export function createMonthIndexFiles({ disk, folder, readWhole, listMonths }: Options): MonthIndexFiles {
  const place = join(folder, indexFolder);
  const queue = createQueue();
  const building = new Map<string, Promise<MonthIndex>>();
  let failures = 0;
  let isTidied = false;

  const pathOf = (month: string, kind: DerivedKind): string => join(place, `${month}.${kind}`);
  const pause = async (): Promise<void> => void (await nextTurn());

  async function sourceOf(month: string): Promise<Source | null> {
    try {
      const start = [{ offset: 0, length: headerReach }];
      const { size, parts } = await disk.fs.readParts(join(folder, 'closed', `${month}.json`), start);
      const source = sourceIn(parts[0] ?? new Uint8Array(), size);
      // What is newer, or cannot be told, is judged where the whole is read.
      return source !== null && source.schema <= schemaHistory.current ? source : null;
    } catch (error) {
      if (errorCode(error) === null) throw error;
      return null;
    }
  }

  /** Null for whatever is not as it must be. */
  async function readFitting(
    month: string,
    kind: DerivedKind,
    source: Source,
    pick: (header: DerivedHeader) => readonly string[],
  ): Promise<Sections | null> {
    try {
      const path = pathOf(month, kind);
      const lead = await disk.fs.readParts(path, [{ offset: 0, length: derivedHeaderReach }]);
      const header = derivedHeaderIn(kind, lead.parts[0] ?? new Uint8Array());
      if (header === null || !isSameSource(header.source, source)) return null;
      const names = pick(header);
      const { parts } = await disk.fs.readParts(path, placesOf(header, names));
      const sections = new Map<string, Uint8Array>();
      for (const [at, name] of names.entries()) {
        const bytes = checkedSection(header, name, parts[at] ?? new Uint8Array());
        if (bytes === null) return null;
        sections.set(name, bytes);
      }
      return { header, sections };
    } catch {
      // It is made again from the month itself; an error that stays is met there.
      return null;
    }
  }

  async function read(
    month: string,
    kind: DerivedKind,
    pick: (header: DerivedHeader) => readonly string[],
  ): Promise<Sections> {
    // Its failure is met again, or not, by the next try.
    await building.get(month)?.catch(() => undefined);
    const source = await sourceOf(month);
    const fitting = source === null ? null : await readFitting(month, kind, source, pick);
    return fitting ?? (await rebuild(month))[kind];
  }

  function rebuild(month: string): Promise<MonthIndex> {
    return build(month, async () => (await readWhole(month)) ?? { inquiries: [], bytes: new Uint8Array() });
  }

  function build(month: string, whole: () => Promise<WholeMonth>): Promise<MonthIndex> {
    const built = queue.run(async () => {
      const index = await buildMonthIndex(month, await whole(), pause);
      await keep(month, index);
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

  /** Without it everything is as right, only slower: so no error of the disk goes further. */
  async function keep(month: string, index: MonthIndex): Promise<void> {
    try {
      if (!isTidied) await tidy();
      for (const kind of derivedKinds) await put(pathOf(month, kind), encodeDerived(kind, index[kind]));
    } catch (error) {
      if (errorCode(error) === null) throw error;
      failures += 1;
    }
  }

  /** Removes what a crash left, and what belonged to a month that is gone: it holds names of customers. */
  async function tidy(): Promise<void> {
    await disk.fs.mkdir(place, { recursive: true, mode: folderMode });
    const months = new Set(await listMonths());
    for (const name of await disk.fs.readdir(place)) {
      const month = indexName.exec(name)?.groups?.['month'] ?? '';
      const isOrphan = monthPattern.test(month) && !months.has(month);
      if (isOrphan || isTemporaryOf(name, (base) => indexName.test(base)))
        await removeIfPresent(disk.fs, join(place, name));
    }
    isTidied = true;
  }

  async function put(path: string, content: Uint8Array): Promise<void> {
    const temporary = temporaryPath(path);
    try {
      const file = await disk.fs.open(temporary, 'wx', fileMode);
      try {
        await file.writeFile(content);
      } finally {
        await file.close();
      }
      await renameWithRetries(disk, temporary, path);
    } catch (error) {
      await removeIfPresent(disk.fs, temporary);
      throw error;
    }
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
      return failures;
    },
    idle: queue.idle,
  };
}
