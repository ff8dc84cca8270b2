// The folder of the derived files (`index/`). Nothing in it is synced, and no error of the disk goes further than here:
// whatever cannot be read or kept is made again from the month.
import { join } from 'node:path';
import { derivedKinds, type DerivedKind, type MonthIndex } from './build-month-index.ts';
import {
  checkedSection,
  derivedHeaderIn,
  derivedHeaderReach,
  encodeDerived,
  isSameSource,
  placesOf,
  type Derived,
  type DerivedHeader,
  type Source,
} from './derived-file.ts';
import {
  isTemporaryOf,
  removeIfPresent,
  renameWithRetries,
  sweepLeftovers,
  temporaryPath,
  type Disk,
} from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import { monthPattern } from './schema.ts';

/** Names the sections that are needed, from the header. */
export type PickSections = (header: DerivedHeader) => readonly string[];

export interface IndexFolder {
  /** Null for whatever is not as it must be, or was made of another state of the month. */
  readonly read: (month: string, kind: DerivedKind, source: Source, pick: PickSections) => Promise<Derived | null>;
  readonly keep: (month: string, index: MonthIndex) => Promise<void>;
  /** How often something could not be kept. */
  readonly failures: number;
}

interface Options {
  readonly disk: Disk;
  /** The data folder. */
  readonly folder: string;
  readonly listMonths: () => Promise<readonly string[]>;
}

/** The figures of all months (`counted-months.ts`). */
export const countedName = 'counted.json';

const [fileMode, folderMode] = [0o600, 0o700];
const indexName = new RegExp(`^(?<month>\\d{4}-\\d{2})\\.(?:${derivedKinds.join('|')})$`);

export function createIndexFolder({ disk, folder, listMonths }: Options): IndexFolder {
  const place = join(folder, 'index');
  const pathOf = (month: string, kind: DerivedKind): string => join(place, `${month}.${kind}`);
  let failures = 0;
  let isTidied = false;

  async function keep(month: string, index: MonthIndex): Promise<void> {
    try {
      await disk.fs.mkdir(place, { recursive: true, mode: folderMode });
      if (!isTidied) {
        await removeLeftovers(disk, folder);
        await removeOrphans(disk, folder, await listMonths());
      }
      isTidied = true;
      for (const kind of derivedKinds) await putUnsynced(disk, pathOf(month, kind), encodeDerived(kind, index[kind]));
    } catch (error) {
      if (errorCode(error) === null) throw error;
      failures += 1;
    }
  }

  return {
    read: async (month, kind, source, pick) => {
      try {
        return await readFitting(disk, pathOf(month, kind), kind, source, pick);
      } catch {
        // An error that stays is met again where the month itself is read.
        return null;
      }
    },
    keep,
    get failures() {
      return failures;
    },
  };
}

async function readFitting(
  { fs }: Disk,
  path: string,
  kind: DerivedKind,
  source: Source,
  pick: PickSections,
): Promise<Derived | null> {
  const lead = await fs.readParts(path, [{ offset: 0, length: derivedHeaderReach }]);
  const header = derivedHeaderIn(kind, lead.parts[0] ?? new Uint8Array());
  if (header === null || !isSameSource(header.source, source)) return null;
  const names = pick(header);
  const { parts } = await fs.readParts(path, placesOf(header, names));
  const sections = new Map<string, Uint8Array>();
  for (const [at, name] of names.entries()) {
    const bytes = checkedSection(header, name, parts[at] ?? new Uint8Array());
    if (bytes === null) return null;
    sections.set(name, bytes);
  }
  return { header, sections };
}

/** What a crash left. Call it while nobody writes there. */
export async function removeLeftovers({ fs }: Disk, folder: string): Promise<void> {
  await sweepLeftovers(fs, join(folder, 'index'), (name) =>
    isTemporaryOf(name, (base) => base === countedName || indexName.test(base)),
  );
}

/** What belonged to a month that is gone: it holds names of customers. Answers whether there was any. */
export async function removeOrphans({ fs }: Disk, folder: string, months: readonly string[]): Promise<boolean> {
  const known = new Set(months);
  let isFound = false;
  await sweepLeftovers(fs, join(folder, 'index'), (name) => {
    const month = indexName.exec(name)?.groups?.['month'] ?? '';
    const isOrphan = monthPattern.test(month) && !known.has(month);
    isFound ||= isOrphan;
    return isOrphan;
  });
  return isFound;
}

/** Under the name whole or not at all; nothing of it is worth a sync. */
export async function putUnsynced(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
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
