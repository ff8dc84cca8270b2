// Where the data folder is: a small file in the usual place names it, and what the next start shall do about it.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { putLastingJson, syncFolder, type Disk } from './disk-steps.ts';
import { moveAside } from './move-aside.ts';
import { readSmall } from './small-file.ts';

export interface DataPlace {
  /** Null: the usual place itself. */
  readonly use: UsedFolder | null;
  /** What was asked for from the screen. */
  readonly move: { readonly folder: string; readonly way: 'copy' | 'use' } | null;
}

export interface UsedFolder {
  readonly folder: string;
  /** The same as in the folder itself, so that an empty place of that name is not taken for it. */
  readonly id: string;
  /** It has an open file since it was moved to; without one it has not been fetched yet. */
  readonly hasOpenFile: boolean;
}

export const placeName = 'data-folder.json';
export const identityName = 'ten-four-folder.json';
/** More than the longest ways to two folders take. */
const mostBytes = 64_000;
const usualPlace: DataPlace = { use: null, move: null };

const placeSchema = z.strictObject({
  format: z.literal('ten-four/data-folder'),
  version: z.literal(1),
  use: z.strictObject({ folder: z.string().min(1), id: z.string().min(1), hasOpenFile: z.boolean() }).nullable(),
  move: z.strictObject({ folder: z.string().min(1), way: z.enum(['copy', 'use']) }).nullable(),
});

const identitySchema = z.object({ format: z.literal('ten-four/folder'), id: z.string().min(1) });

/** Null when the file is there and cannot be read: then nobody knows where the data are. */
export async function readPlace(disk: Disk, home: string): Promise<DataPlace | null> {
  const bytes = await readSmall(disk.fs, join(home, placeName), mostBytes);
  if (bytes === null) return usualPlace;
  if (typeof bytes === 'string') return null;
  const parsed = placeSchema.safeParse(jsonOf(bytes)).data;
  return parsed === undefined ? null : { use: parsed.use, move: parsed.move };
}

export async function writePlace(disk: Disk, home: string, { use, move }: DataPlace): Promise<void> {
  await putLastingJson(disk, home, placeName, { format: 'ten-four/data-folder', version: 1, use, move });
}

/** Null when the folder has none that can be read. */
export async function readIdentity(disk: Disk, folder: string): Promise<string | null> {
  const found = await findIdentity(disk, folder);
  return found.state === 'good' ? found.id : null;
}

export interface EnsuredIdentity {
  readonly id: string;
  /** Where the one before is now, which could not be read; null when there was none such. */
  readonly movedTo: string | null;
}

/** The one it has, or a new one. On the disk when it resolves: a process that was killed may not have lived to sync it. */
export async function ensureIdentity(disk: Disk, folder: string, nowMs: number): Promise<EnsuredIdentity> {
  const found = await findIdentity(disk, folder);
  if (found.state === 'good') {
    await syncFolder(disk.fs, folder);
    return { id: found.id, movedTo: null };
  }
  // Other computers may know this folder by it: somebody can still make out which it was.
  const movedTo = found.state === 'unreadable' ? await moveAside(disk, folder, identityName, nowMs) : null;
  const id = randomUUID();
  await putLastingJson(disk, folder, identityName, { format: 'ten-four/folder', id });
  return { id, movedTo };
}

type FoundIdentity = { readonly state: 'good'; readonly id: string } | { readonly state: 'missing' | 'unreadable' };

async function findIdentity({ fs }: Disk, folder: string): Promise<FoundIdentity> {
  const bytes = await readSmall(fs, join(folder, identityName), mostBytes);
  if (bytes === null) return { state: 'missing' };
  const parsed = bytes instanceof Uint8Array ? identitySchema.safeParse(jsonOf(bytes)).data : undefined;
  return parsed === undefined ? { state: 'unreadable' } : { state: 'good', id: parsed.id };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch {
    // Refused by whoever parses it.
    return undefined;
  }
}
