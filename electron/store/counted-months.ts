// Figures of months that were counted before (`index/counted.json`), each under the name of all that it was counted from.
// Nothing in it is synced, and no error of the disk goes further than here: whatever cannot be read is counted again.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import { countedName, putUnsynced } from './index-folder.ts';
import { readSmall } from './small-file.ts';

/** Of one month: `key` names what it was counted from and how, `value` is plain data. */
export interface Counted {
  readonly key: string;
  readonly value: unknown;
}

export interface CountedMonths {
  /** By month, "YYYY-MM". Empty where there is nothing that can be used. */
  readonly read: () => Promise<ReadonlyMap<string, Counted>>;
  /** In the place of all that was there. */
  readonly keep: (counted: ReadonlyMap<string, Counted>) => Promise<void>;
}

const format = 'ten-four/counted';
/** What a thousand years of months take. */
const mostBytes = 16_000_000;

const contentSchema = z.object({
  format: z.literal(format),
  checksum: z.string(),
  months: z.array(z.tuple([z.string(), z.object({ key: z.string(), value: z.unknown() })])),
});

export function createCountedMonths(disk: Disk, folder: string): CountedMonths {
  const path = join(folder, 'index', countedName);
  return {
    read: async () => {
      try {
        const bytes = await readSmall(disk.fs, path, mostBytes);
        return bytes instanceof Uint8Array ? monthsIn(new TextDecoder().decode(bytes)) : new Map();
      } catch (error) {
        if (errorCode(error) === null) throw error;
        return new Map();
      }
    },
    keep: async (counted) => {
      try {
        await putUnsynced(disk, path, textOf(counted));
      } catch (error) {
        if (errorCode(error) === null) throw error;
      }
    },
  };
}

function textOf(counted: ReadonlyMap<string, Counted>): string {
  const months = [...counted];
  return `${JSON.stringify({ format, checksum: checksumOf(months), months })}\n`;
}

/** A spoilt figure must not be shown, and figures look alike: only what has its checksum is believed. */
function monthsIn(text: string): ReadonlyMap<string, Counted> {
  try {
    const { checksum, months } = contentSchema.parse(JSON.parse(text));
    return checksum === checksumOf(months) ? new Map(months) : new Map();
  } catch {
    // Not as we write it.
    return new Map();
  }
}

function checksumOf(months: readonly (readonly [string, Counted])[]): string {
  return createHash('sha256').update(JSON.stringify(months)).digest('hex');
}
