// Copies what the data folder holds now into the shared files, as one state.
//
// Each file of the store is replaced as a whole, so what is read is one version of it. The open file comes first: what
// leaves it was put into its month before, so at worst an inquiry stands in both, and there the open one counts.
import { join } from 'node:path';
import { isOpenInquiry } from '../../domain/cycle.ts';
import { isMonthFile } from '../closed-months.ts';
import type { Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { notAFileCodes } from '../regular-file.ts';
import { decodeKept } from './kept-values.ts';
import { monthOfName, openName, settingsName, type KeptFile, type Manifest } from './manifest.ts';
import { headerBytes, isProvenAsWritten, statedChecksum } from './proof.ts';
import { NotVerifiedError, readOrEmpty, type SharedFiles } from './shared-files.ts';

export interface Collecting {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly files: SharedFiles;
  readonly nowMs: number;
  /** Earlier backups, newest first: what they hold already is not read again. */
  readonly known: readonly Manifest[];
  readonly mend: ((name: string) => Promise<void>) | undefined;
}

type Collected = Pick<Manifest, 'openCount' | 'files'>;

/** Of months that earlier backups hold already, so many bytes are read back at each backup, the longest unread first. */
const verifiedAgainBytes = 64_000_000;

export function isSameState(a: readonly KeptFile[], b: readonly KeptFile[]): boolean {
  const keysOf = (files: readonly KeptFile[]): string =>
    files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n');
  return keysOf(a) === keysOf(b);
}

export async function collectFiles(collecting: Collecting): Promise<Collected> {
  const { disk, dataFolder } = collecting;
  const open = await copySmall(collecting, openName);
  const settings = await copySmall(collecting, settingsName);
  const months = (await disk.fs.readdir(join(dataFolder, 'closed'))).filter(isMonthFile).sort();
  const before = await knownMonths(collecting);
  const files: KeptFile[] = [];
  for (const month of months) {
    const name = `closed/${month}`;
    const kept = (await sameAsBefore(collecting, name, before)) ?? (await copyMonth(collecting, name));
    if (kept !== null) files.push(kept);
  }
  return { openCount: open?.openCount ?? 0, files: [...(open?.files ?? []), ...(settings?.files ?? []), ...files] };
}

/** The open file and the settings: small, so read, decoded and copied each time. Null when there is none yet. */
async function copySmall(collecting: Collecting, name: string): Promise<Collected | null> {
  const source = await provenSource(collecting, name, async (bytes) => decodeKept(name, bytes) !== null);
  if (source === null) return null;
  const stored = await collecting.files.put(name, source);
  const value = decodeKept(name, source);
  const openCount = value?.kind === 'open' ? value.data.inquiries.filter(isOpenInquiry).length : 0;
  return { openCount, files: [keptFile(collecting, name, source, stored)] };
}

async function copyMonth(collecting: Collecting, name: string): Promise<KeptFile | null> {
  const isProven = async (bytes: Uint8Array): Promise<boolean> =>
    (await isProvenAsWritten(bytes)) || decodeKept(name, bytes) !== null;
  const source = await provenSource(collecting, name, isProven);
  return source === null ? null : keptFile(collecting, name, source, await collecting.files.put(name, source));
}

/** Null when the file is not there. A damaged one is never taken for a backup. */
async function provenSource(
  { disk, dataFolder, mend }: Collecting,
  name: string,
  isProven: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array | null> {
  const path = join(dataFolder, name);
  const first = await readOrEmpty(disk, path);
  if (first === null || (await isProven(first))) return first;
  await mend?.(name);
  const second = await readOrEmpty(disk, path);
  if (second === null || (await isProven(second))) return second;
  throw new NotVerifiedError(`${name} cannot be read, so it cannot be backed up.`);
}

function keptFile(
  { nowMs }: Collecting,
  name: string,
  source: Uint8Array,
  stored: Pick<KeptFile, 'file' | 'size' | 'sha256'>,
): KeptFile {
  const checksum = statedChecksum(source) ?? stored.sha256;
  return { name, file: stored.file, size: stored.size, sha256: stored.sha256, checksum, verifiedAtMs: nowMs };
}

/** By name and checksum, what earlier backups hold of closed months and what still is what it was. */
async function knownMonths({ files, known, nowMs }: Collecting): Promise<ReadonlyMap<string, KeptFile>> {
  const latest = new Map<string, KeptFile>();
  for (const file of known.flatMap((backup) => backup.files).filter(({ name }) => monthOfName(name) !== null)) {
    const former = latest.get(keyOf(file.name, file.checksum));
    if (former === undefined || former.verifiedAtMs < file.verifiedAtMs)
      latest.set(keyOf(file.name, file.checksum), file);
  }
  const newest = new Set(known[0]?.files.map(({ name, checksum }) => keyOf(name, checksum)));
  const used = [...latest].filter(([key]) => newest.has(key)).sort(([, a], [, b]) => a.verifiedAtMs - b.verifiedAtMs);
  let readBytes = 0;
  for (const [key, file] of used) {
    if (readBytes > 0 && readBytes + file.size > verifiedAgainBytes) break;
    readBytes += file.size;
    if ((await files.read(file.file, file.sha256)) === null) latest.delete(key);
    else latest.set(key, { ...file, verifiedAtMs: nowMs });
  }
  return latest;
}

async function sameAsBefore(
  { disk, dataFolder }: Collecting,
  name: string,
  before: ReadonlyMap<string, KeptFile>,
): Promise<KeptFile | null> {
  try {
    const { parts } = await disk.fs.readParts(join(dataFolder, name), [{ offset: 0, length: headerBytes }]);
    const checksum = statedChecksum(parts[0] ?? new Uint8Array());
    return checksum === null ? null : (before.get(keyOf(name, checksum)) ?? null);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || notAFileCodes.has(code)) return null;
    throw error;
  }
}

function keyOf(name: string, checksum: string): string {
  return `${name} ${checksum}`;
}
