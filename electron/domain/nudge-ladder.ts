import type { DeadlineKind } from './deadline.ts';
import { hourMs, minuteMs } from './policy.ts';

export const ladderNames = ['gentle', 'standard', 'insistent'] as const;
export type LadderName = (typeof ladderNames)[number];

/** Milliseconds before the due instant at which each rung nudges; negative is after it. Earliest first. */
type Ladder = Readonly<Record<DeadlineKind, readonly number[]>>;

/** R18. No ladder goes on for ever: what is late and was said is not said every few minutes. */
export const ladders: Readonly<Record<LadderName, Ladder>> = {
  gentle: {
    'ten-minute': [3 * minuteMs],
    '24-hour': [hourMs, 0],
    promise: [0],
  },
  standard: {
    'ten-minute': [5 * minuteMs, 2 * minuteMs, 0],
    '24-hour': [4 * hourMs, hourMs, 0],
    promise: [15 * minuteMs, 0],
  },
  insistent: {
    'ten-minute': [10 * minuteMs, 5 * minuteMs, 3 * minuteMs, minuteMs, 0],
    '24-hour': [12 * hourMs, 4 * hourMs, 2 * hourMs, hourMs, 15 * minuteMs, 0, -hourMs],
    promise: [hourMs, 15 * minuteMs, 5 * minuteMs, 0, -15 * minuteMs],
  },
};
