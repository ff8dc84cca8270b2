// What says which files make up one kept backup. It is written last: without it there is no backup.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { backupReasons, type BackupReason } from '../../domain/backup-rotation.ts';
import { monthPattern } from '../schema.ts';

/** One file of the data folder as it was. */
export interface KeptFile {
  /** Where it belongs, relative to the data folder: "open.json", "closed/2026-11.json". */
  readonly name: string;
  /** Its name in `backups/kept/files/`: made of what is in it, so that backups share what is equal. */
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  /** The checksum in the file's own header, by which the same content is known without reading all of it. */
  readonly checksum: string;
  /** When its bytes were last read back and found right, UTC milliseconds. */
  readonly verifiedAtMs: number;
}

export interface Manifest {
  readonly why: BackupReason;
  /** UTC milliseconds. */
  readonly savedAtMs: number;
  /** Inquiries that were open, to be shown in the list. */
  readonly openCount: number;
  readonly files: readonly KeptFile[];
}

const format = 'ten-four/kept-backup';
const version = 1;
const manifestName = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z(-\d+)?\.json$/;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  why: z.enum(backupReasons),
  savedAtMs: z.int().min(-8.64e15).max(8.64e15),
  openCount: z.int().min(0),
  files: z.array(
    z.strictObject({
      name: z.string().refine(isKeptName),
      // Never a path: it is joined to a folder.
      file: z.string().regex(/^[a-z0-9-]+\.[0-9a-f]{16}\.json$/),
      size: z.int().min(0),
      sha256,
      checksum: sha256,
      verifiedAtMs: z.int(),
    }),
  ),
});

const wholeSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  checksum: sha256,
  backup: z.unknown(),
});

export const openName = 'open.json';
export const settingsName = 'settings.json';

/** Null unless it is the file of a month: "closed/2026-11.json". */
export function monthOfName(name: string): string | null {
  const month = /^closed\/(.{7})\.json$/.exec(name)?.[1];
  return month !== undefined && monthPattern.test(month) ? month : null;
}

function isKeptName(name: string): boolean {
  return name === openName || name === settingsName || monthOfName(name) !== null;
}

/** The name of the shared file for such content. */
export function sharedFileName(name: string, contentSha256: string): string {
  const base = name.replace('/', '-').replace(/\.json$/, '');
  return `${base}.${contentSha256.slice(0, 16)}.json`;
}

export function isSharedFileName(name: string): boolean {
  return /^(open|settings|closed-\d{4}-\d{2})\.[0-9a-f]{16}\.json$/.test(name);
}

/** Where such a shared file belongs: the name that it was made of. */
export function nameOfSharedFile(file: string): string | null {
  const base = /^([a-z0-9-]+)\.[0-9a-f]{16}\.json$/.exec(file)?.[1];
  if (base === undefined) return null;
  const name = `${base.replace(/^closed-/, 'closed/')}.json`;
  return isKeptName(name) ? name : null;
}

export function isManifestName(name: string): boolean {
  return manifestName.test(name);
}

/** "2026-11-21T09-00-00Z": the name of a backup, which sorts by time. */
export function stampOf(atMs: number): string {
  return new Date(atMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
}

export function encodeManifest(manifest: Manifest): string {
  const { why, savedAtMs, openCount, files } = manifest;
  const head = JSON.stringify({ why, savedAtMs, openCount }).slice(0, -1);
  const lines = files.map((file) => JSON.stringify(file));
  const checksum = checksumOf(`${head},"files":[${lines.join(',')}]}`);
  const start = JSON.stringify({ format, version, checksum }).slice(0, -1);
  return `${start},"backup":\n${head},"files":[\n${lines.join(',\n')}\n]}\n}\n`;
}

/** Null when it is damaged, or of a later version. */
export function decodeManifest(bytes: Uint8Array): Manifest | null {
  try {
    const whole = wholeSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (!whole.success || checksumOf(JSON.stringify(whole.data.backup)) !== whole.data.checksum) return null;
    return manifestSchema.safeParse(whole.data.backup).data ?? null;
  } catch {
    // Not text or not JSON: whoever asked says that the backup cannot be read.
    return null;
  }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
