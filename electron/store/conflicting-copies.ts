// Second copies of the store's files, as sync programs leave them where two computers changed one: found by their names,
// read, and put away. Nothing of them is ever deleted.
import { join } from 'node:path';
import { decode, type Decoded } from './envelope.ts';
import { decodeKept, encodeKept } from './backups/kept-values.ts';
import { duplicate, isFolder, makeLastingFolder, replaceFile, syncFolder, type Disk } from './disk-steps.ts';
import { closedFileKind, createLineCache, openFileKind, settingsFileKind } from './file-kinds.ts';
import { errorCode } from './fs-port.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { schemaHistory } from './migrations.ts';
import { monthPattern } from './schema.ts';

export interface ConflictingCopy {
  /** Relative to the data folder, with "/". */
  readonly name: string;
  /** The file that it is a copy of: "open.json", "settings.json" or "closed/2026-11.json". */
  readonly of: string;
  /** Whose way of naming it is. */
  readonly program: string;
}

export type CopyContent =
  | { readonly kind: 'inquiries'; readonly inquiries: readonly Inquiry[] }
  | { readonly kind: 'settings' | 'damaged' | 'newer' };

/**
 * What stands between the name and ".json", the first that fits. Known from: Syncthing, conflictName in
 * lib/model/folder_sendrecv.go (the device may be missing); Nextcloud and ownCloud, makeConflictFileName in
 * src/common/utility.cpp of their clients, and the form before 2018; Dropbox's help on conflicted copies, whose words
 * follow the language of the computer that made it, so any words count; Google Drive's and iCloud's numbers, and
 * OneDrive's name of the computer, as their users report them.
 */
const forms: readonly (readonly [program: string, middle: RegExp])[] = [
  ['Syncthing', /^\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]*$/],
  ['Nextcloud', /^ \(conflicted copy( .+)? \d{4}-\d{2}-\d{2} \d{6}\)$/],
  ['Nextcloud', /^_conflict-(.+-)?\d{8}-\d{6}$/],
  ['Google Drive', /^ ?\(\d+\)$/],
  ['Dropbox', /^ \(.*\p{L}.*\)$/u],
  ['iCloud', /^ \d+$/],
  ['OneDrive', /^-[^.]+$/],
];

/** Where copies go that were dealt with. Who erases a customer has to look there as well. */
export const copyFolders = { united: 'backups/united', 'set-aside': 'backups/set-aside' } as const;

/** Null when it is no such name. `place` is "" or "closed". */
export function copyNamed(place: '' | 'closed', fileName: string): ConflictingCopy | null {
  const pattern = place === '' ? /^(open|settings)(.+)\.json$/ : /^(\d{4}-\d{2})(.+)\.json$/;
  const [, base, middle] = pattern.exec(fileName.normalize('NFC')) ?? [];
  if (base === undefined || middle === undefined || (place === 'closed' && !monthPattern.test(base))) return null;
  const program = forms.find(([, form]) => form.test(middle))?.[0];
  if (program === undefined) return null;
  const prefix = place === '' ? '' : 'closed/';
  return { name: `${prefix}${fileName}`, of: `${prefix}${base}.json`, program };
}

export async function findCopies({ fs }: Disk, folder: string): Promise<readonly ConflictingCopy[]> {
  const found: ConflictingCopy[] = [];
  for (const place of ['', 'closed'] as const) {
    for (const fileName of [...(await fs.readdir(join(folder, place)))].sort()) {
      const copy = copyNamed(place, fileName);
      if (copy !== null && !(await isFolder(fs, join(folder, copy.name)))) found.push(copy);
    }
  }
  return found;
}

/** `damaged` also where the disk does not give it: the others can be dealt with all the same. */
export async function readCopy(disk: Disk, folder: string, { name, of }: ConflictingCopy): Promise<CopyContent> {
  const bytes = await bytesOf(disk, folder, name);
  if (bytes === null) return { kind: 'damaged' };
  if (of === 'settings.json') return contentOf(decode(settingsFileKind, schemaHistory, bytes), () => null);
  if (of === 'open.json') {
    return contentOf(decode(openFileKind(createLineCache()), schemaHistory, bytes), ({ inquiries }) => inquiries);
  }
  const month = of.slice('closed/'.length, -'.json'.length);
  return contentOf(
    decode(closedFileKind(month, createLineCache()), schemaHistory, bytes),
    ({ inquiries }) => inquiries,
  );
}

async function bytesOf({ fs }: Disk, folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(join(folder, name));
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

function contentOf<T>(decoded: Decoded<T>, inquiriesOf: (data: T) => readonly Inquiry[] | null): CopyContent {
  if (decoded.kind !== 'good') return { kind: decoded.kind };
  const inquiries = inquiriesOf(decoded.data);
  return inquiries === null ? { kind: 'settings' } : { kind: 'inquiries', inquiries };
}

/**
 * Moves it out of the way under a name of its own, and answers that name. Inquiries that `asErased` gives back in another
 * form stand there in that one (R22); what cannot be decoded is moved as it is.
 */
export async function putCopyAway(
  disk: Disk,
  folder: string,
  copy: ConflictingCopy,
  where: keyof typeof copyFolders,
  asErased: AsErased = (inquiries) => Promise.resolve(inquiries),
): Promise<string> {
  const { name } = copy;
  const place = copyFolders[where];
  await makeLastingFolder(disk.fs, join(folder, place));
  const taken = new Set((await disk.fs.readdir(join(folder, place))).map((one) => one.toLowerCase()));
  const free = freeName(name.replace('/', '-'), taken);
  const text = await textAsErased(disk, folder, copy, asErased);
  if (text === null) await duplicate(disk, join(folder, name), join(folder, place, free));
  else await replaceFile(disk, join(folder, place, free), text);
  await syncFolder(disk.fs, join(folder, place));
  await disk.fs.unlink(join(folder, name));
  await syncFolder(disk.fs, join(folder, name.startsWith('closed/') ? 'closed' : ''));
  return `${place}/${free}`;
}

/** In the same order; the same objects where nothing changes. */
type AsErased = (inquiries: readonly Inquiry[]) => Promise<readonly Inquiry[]>;

/** Null when nothing of it is to be changed. */
async function textAsErased(
  disk: Disk,
  folder: string,
  { name, of }: ConflictingCopy,
  asErased: AsErased,
): Promise<string | null> {
  // Twice, so that an error that passes moves nobody unread; one that stays must not keep the copy listed for ever.
  const bytes = (await bytesOf(disk, folder, name)) ?? (await bytesOf(disk, folder, name));
  const value = bytes === null ? null : decodeKept(of, bytes);
  if (value === null || value.kind === 'settings') return null;
  const inquiries = await asErased(value.data.inquiries);
  if (inquiries.every((inquiry, at) => inquiry === value.data.inquiries[at])) return null;
  return value.kind === 'open'
    ? encodeKept({ ...value, data: { ...value.data, inquiries } })
    : encodeKept({ ...value, data: { ...value.data, inquiries } });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  const base = wanted.replace(/\.json$/, '');
  for (let number = 2; ; number += 1) {
    const next = `${base}.${number}.json`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
