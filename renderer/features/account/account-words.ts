// Owns the sentences of the account beside those of the score.
import type { GoalCounts } from '../../../electron/contract/views.ts';
import type { Account } from '../../../electron/domain/account.ts';
import type { Interruption } from '../../../electron/domain/interruption.ts';
import type { Quantile } from '../../../electron/domain/quantile.ts';
import { shortDayAndTime, spanTaken, timeOfDay } from '../../ui/time-words.ts';

/** R15 */
export function quantileWords(quantile: Quantile): string {
  switch (quantile.kind) {
    case 'value':
      return spanTaken(quantile.ms);
    case 'not-reached':
      return 'not reached: too many are unanswered';
    case 'no-data':
      return 'no data';
  }
}

/** R14: "92%", and "no data" of none. */
export function percentWords({ percent }: Pick<GoalCounts, 'percent'>): string {
  return percent === null ? 'no data' : `${percent}%`;
}

/** R8 */
export function promiseWords({ kept, broken, running }: Account['promises']): string {
  const due = kept + broken;
  if (due + running === 0) return 'none were due';
  const parts = due === 0 ? [] : [`${kept} of ${due} kept`];
  if (running > 0) parts.push(`${running} still ahead`);
  return parts.join(', ');
}

/** R21: "asleep 13:02 to 13:44" */
export function interruptionWords({ kind, fromMs, toMs }: Interruption, zone: string, nowMs: number): string {
  const from = shortDayAndTime(zone, fromMs, nowMs);
  const to = timeOfDay(zone, toMs);
  switch (kind) {
    case 'asleep':
      return `asleep ${from} to ${to}`;
    case 'not-running':
      return `not running ${from} to ${to}`;
    case 'clock-set-forward':
      return `clock set forward from ${from} to ${to}`;
    case 'clock-set-back':
      return `clock set back from ${from} to ${to}`;
  }
}
