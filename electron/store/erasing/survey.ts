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
import { notAFileCodes, tooLargeCode } from '../regular-file.ts';
import { asideName } from '../move-aside.ts';
import type { SavedValue } from '../saved-value.ts';
import type { OpenState } from '../schema.ts';
import { decodeOther, isNamedAsOurs, isOurs, otherFiles } from './other-files.ts';
import { holdsTrace, isJsonOfOthers, mayHoldUnseen, type Traces } from './traces.ts';

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
  /** Ours too, and deleted with them: nobody can tell whether they hold a piece of it. */
  readonly unsure: readonly string[];
  /** Somebody else's: they are left as they are. */
  readonly foreign: readonly string[];
}

/** What the files that cannot be decoded have to do with it. */
export async function filesHolding(
  { disk, folder }: SearchedPlaces,
  paths: readonly string[],
  traces: Traces,
): Promise<Held> {
  const found: Record<Exclude<Part, 'none'>, string[]> = { ours: [], unsure: [], foreign: [] };
  for (const path of paths) {
    const bytes = await bytesAt(disk, join(folder, path));
    const part = bytes === null ? 'none' : partIn(path, bytes, traces);
    if (part !== 'none') found[part].push(path);
  }
  return found;
}

type Part = keyof Held | 'none';

/** Of a file that cannot be decoded. */
export function partIn(path: string, bytes: Uint8Array | 'too-large', traces: Traces): Part {
  // Nobody has looked into it.
  if (bytes === 'too-large') return isNamedAsOurs(path) ? 'unsure' : 'foreign';
  const isTheirs = !path.startsWith('backups/') && !asideName.test(path) && isJsonOfOthers(bytes);
  if (holdsTrace(bytes, traces)) return isOurs(path) && !isTheirs ? 'ours' : 'foreign';
  return isNamedAsOurs(path) && !isTheirs && mayHoldUnseen(bytes) ? 'unsure' : 'none';
}

/** Null when there is no such file by now, or none that can be read at all: a link that leads nowhere holds nobody. */
export async function bytesAt({ fs }: Disk, path: string): Promise<Uint8Array | 'too-large' | null> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === tooLargeCode) return 'too-large';
    if (code === 'ENOENT' || notAFileCodes.has(code)) return null;
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
  if (bytes === null || bytes === 'too-large') return bytes === null ? null : 'unreadable';
  return decode(bytes) ?? 'unreadable';
}

function inquiriesIn(value: KeptValue | null): readonly Inquiry[] {
  return value === null || value.kind === 'settings' ? [] : value.data.inquiries;
}
