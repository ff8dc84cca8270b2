// Owns the sentences about the goals: how much was met, what may still be missed, and how the figure is made.
import type { GoalFigures } from '../../../electron/domain/account.ts';
import type { Goal } from '../../../electron/domain/policy.ts';
import { spanWords } from '../../ui/time-words.ts';

/** "92% within ten minutes" */
export function scoreTitle({ percent }: GoalFigures, goal: Goal): string {
  const within = `within ${spanWords(goal.withinMs)}`;
  return percent === null ? `No figure yet ${within}` : `${percent}% ${within}`;
}

/** "Goal 90% this week. You can miss 2 more." (R16) */
export function scoreLine(figures: GoalFigures, goal: Goal): string {
  const share = sharePercent(goal);
  if (figures.percent === null) return `Goal ${share}. Nobody was due yet this week.`;
  const { missesLeft, isOutOfReach } = figures;
  if (isOutOfReach) return `Goal ${share}. One was missed: not reachable this week any more.`;
  // A goal of 0% can be missed without end.
  if (missesLeft === null) return `Goal ${share} this week.`;
  if (missesLeft > 0) return `Goal ${share} this week. You can miss ${missesLeft} more.`;
  if (missesLeft === 0) return `Goal ${share}. No more misses this week without falling below.`;
  if (missesLeft === -1) return `The next one in time brings it back to ${share}.`;
  return `The next ${-missesLeft} in time bring it back to ${share}.`;
}

/** R14: "23 of 25", beside the figure that it makes. */
export function shortFormula({ rate }: GoalFigures): string {
  return `${rate.met} of ${rate.passed}`;
}

/** R14: "23 of 25 whose ten minutes have passed" */
export function formulaWords(figures: GoalFigures, goal: Goal): string {
  const span = spanWords(goal.withinMs);
  const have = /^one \w+$/.test(span) ? 'has' : 'have';
  if (figures.rate.passed === 0) return `Nobody's ${span} ${have} passed yet`;
  return `${shortFormula(figures)} whose ${span} ${have} passed`;
}

/** R14: "Not due yet: 5, of them 4 acknowledged." */
export function notDueWords({ rate }: GoalFigures): string {
  if (rate.notDueYet === 0) return 'Not due yet: none.';
  return `Not due yet: ${rate.notDueYet}, of them ${rate.notDueYetAcknowledged} acknowledged.`;
}

/** Up to one decimal: a share of 0.925 is 92.5%. */
export function sharePercent({ share }: Goal): string {
  return `${Math.round(share * 1000) / 10}%`;
}
