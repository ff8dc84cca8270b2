import type { Channel, Kind } from './inquiry.ts';
import type { LadderName } from './nudge-ladder.ts';
import type { OpenHours } from './open-hours.ts';

export const goalIds = ['ten-minute', '24-hour'] as const;
export type GoalId = (typeof goalIds)[number];

/** `share` of the inquiries are acknowledged within `withinMs`, counted on the wall clock or in open hours (R3). */
export interface Goal {
  readonly withinMs: number;
  /** 0.9 means nine of ten. */
  readonly share: number;
  readonly counts: 'wall-clock' | 'open-hours';
}

/** How long a goal gives, and by which clock. */
export type GoalClock = Pick<Goal, 'withinMs' | 'counts'>;
export type GoalClocks = Readonly<Record<GoalId, GoalClock>>;

/** Other clocks for some inquiries; the shares of both goals stay those of the office. */
export interface GoalException {
  /** null is every channel. */
  readonly channel: Channel | null;
  /** null is every kind. */
  readonly kind: Kind | null;
  readonly clocks: GoalClocks;
}

/** Minutes after local midnight; `from` later than `to` reaches over midnight, equal means never. */
export interface QuietTime {
  readonly from: number;
  readonly to: number;
}

/** What the office has decided. Statuses, deadlines, rates and nudges follow from it, the inquiries and now. */
export interface Policy {
  readonly goals: Readonly<Record<GoalId, Goal>>;
  /** The first that fits an inquiry counts. */
  readonly goalExceptions: readonly GoalException[];
  readonly openHours: OpenHours;
  readonly ladder: LadderName;
  readonly quietTime: QuietTime | null;
  /** No nudge before this instant ("quiet for 30 minutes"); null when not asked for. */
  readonly quietUntilMs: number | null;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const defaultGoals: Policy['goals'] = {
  'ten-minute': { withinMs: 10 * minuteMs, share: 0.9, counts: 'wall-clock' },
  '24-hour': { withinMs: dayMs, share: 1, counts: 'wall-clock' },
};
