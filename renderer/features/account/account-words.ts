// Owns the sentences of the account beside those of the score.
import type { GoalCounts, ReportView } from '../../../electron/contract/views.ts';
import type { Account } from '../../../electron/domain/account.ts';
import type { PartCounts, TimeTaken } from '../../../electron/domain/breakdown.ts';
import type { Interruption } from '../../../electron/domain/interruption.ts';
import type { GoalId, Policy } from '../../../electron/domain/policy.ts';
import type { Quantile } from '../../../electron/domain/quantile.ts';
import type { ReportSpan } from '../../../electron/domain/report-window.ts';
import type { Grade } from '../../../electron/domain/wilson.ts';
import { goalShort, shortDayAndTime, spanTaken, timeOfDay } from '../../ui/time-words.ts';
import { sharePercent } from '../score/score-words.ts';
import { say } from './words.ts';

/** R15 */
export function quantileWords(quantile: Quantile | TimeTaken): string {
  switch (quantile.kind) {
    case 'value':
      return spanTaken(quantile.ms);
    case 'not-reached':
      return say('not-reached');
    case 'no-data':
      return say('no-data');
  }
}

/** R15: the same for a narrow column. */
export function shortTimeWords(time: TimeTaken): string {
  return time.kind === 'not-reached' ? say('not-reached-short') : quantileWords(time);
}

/** R14: "92%", and "no data" of none. */
export function percentWords({ percent }: Pick<GoalCounts, 'percent'>): string {
  return percent === null ? say('no-data') : say('percent', { percent });
}

/** The heading of a column: "Within 10 min, goal 90%". */
export function goalTitle(goals: Policy['goals'], id: GoalId): string {
  return say('within-goal', { span: goalShort(goals[id]), share: sharePercent(goals[id]) });
}

/** R14: what stands under a figure in a table: "23 of 25", "5 not due yet". */
export function cellLines({ passed, met, notDueYet }: Omit<PartCounts, 'percent'>): readonly string[] {
  const formula = passed === 0 ? [] : [say('short-formula', { met, passed })];
  return notDueYet === 0 ? formula : [...formula, say('not-due-yet', { count: notDueYet })];
}

/** R8 */
export function promiseWords({ kept, broken, running }: Account['promises']): string {
  const due = kept + broken;
  if (due + running === 0) return say('promises-none');
  const parts = due === 0 ? [] : [say('promises-kept', { kept, due })];
  if (broken > 0) parts.push(say('promises-broken', { count: broken }));
  if (running > 0) parts.push(say('promises-ahead', { count: running }));
  return parts.join(', ');
}

/** R21: "asleep 13:02 to 13:44" */
export function interruptionWords({ kind, fromMs, toMs }: Interruption, zone: string, nowMs: number): string {
  return say(kind, { from: shortDayAndTime(zone, fromMs, nowMs), to: timeOfDay(zone, toMs) });
}

const beforeKeys = {
  today: 'before-today',
  week: 'before-week',
  '7-days': 'before-7-days',
  '28-days': 'before-28-days',
} as const satisfies Record<ReportSpan, string>;

/** "yesterday", "the 7 days before" */
export function beforeWords(span: ReportSpan): string {
  return say(beforeKeys[span]);
}

/** R17: "2 points more than the 7 days before: 45 of 50, 90%." */
export function differenceWords({ span, before, differences }: ReportView, id: GoalId): string {
  const { rate, percent } = before.goals[id];
  const { met, passed } = rate;
  if (percent === null) return say('nothing-before', { before: beforeWords(span) });
  const values = { before: beforeWords(span), met, passed, percent };
  const difference = differences[id];
  switch (difference.kind) {
    case 'more':
      return say('more-points', { ...values, points: difference.points });
    case 'less':
      return say('fewer-points', { ...values, points: difference.points });
    case 'same':
      return say('about-same', values);
    case 'too-few':
      return say('too-few-before', values);
    case 'no-data':
      return say('only-before', values);
  }
}

/** R17: nothing where the cell says "no data" already. */
export function gradeWords(grade: Grade): string | null {
  return grade === 'no-data' ? null : say(grade);
}
