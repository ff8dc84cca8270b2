// Looks through every file of the data folder for the inquiries that somebody wants to find: before an erasing, and in it.
import { join } from 'node:path';
import { uniteInquiries } from '../../domain/event.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { namesIn, type KeptFolder } from '../backups/kept-folder.ts';
import { decodeKept, type KeptValue } from '../backups/kept-values.ts';
import { nameOfSharedFile } from '../backups/manifest.ts';
import type { ClosedMonths } from '../closed-months.ts';
import type { Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import type { SavedValue } from '../saved-value.ts';
import type { OpenState } from '../schema.ts';
import { decodeOther, isOurs, otherFiles } from './other-files.ts';
import { holdsTrace, type Traces } from './traces.ts';

export interface SearchedPlaces {
  readonly disk: Disk;
  readonly folder: string;
  readonly open: SavedValue<OpenState>;
  readonly months: ClosedMonths;
}

export interface Survey {
  /** By id, all copies of each united. */
  readonly inquiries: ReadonlyMap<string, Inquiry>;
  readonly openIds: ReadonlySet<string>;
  /** Closed months that hold one of them. */
  readonly months: readonly string[];
  /** How many files hold one of them, kept backups and versions before included. */
  readonly files: number;
  /** Files that cannot be decoded, with "/", relative to the data folder. */
  readonly unreadable: readonly string[];
}

type IsWanted = (inquiry: Inquiry) => boolean;

/** Throws when the disk cannot, or with NewerSchemaError. One file is in memory at a time. */
export async function survey(places: SearchedPlaces, kept: KeptFolder, isWanted: IsWanted): Promise<Survey> {
  const { disk, folder, open } = places;
  const inquiries = new Map<string, Inquiry>();
  const unreadable: string[] = [];
  let files = 0;
  const take = (found: readonly Inquiry[]): boolean => {
    const wanted = found.filter(isWanted);
    for (const inquiry of wanted) {
      const known = inquiries.get(inquiry.id);
      inquiries.set(inquiry.id, known === undefined ? inquiry : uniteInquiries(known, inquiry));
    }
    if (wanted.length > 0) files += 1;
    return wanted.length > 0;
  };

  const openIds = new Set(
    open
      .current()
      .inquiries.filter(isWanted)
      .map(({ id }) => id),
  );
  take(open.current().inquiries);
  const months: string[] = [];
  for (const month of await places.months.list()) if (take(await places.months.read(month))) months.push(month);
  for (const path of await otherFiles(disk, folder)) {
    const value = await decodedAt(disk, join(folder, path), decodeOther);
    if (value === 'unreadable') unreadable.push(path);
    else take(inquiriesIn(value));
  }
  for (const file of await namesIn(disk, kept.files.folder)) {
    const name = nameOfSharedFile(file);
    const value = await decodedAt(disk, join(kept.files.folder, file), (bytes) =>
      name === null ? null : decodeKept(name, bytes),
    );
    if (value === 'unreadable') unreadable.push(`backups/kept/files/${file}`);
    else take(inquiriesIn(value));
  }
  return { inquiries, openIds, months, files, unreadable };
}

export interface Held {
  /** Ours: they would be deleted, because nothing can be taken out of them. */
  readonly ours: readonly string[];
  /** Somebody else's: they are left as they are. */
  readonly foreign: readonly string[];
}

/** Which of the files that cannot be decoded hold a trace. */
export async function filesHolding(
  { disk, folder }: SearchedPlaces,
  paths: readonly string[],
  traces: Traces,
): Promise<Held> {
  const holding: string[] = [];
  for (const path of paths) {
    const bytes = await bytesAt(disk, join(folder, path));
    if (bytes !== null && holdsTrace(bytes, traces)) holding.push(path);
  }
  return { ours: holding.filter(isOurs), foreign: holding.filter((path) => !isOurs(path)) };
}

/** Null when there is no such file by now, or a folder in its place. */
export async function bytesAt({ fs }: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}

/** Null when there is no such file by now. */
async function decodedAt(
  disk: Disk,
  path: string,
  decode: (bytes: Uint8Array) => KeptValue | null,
): Promise<KeptValue | null | 'unreadable'> {
  const bytes = await bytesAt(disk, path);
  return bytes === null ? null : (decode(bytes) ?? 'unreadable');
}

function inquiriesIn(value: KeptValue | null): readonly Inquiry[] {
  return value === null || value.kind === 'settings' ? [] : value.data.inquiries;
}
