// Owns the figures of parts of a window: by channel, by kind, by person. Each inquiry is in one part of each kind.
import type { GoalId } from './policy.ts';
import { quantilesOf } from './quantile.ts';
import { percentMet, type CountedAs, type Rate } from './rate.ts';

/** R15: a quantile with the inquiry whose time it is, to be opened. */
export type TimeTaken =
  | { readonly kind: 'value'; readonly ms: number; readonly inquiryId: string }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'no-data' };

/** R14: the counts of a goal; without the misses by name, which stand beside the whole. */
export interface PartCounts extends Omit<Rate, 'missedIds'> {
  readonly percent: number | null;
}

export interface Part<Key> {
  readonly key: Key;
  readonly goals: Readonly<Record<GoalId, PartCounts>>;
  readonly median: TimeTaken;
}

export type GoalOutcomes = Readonly<Record<GoalId, CountedAs>>;

export interface Breakdown<Key> {
  /** Once for each inquiry. */
  add(key: Key, outcomes: GoalOutcomes): PartTimes;
  /** Those that were added, and of the others named "no data"; the named ones first, in their order. */
  parts(named: readonly Key[]): readonly Part<Key>[];
}

type Counts = { -readonly [Name in keyof Omit<PartCounts, 'percent'>]: number };

const nothing: Counts = { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0 };

export function createBreakdown<Key extends string | number | null>(): Breakdown<Key> {
  const all = new Map<Key, { readonly goals: Record<GoalId, Counts>; readonly times: PartTimes }>();
  const partOf = (key: Key) => {
    const part = all.get(key) ?? {
      goals: { 'ten-minute': { ...nothing }, '24-hour': { ...nothing } },
      times: createTimes(),
    };
    all.set(key, part);
    return part;
  };
  return {
    add: (key, outcomes) => {
      const { goals, times } = partOf(key);
      count(goals['ten-minute'], outcomes['ten-minute']);
      count(goals['24-hour'], outcomes['24-hour']);
      return times;
    },
    parts: (named) => {
      const keys = new Set([...named, ...all.keys()]);
      return [...keys].map((key) => {
        const { goals, times } = partOf(key);
        const counts = { 'ten-minute': withPercent(goals['ten-minute']), '24-hour': withPercent(goals['24-hour']) };
        return { key, goals: counts, median: times.at(0.5) };
      });
    },
  };
}

function count(counts: Counts, outcome: CountedAs): void {
  switch (outcome) {
    case 'met':
      counts.met += 1;
      counts.passed += 1;
      break;
    case 'missed':
      counts.passed += 1;
      break;
    case 'not-due-yet':
      counts.notDueYet += 1;
      break;
    case 'not-due-yet-acknowledged':
      counts.notDueYet += 1;
      counts.notDueYetAcknowledged += 1;
      break;
    case null:
      break;
  }
}

function withPercent(counts: Counts): PartCounts {
  return { ...counts, percent: percentMet(counts) };
}

/** R15: the times of some inquiries. */
export interface PartTimes {
  /** `ms` is how long it took; null when it is unanswered. */
  add(ms: number | null, inquiryId: string): void;
  readonly count: number;
  at(share: number): TimeTaken;
}

export function createTimes(): PartTimes {
  const answeredMs: number[] = [];
  const ids: string[] = [];
  let unanswered = 0;
  /** Put in order once, until another is added. */
  let inOrder: ReturnType<typeof quantilesOf> | null = null;
  return {
    add: (ms, inquiryId) => {
      inOrder = null;
      if (ms === null) {
        unanswered += 1;
        return;
      }
      answeredMs.push(ms);
      ids.push(inquiryId);
    },
    get count() {
      return answeredMs.length + unanswered;
    },
    at: (share) => {
      inOrder ??= quantilesOf(answeredMs, unanswered);
      const found = inOrder(share);
      if (found.kind !== 'value') return found;
      const inquiryId = ids[found.index];
      return inquiryId === undefined ? { kind: 'no-data' } : { kind: 'value', ms: found.ms, inquiryId };
    },
  };
}
