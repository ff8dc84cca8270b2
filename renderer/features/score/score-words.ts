// Owns the sentences about the goals: how much was met, what may still be missed, and how the figure is made.
import type { GoalCounts, GoalFigures } from '../../../electron/domain/account.ts';
import { hourMs, minuteMs, type Goal } from '../../../electron/domain/policy.ts';
import { goalSpanWords, goalWithin } from '../../ui/time-words.ts';
import { spokenLocale } from '../../words/say.ts';
import { say } from './words.ts';

/** "92% within ten minutes" */
export function scoreTitle({ percent }: Pick<GoalFigures, 'percent'>, goal: Goal): string {
  const span = goalWithin(goal);
  return percent === null ? say('title-no-figure', { span }) : say('title', { percent, span });
}

/** "Goal 90% this week. You can miss 2 more." (R16) */
export function scoreLine(figures: GoalFigures, goal: Goal): string {
  const share = sharePercent(goal);
  if (figures.percent === null) return say('nobody-due', { share });
  const { missesLeft, isOutOfReach } = figures;
  if (isOutOfReach) return say('out-of-reach', { share });
  // A goal of 0% can be missed without end.
  if (missesLeft === null) return say('no-budget', { share });
  if (missesLeft > 0) return say('can-miss', { share, count: missesLeft });
  if (missesLeft === 0) return say('no-more-misses', { share });
  return say('next-bring-back', { share, count: -missesLeft });
}

/** R14: "23 of 25", beside the figure that it makes. */
export function shortFormula({ rate }: GoalFigures): string {
  return say('short-formula', { met: rate.met, passed: rate.passed });
}

/** R14: "23 of 25 whose ten minutes have passed" */
export function formulaWords({ rate }: Pick<GoalCounts, 'rate'>, goal: Goal): string {
  const { withinMs } = goal;
  const span = goalSpanWords(goal);
  const spans = withinMs === minuteMs || withinMs === hourMs ? 1 : 2;
  if (rate.passed === 0) return say('formula-nobody', { span, spans });
  return say('formula', { met: rate.met, passed: rate.passed, span, spans });
}

/** R14: "Not due yet: 5, of them 4 acknowledged." */
export function notDueWords({ rate }: Pick<GoalCounts, 'rate'>): string {
  if (rate.notDueYet === 0) return say('not-due-none');
  return say('not-due', { count: rate.notDueYet, acknowledged: rate.notDueYetAcknowledged });
}

/** Up to two decimals, and never 100% of a share that leaves room: 0.9995 is 99.95%, 0.99999 is 99.99%. */
export function sharePercent({ share }: Goal): string {
  const shown = share < 1 ? Math.min(share, 0.9999) : share;
  return new Intl.NumberFormat(spokenLocale(), { style: 'percent', maximumFractionDigits: 2 }).format(shown);
}
