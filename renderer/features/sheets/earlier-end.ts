import { endsWhenDue, snoozeEndMs } from '../../../electron/domain/snooze-end.ts';
import type { Standing } from '../../../electron/domain/standing.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

/** R6: what a snooze until then comes to, and why, where it ends earlier than was asked for; else null. */
export function earlierEnd(
  standing: Standing,
  untilMs: number,
  { zone, nowMs }: { readonly zone: string; readonly nowMs: number },
): string | null {
  const endMs = snoozeEndMs(standing, nowMs, untilMs);
  if (endMs >= untilMs) return null;
  const [time, end] = [dayAndTime(zone, untilMs, nowMs), dayAndTime(zone, endMs, nowMs)];
  return say(endsWhenDue(standing, endMs) ? 'snooze-cut-due' : 'snooze-cut', { time, end });
}
