// Owns who waits at an instant, by telephone number: fast for 100,000 calls, because only equal endings are compared.
import { cyclesOf } from '../../domain/cycle.ts';
import { isWithdrawn } from '../../domain/event.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { isSamePhoneNumber, phoneDigits } from '../../domain/phone-number.ts';
import { customersOf } from '../../domain/same-customer.ts';

export interface Waiting {
  readonly id: string;
  /** It was there before the import. */
  readonly isKnown: boolean;
  /** UTC milliseconds; later than the call that is looked at, or null. */
  readonly acknowledgedAtMs: number | null;
}

/** Asked in the order of time only. */
export interface Callers {
  /** R1: the inquiry of this number that waits at `atMs`, the oldest first; null when none does. */
  readonly waitingAt: (phone: string, atMs: number) => Waiting | null;
  /** R2: those of this number that nobody has acknowledged to this day. Those for which `settle` is true wait no more. */
  readonly settleUnacknowledged: (phone: string, atMs: number, settle: (waiting: Waiting) => boolean) => void;
  readonly add: (phone: string, waiting: Waiting) => void;
}

interface Line {
  readonly phone: string;
  /** R11: cycles of known inquiries that have not begun at the instant that is looked at, latest first. */
  readonly coming: { readonly startMs: number; readonly waiting: Waiting }[];
  waiting: Waiting[];
}

/** Numbers that are the same end in the same seven digits; shorter ones are only equal to themselves. */
const endingLength = 7;

export function callersOf(known: readonly Inquiry[]): Callers {
  const lines = new Map<string, Line[]>();
  for (const inquiry of known) {
    if (isWithdrawn(inquiry)) continue;
    const called = new Set(phonesOf(inquiry).map((phone) => lineOf(lines, phone)));
    for (const { startMs, acknowledgedAtMs, mergedInto } of called.size === 0 ? [] : cyclesOf(inquiry)) {
      // R13: the one that it was merged into waits, under this number too.
      if (mergedInto !== null) continue;
      const waiting = { id: inquiry.id, isKnown: true, acknowledgedAtMs };
      for (const line of called) line.coming.push({ startMs, waiting });
    }
  }
  for (const line of [...lines.values()].flat()) line.coming.sort((a, b) => b.startMs - a.startMs);
  return {
    waitingAt: (phone, atMs) => at(lineOf(lines, phone), atMs).waiting[0] ?? null,
    settleUnacknowledged: (phone, atMs, settle) => {
      const line = at(lineOf(lines, phone), atMs);
      line.waiting = line.waiting.filter((waiting) => waiting.acknowledgedAtMs !== null || !settle(waiting));
    },
    add: (phone, waiting) => void lineOf(lines, phone).waiting.push(waiting),
  };
}

function phonesOf(inquiry: Inquiry): readonly string[] {
  return customersOf(inquiry).flatMap(({ phone }) => (phone === null || phoneDigits(phone) === null ? [] : [phone]));
}

/** Moves a line on to `atMs`: who has come in by then, and who was acknowledged. */
function at(line: Line, atMs: number): Line {
  for (let next = line.coming.at(-1); next !== undefined && next.startMs <= atMs; next = line.coming.at(-1)) {
    line.coming.pop();
    line.waiting.push(next.waiting);
  }
  line.waiting = line.waiting.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null || acknowledgedAtMs > atMs);
  return line;
}

function lineOf(lines: Map<string, Line[]>, phone: string): Line {
  const ending = phoneDigits(phone)?.slice(-endingLength) ?? phone;
  const same = lines.get(ending) ?? [];
  const known = same.find((line) => line.phone === phone || isSamePhoneNumber(line.phone, phone));
  if (known !== undefined) return known;
  const line: Line = { phone, coming: [], waiting: [] };
  lines.set(ending, [...same, line]);
  return line;
}
