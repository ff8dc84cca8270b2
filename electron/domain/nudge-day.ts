// R18: what somebody would be shown of one inquiry that nobody deals with, by the same rules by which the desk decides.
import { decideNudges, plannedNudges, type NudgedInquiry, type PlannedNudge } from './nudge.ts';
import { localDayNumber, instantOfLocalMs } from './local-time.ts';
import { nextClosingMs, nextOpeningMs, type Calendar } from './open-hours.ts';
import { dayMs, minuteMs } from './policy.ts';
import type { Rules } from './standing.ts';

export interface ShownNudge {
  readonly atMs: number;
  readonly form: 'nudge' | 'summary';
  /** Of each deadline the last rung, earliest deadline first. */
  readonly about: readonly PlannedNudge[];
}

/** Quiet time can cover all open hours: then nothing comes, however long one waits. */
const horizonMs = 14 * dayMs;

/** R18: every notification of two weeks from `fromMs` on, with those that were held back until the office opened or quiet time ended. */
export function nudgesShown(inquiry: NudgedInquiry, rules: Rules, fromMs: number): readonly ShownNudge[] {
  const shown: ShownNudge[] = [];
  let pending = plannedNudges(inquiry, rules);
  let nowMs = fromMs;
  for (;;) {
    const decision = decideNudges(pending, rules, nowMs);
    if (decision.show !== 'nothing') {
      const keys = new Set(decision.nudges.map(({ key }) => key));
      shown.push({ atMs: nowMs, form: decision.show, about: lastOfEach(decision.nudges) });
      pending = pending.filter(({ key }) => !keys.has(key));
    } else if (decision.nextMs === null || decision.nextMs > fromMs + horizonMs) return shown;
    else nowMs = decision.nextMs;
  }
}

function lastOfEach(nudges: readonly PlannedNudge[]): readonly PlannedNudge[] {
  const byDeadline = new Map(nudges.map((nudge) => [`${nudge.about}|${nudge.dueMs}`, nudge]));
  return [...byDeadline.values()].sort((a, b) => a.dueMs - b.dueMs);
}

export interface SampleArrivals {
  /** Ten in the morning of the next open day. */
  readonly atTenMs: number;
  /** A few minutes before that day's last closing; null where the office does not close on it. */
  readonly beforeClosingMs: number | null;
}

const beforeClosing = 4 * minuteMs;

/** Instants of arrival that show what a ladder does: on the first day after that of `nowMs` on which the office opens. */
export function sampleArrivals(calendar: Calendar, nowMs: number): SampleArrivals {
  const { zone } = calendar;
  const tomorrowMs = instantOfLocalMs(zone, localDayNumber(zone, nowMs) + 1, 0);
  const openingMs = nextOpeningMs(calendar, tomorrowMs);
  const day = localDayNumber(zone, openingMs);
  const endMs = instantOfLocalMs(zone, day + 1, 0);
  let closingMs = nextClosingMs(calendar, openingMs);
  for (;;) {
    const againMs = closingMs === null ? endMs : nextOpeningMs(calendar, closingMs);
    if (againMs >= endMs) break;
    closingMs = nextClosingMs(calendar, againMs);
  }
  return {
    atTenMs: instantOfLocalMs(zone, day, 600),
    beforeClosingMs: closingMs === null || closingMs > endMs ? null : closingMs - beforeClosing,
  };
}
