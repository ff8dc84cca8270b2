// Reads single inquiries out of a month's file by the place of their lines, each proved by its checksum and the schema.
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Inquiry } from '../domain/inquiry.ts';
import type { WholeMonth } from './build-month-index.ts';
import type { Disk } from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import type { MonthRows } from './month-rows.ts';
import { migrate, schemaHistory } from './migrations.ts';
import { notAFileCodes } from './regular-file.ts';
import { parseClosedMonth } from './schema.ts';

export interface MonthLines {
  /** By row; null when a line is not what the search file says: then the search file has to be made again. */
  readonly read: (
    month: string,
    rows: MonthRows & { readonly source: { readonly schema: number } },
    wanted: readonly number[],
  ) => Promise<ReadonlyMap<number, Inquiry> | null>;
}

interface Options {
  readonly disk: Disk;
  readonly folder: string;
  readonly readWhole: (month: string) => Promise<WholeMonth | null>;
}

/** From this share of the month on, one reading of all is cheaper. */
const shareForWhole = 0.25;

export function createMonthLines({ disk, folder, readWhole }: Options): MonthLines {
  async function readAll(month: string, rows: MonthRows, wanted: readonly number[]) {
    const byId = new Map((await readWhole(month))?.inquiries.map((inquiry) => [inquiry.id, inquiry]));
    const found = new Map<number, Inquiry>();
    for (const row of wanted) {
      const inquiry = byId.get(rows.idAt(row));
      if (inquiry === undefined) return null;
      found.set(row, inquiry);
    }
    return found;
  }

  return {
    read: async (month, rows, wanted) => {
      if (wanted.length === 0) return new Map();
      if (!rows.hasPlaces || (wanted.length > 50 && wanted.length > rows.count * shareForWhole)) {
        return await readAll(month, rows, wanted);
      }
      const texts = await readLines(disk, join(folder, 'closed', `${month}.json`), rows, wanted);
      return texts === null ? null : parsedLines(month, rows, wanted, texts);
    },
  };
}

async function readLines(
  { fs }: Disk,
  path: string,
  rows: MonthRows,
  wanted: readonly number[],
): Promise<readonly string[] | null> {
  try {
    const { parts } = await fs.readParts(path, wanted.map(rows.placeAt));
    const isAsWritten = parts.every((bytes, at) => crc32(bytes) === rows.crcs[wanted[at] ?? -1]);
    return isAsWritten ? parts.map((bytes) => Buffer.from(bytes).toString('utf8')) : null;
  } catch (error) {
    // Only its backup stands there, or what is no file: a full reading restores it.
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || notAFileCodes.has(code)) return null;
    throw error;
  }
}

function parsedLines(
  month: string,
  rows: MonthRows & { readonly source: { readonly schema: number } },
  wanted: readonly number[],
  texts: readonly string[],
): ReadonlyMap<number, Inquiry> | null {
  const found = new Map<number, Inquiry>();
  const inquiries: unknown[] = texts.map((text) => JSON.parse(text));
  const migrated = migrate(schemaHistory, 'ten-four/closed', rows.source.schema, { month, inquiries });
  const parsed = parseClosedMonth(month, migrated?.data);
  if (!parsed.ok) return null;
  for (const [at, row] of wanted.entries()) {
    const inquiry = parsed.value.inquiries[at];
    if (inquiry?.id !== rows.idAt(row)) return null;
    found.set(row, inquiry);
  }
  return found;
}
