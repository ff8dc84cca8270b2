// R23: which closed months are older than the office wants to keep, by more than the word of the computer's clock.
import { localDate, localMonth } from './local-time.ts';

/** A clock that was set wrong is put right again within a day or two; on this many days nobody works by it. */
const daysOfProof = 3;

export interface RetentionFacts {
  readonly zone: string;
  readonly nowMs: number;
  /** When anything happened of late, in any order, UTC milliseconds. */
  readonly happenedMs: readonly number[];
}

/**
 * R23: the months ("YYYY-MM") to remove: those before the `keepMonths` full months that precede the present one. The
 * present is what the clock says, or the third newest day on which anything happened, whichever is earlier; without
 * three such days nothing is removed.
 */
export function monthsToRemove(
  months: readonly string[],
  keepMonths: number | null,
  { zone, nowMs, happenedMs }: RetentionFacts,
): readonly string[] {
  if (keepMonths === null) return [];
  const presentMs = provenPresentMs(zone, nowMs, happenedMs);
  return presentMs === null ? [] : monthsBefore(months, keepMonths, localMonth(zone, presentMs));
}

/** R23: those that are older than `keepMonths` full months before the month `present`. */
export function monthsBefore(months: readonly string[], keepMonths: number, present: string): readonly string[] {
  const oldestKept = Temporal.PlainYearMonth.from(present).subtract({ months: keepMonths });
  return months.filter((month) => Temporal.PlainYearMonth.compare(month, oldestKept) < 0);
}

function provenPresentMs(zone: string, nowMs: number, happenedMs: readonly number[]): number | null {
  const days = new Map<string, number>();
  for (const atMs of happenedMs) {
    if (atMs > nowMs) continue;
    const day = localDate(zone, atMs);
    days.set(day, Math.max(atMs, days.get(day) ?? atMs));
  }
  return [...days.values()].toSorted((a, b) => b - a)[daysOfProof - 1] ?? null;
}
