// Reads inquiries by the places of their lines, each united from all its copies.
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { RowPlace } from './closed-copies.ts';
import type { LoadedMonth } from './loaded-months.ts';
import type { MonthLines } from './month-lines.ts';

/** A line is not where the search file says: the month was written meanwhile, or is damaged. */
export class StaleMonthError extends Error {
  override readonly name = 'StaleMonthError';
  readonly month: string;

  constructor(month: string) {
    super(`The search file of ${month} does not fit.`);
    this.month = month;
  }
}

/** One inquiry from each group of copies, in the order of the groups. Throws StaleMonthError. */
export async function unitedFrom(
  lines: MonthLines,
  groups: readonly (readonly RowPlace<LoadedMonth>[])[],
): Promise<readonly Inquiry[]> {
  const read = new Map<LoadedMonth, ReadonlyMap<number, Inquiry>>();
  for (const [rows, group] of Map.groupBy(groups.flat(), (place) => place.rows)) {
    const inquiries = await lines.read(rows.month, rows, [...new Set(group.map(({ row }) => row))]);
    if (inquiries === null) throw new StaleMonthError(rows.month);
    read.set(rows, inquiries);
  }
  return groups.flatMap((group) => {
    const all = group.flatMap(({ rows, row }) => read.get(rows)?.get(row) ?? []);
    return all.length === 0 ? [] : [all.reduce(uniteInquiries)];
  });
}
