// Owns how the nudges of a sample day are said.
import type { PlannedNudge } from '../../../electron/domain/nudge.ts';
import type { ShownNudge } from '../../../electron/domain/nudge-day.ts';
import { hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { spokenLocale } from '../../words/say.ts';
import type { SampleDay } from './nudge-day.ts';
import { say } from './words.ts';

export interface SampleWords {
  readonly title: string;
  readonly lines: readonly string[];
}

export function sampleWords({ arrivedAtMs, shown }: SampleDay, zone: string): SampleWords {
  return {
    title: say('nudge-day-arrived', { when: whenWords(zone, arrivedAtMs) }),
    lines: shown.map((one) => say('nudge-day-line', { when: whenWords(zone, one.atMs), what: whatWords(one) })),
  };
}

/** "Tue 10:05", in the office's zone. */
function whenWords(zone: string, atMs: number): string {
  const format = new Intl.DateTimeFormat(spokenLocale(), {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return format.format(atMs);
}

function whatWords({ atMs, form, about }: ShownNudge): string {
  const each = about.map((nudge) => howItStands(nudge, atMs));
  const list = new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(each);
  return form === 'summary' ? say('nudge-day-summary', { list }) : list;
}

function howItStands({ about, dueMs }: PlannedNudge, atMs: number): string {
  const goal = about === '24-hour' ? say('goal-name-24-hour') : say('goal-name-ten-minute');
  if (dueMs === atMs) return say('nudge-day-over', { goal });
  const span = lengthWords(Math.abs(dueMs - atMs));
  return dueMs > atMs ? say('nudge-day-left', { span, goal }) : say('nudge-day-late', { span, goal });
}

/** "5 minutes", "4 hours", "16 hours 54 minutes". */
function lengthWords(lengthMs: number): string {
  const minutes = Math.round(lengthMs / minuteMs);
  const [hours, rest] = [Math.floor(minutes / (hourMs / minuteMs)), minutes % (hourMs / minuteMs)];
  const parts = [
    hours === 0 ? '' : say('hours-words', { count: hours }),
    rest === 0 && hours > 0 ? '' : say('minutes-words', { count: rest }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
