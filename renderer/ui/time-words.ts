// Owns how instants and lengths of time are written, always in the office's zone.
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';

const language = 'en-GB';
const monthNames = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a hundred uses of it. */
function formatter(
  zone: string,
  part: 'time' | 'date-key' | 'weekday' | 'date' | 'long-weekday' | 'long-date',
): Intl.DateTimeFormat {
  const key = `${part}|${zone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const options = {
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    'date-key': { year: 'numeric', month: '2-digit', day: '2-digit' },
    weekday: { weekday: 'short' },
    date: { day: 'numeric', month: 'short' },
    'long-weekday': { weekday: 'long' },
    'long-date': { day: 'numeric', month: 'long' },
  } as const satisfies Record<string, Intl.DateTimeFormatOptions>;
  // Only this language writes a date as 2026-12-25, which can be counted with.
  const made = new Intl.DateTimeFormat(part === 'date-key' ? 'en-CA' : language, { ...options[part], timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** The first of them in a page costs as much as drawing the list: made while there is nothing else to do. */
export function warmTimeWords(): void {
  timeOfDay('UTC', 0);
}

/** "14:05" */
export function timeOfDay(zone: string, atMs: number): string {
  return formatter(zone, 'time').format(atMs);
}

/** How many local days lie between: a day of 23 or 25 hours is one day too. */
export function daysAhead(zone: string, atMs: number, nowMs: number): number {
  const keys = formatter(zone, 'date-key');
  return Math.round((Date.parse(keys.format(atMs)) - Date.parse(keys.format(nowMs))) / dayMs);
}

/** "14:05" today, "tomorrow 14:05", "Mon 14:05" within a week, else "3 Dec 14:05". */
export function dayAndTime(zone: string, atMs: number, nowMs: number): string {
  if (daysAhead(zone, atMs, nowMs) === 1) return `tomorrow ${timeOfDay(zone, atMs)}`;
  return shortDayAndTime(zone, atMs, nowMs);
}

/** Like `dayAndTime`, but with the weekday also for tomorrow: it stands in a narrow column. */
export function shortDayAndTime(zone: string, atMs: number, nowMs: number): string {
  const time = timeOfDay(zone, atMs);
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return time;
  return `${formatter(zone, Math.abs(days) <= 6 ? 'weekday' : 'date').format(atMs)} ${time}`;
}

/** For sentences to people who see no clock of ours, after "by": "14:05 today", "Friday 14:05", "3 December, 14:05". */
export function writtenOut(zone: string, atMs: number, nowMs: number): string {
  const time = timeOfDay(zone, atMs);
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return `${time} today`;
  if (days === 1) return `${time} tomorrow`;
  if (Math.abs(days) <= 6) return `${formatter(zone, 'long-weekday').format(atMs)} ${time}`;
  return `${formatter(zone, 'long-date').format(atMs)}, ${time}`;
}

/** The heading of a day: "Today", "Tomorrow", "Friday, 27 November". */
export function dayTitle(zone: string, atMs: number, nowMs: number): string {
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  return `${formatter(zone, 'long-weekday').format(atMs)}, ${formatter(zone, 'long-date').format(atMs)}`;
}

const numerals = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "November 2026" of "2026-11" */
export function monthName(month: string): string {
  return monthNames.format(Date.parse(`${month}-01T00:00:00Z`));
}

/** "ten minutes", "15 minutes", "24 hours", "one hour and 30 minutes": for sentences. */
export function spanWords(spanMs: number): string {
  const minutes = Math.round(spanMs / minuteMs);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [counted(hours, 'hour'), counted(rest, 'minute')].filter((part) => part !== '');
  return parts.length === 0 ? 'no time' : parts.join(' and ');
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return `${numerals[count] ?? count} ${count === 1 ? unit : `${unit}s`}`;
}

/** "10 min", "24 h", "1 h 30": for the caption under a countdown. */
export function shortSpan(spanMs: number): string {
  if (spanMs < hourMs) return `${Math.round(spanMs / minuteMs)} min`;
  const hours = Math.floor(spanMs / hourMs);
  const minutes = Math.round((spanMs % hourMs) / minuteMs);
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`;
}

/** "3 min 20 s", "42 s", "2 h 05": how long something took. */
export function spanTaken(spanMs: number): string {
  const seconds = Math.floor(spanMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (spanMs >= hourMs) return shortSpan(spanMs);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
