// Owns how instants and lengths of time are written: in the language that is spoken, always in the office's zone.
import type { Countdown } from '../../electron/domain/countdown.ts';
import { dayMs, hourMs, minuteMs, type GoalClock } from '../../electron/domain/policy.ts';
import { spokenLocale } from '../words/say.ts';
import { say } from './words.ts';

const parts = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'date-key': { year: 'numeric', month: '2-digit', day: '2-digit' },
  weekday: { weekday: 'short' },
  date: { day: 'numeric', month: 'short' },
  'long-weekday': { weekday: 'long' },
  'long-date': { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  'month-alone': { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a hundred uses of it. */
function formatter(zone: string, part: keyof typeof parts): Intl.DateTimeFormat {
  // Only this language writes a date as 2026-12-25, which can be counted with.
  const locale = part === 'date-key' ? 'en-CA' : spokenLocale();
  const key = `${part}|${locale}|${zone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts[part], timeZone: zone });
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

/** The year on the office's wall, also where the browser has no Temporal. */
export function yearOf(zone: string, atMs: number): number {
  return Number(formatter(zone, 'date-key').format(atMs).slice(0, 4));
}

/** How many local days lie between: a day of 23 or 25 hours is one day too. */
export function daysAhead(zone: string, atMs: number, nowMs: number): number {
  const keys = formatter(zone, 'date-key');
  return Math.round((Date.parse(keys.format(atMs)) - Date.parse(keys.format(nowMs))) / dayMs);
}

/** "14:05" today, "tomorrow 14:05", "Mon 14:05" within a week, else "3 Dec 14:05". */
export function dayAndTime(zone: string, atMs: number, nowMs: number): string {
  if (daysAhead(zone, atMs, nowMs) === 1) return say('tomorrow-at', { time: timeOfDay(zone, atMs) });
  return shortDayAndTime(zone, atMs, nowMs);
}

/** Like `dayAndTime`, but with the weekday also for tomorrow: it stands in a narrow column. */
export function shortDayAndTime(zone: string, atMs: number, nowMs: number): string {
  const time = timeOfDay(zone, atMs);
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return time;
  return say('day-at', { day: formatter(zone, isWithinWeek(days) ? 'weekday' : 'date').format(atMs), time });
}

function isWithinWeek(days: number): boolean {
  return Math.abs(days) <= 6;
}

/**
 * For sentences to people who see no clock of ours: "14:05 today", "Friday 14:05", "3 December, 14:05". It stands after
 * "by" in English, after "bis" or "spätestens" in German ("heute, 14:05 Uhr"), after "a más tardar" in Spanish ("el
 * viernes a las 14:05").
 */
export function writtenOut(zone: string, atMs: number, nowMs: number): string {
  const time = timeOfDay(zone, atMs);
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return say('written-today', { time });
  if (days === 1) return say('written-tomorrow', { time });
  if (isWithinWeek(days)) return say('written-weekday', { day: formatter(zone, 'long-weekday').format(atMs), time });
  return say('written-date', { day: formatter(zone, 'long-date').format(atMs), time });
}

/** The heading of a day: "Today", "Tomorrow", "Friday, 27 November". */
export function dayTitle(zone: string, atMs: number, nowMs: number): string {
  const days = daysAhead(zone, atMs, nowMs);
  if (days === 0) return say('today');
  if (days === 1) return say('tomorrow');
  const weekday = formatter(zone, 'long-weekday').format(atMs);
  return asHeading(say('day-title', { weekday, date: formatter(zone, 'long-date').format(atMs) }));
}

/** "November 2026" of "2026-11" */
export function monthName(month: string): string {
  return formatter('UTC', 'month').format(Date.parse(`${month}-01T00:00:00Z`));
}

/** "November" of "2026-11", where the year is said elsewhere: "Noviembre" in Spanish, as it begins a line. */
export function monthAlone(month: string): string {
  return asHeading(formatter('UTC', 'month-alone').format(Date.parse(`${month}-01T00:00:00Z`)));
}

/** Words as a line begins with them: "Promised for 14:10". Spanish writes days small, but not there. */
export function asHeading(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(spokenLocale()) + text.slice(1);
}

/** "ten minutes", "15 minutes", "24 hours", "one hour and 30 minutes": for sentences. */
export function spanWords(spanMs: number): string {
  return spanSaid(spanMs, 'hours', 'minutes');
}

/** The same after a preposition, as in "within one hour", where German says "einer Stunde". */
export function spanWithin(spanMs: number): string {
  return spanSaid(spanMs, 'within-hours', 'within-minutes');
}

/** R3: says with it that only open hours count, where that is so. */
export function goalSpanWords(goal: GoalClock): string {
  return ofGoal(goal, spanWords(goal.withinMs));
}

export function goalWithin(goal: GoalClock): string {
  return ofGoal(goal, spanWithin(goal.withinMs));
}

export function goalShort(goal: GoalClock): string {
  return ofGoal(goal, shortSpan(goal.withinMs));
}

function ofGoal({ counts }: GoalClock, span: string): string {
  return counts === 'open-hours' ? say('of-open-hours', { span }) : span;
}

type SpanKey = 'hours' | 'minutes' | 'within-hours' | 'within-minutes';

function spanSaid(spanMs: number, hoursKey: SpanKey, minutesKey: SpanKey): string {
  const all = Math.round(spanMs / minuteMs);
  const [hours, minutes] = [counted(Math.floor(all / 60), hoursKey), counted(all % 60, minutesKey)];
  if (hours !== '' && minutes !== '') return say('hours-and-minutes', { hours, minutes });
  return all === 0 ? say('no-time') : hours + minutes;
}

function counted(count: number, key: SpanKey): string {
  return count === 0 ? '' : say(key, { count, numeral: say('numeral', { count }) });
}

/** "10 min", "24 h", "1 h 30": for the caption under a countdown. */
export function shortSpan(spanMs: number): string {
  if (spanMs < hourMs) return say('short-minutes', { minutes: Math.round(spanMs / minuteMs) });
  return shortHours(Math.floor(spanMs / hourMs), Math.round((spanMs % hourMs) / minuteMs));
}

function shortHours(hours: number, minutes: number): string {
  return minutes === 0
    ? say('short-hours', { hours })
    : say('short-hours-minutes', { hours, minutes: twoDigits(minutes) });
}

/** "3 min 20 s", "42 s", "2 h 05": how long something took. */
export function spanTaken(spanMs: number): string {
  const seconds = Math.floor(spanMs / 1000);
  if (seconds < 60) return say('short-seconds', { seconds });
  if (spanMs >= hourMs) return shortSpan(spanMs);
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 === 0) return say('short-minutes', { minutes });
  return say('short-minutes-seconds', { minutes, seconds: seconds % 60 });
}

/** R20: "5:12", "52 min", "17 h 03", "late 0:42". */
export function countdownWords(countdown: Countdown): string {
  const time = countdownTime(countdown);
  return countdown.isLate ? say('late', { time }) : time;
}

function countdownTime(countdown: Countdown): string {
  switch (countdown.shows) {
    case 'seconds':
      return `${countdown.minutes}:${twoDigits(countdown.seconds)}`;
    case 'minutes':
      return say('short-minutes', { minutes: countdown.minutes });
    case 'hours':
      return say('short-hours-minutes', { hours: countdown.hours, minutes: twoDigits(countdown.minutes) });
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
