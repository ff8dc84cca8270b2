// The whole days of a calendar file (RFC 5545), by ical.js: those that recur are followed through the given years. A day is
// the date that is written; the time zones of the file say nothing about it.
import ICAL from 'ical.js';
import type { NamedDay } from '../../contract/holidays.ts';
import { inWords, templates, type Words } from '../../domain/words.ts';
import { daysFrom, joinedDays } from './named-days.ts';

export type CalendarReading =
  { readonly ok: true; readonly days: readonly NamedDay[] } | ({ readonly ok: false } & Words);

const sentences = templates({
  'no-calendar': 'This file is no calendar. Save the holidays as an .ics file, and choose that.',
  damaged: 'This calendar cannot be read: it is cut off or damaged. Save or download it once more.',
  'too-many': 'This calendar has more than 500 whole days. Choose one that holds the holidays alone.',
});

const mostDays = 500;
/** What following the recurring ones may cost: a rule can ask for millions of days before the first that matters. */
const mostSteps = 50_000;
/** A stay of a whole year is no holiday; it would also be long to write out. */
const longestDays = 60;

export function readCalendarDays(bytes: Uint8Array, years: readonly number[]): CalendarReading {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return refuse('no-calendar');
  let events: readonly ICAL.Event[];
  let days: readonly NamedDay[] | null;
  try {
    events = eventsOf(text);
    days = daysOf(events, years);
  } catch {
    // The parser throws at what breaks the rules of the format; nothing was taken yet.
    return refuse('damaged');
  }
  if (days === null || days.length > mostDays) return refuse('too-many');
  if (days.length > 0) return { ok: true, days };
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return {
    ok: false,
    ...inWords('This calendar has no whole day from {first} to {last}. Choose one with the holidays of those years.', {
      first: String(first),
      last: String(last),
    }),
  };
}

function refuse(problem: keyof typeof sentences): CalendarReading {
  return { ok: false, sentence: sentences[problem] };
}

/** A file may hold several calendars. */
function eventsOf(text: string): readonly ICAL.Event[] {
  const parsed: unknown = ICAL.parse(text);
  const calendars = isListOfLists(parsed) ? parsed : [parsed];
  return calendars.flatMap((calendar) => {
    if (!Array.isArray(calendar)) return [];
    const all = new ICAL.Component(calendar).getAllSubcomponents('vevent');
    const events = all.map((component) => new ICAL.Event(component, { strictExceptions: true, exceptions: [] }));
    const exceptions = events.filter((event) => event.isRecurrenceException());
    for (const event of events) {
      if (event.isRecurrenceException()) continue;
      for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception);
    }
    return events.filter((event) => !event.isRecurrenceException());
  });
}

function isListOfLists(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** Null when there are too many. */
function daysOf(events: readonly ICAL.Event[], years: readonly number[]): readonly NamedDay[] | null {
  const found: NamedDay[] = [];
  let steps = 0;
  for (const event of events) {
    if (!isWholeDay(event)) continue;
    for (const occurrence of occurrencesOf(event, years)) {
      steps += 1;
      if (steps > mostSteps || found.length > mostDays * longestDays) return null;
      if (occurrence !== null) found.push(...occurrence);
    }
  }
  return joinedDays(found, years);
}

/** One after the other, null for one before the years; ends after them. */
function* occurrencesOf(event: ICAL.Event, years: readonly number[]): Generator<readonly NamedDay[] | null> {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  if (!event.isRecurring()) {
    yield daysBetween(event, event.startDate, event.endDate);
    return;
  }
  const times = event.iterator();
  for (let time = times.next(); time !== undefined && time !== null && time.year <= last; time = times.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(time);
    // The parser counts on into March where a year has no 29 February; RFC 5545 leaves that year out.
    const isOverflow = event.startDate.month === 2 && event.startDate.day === 29 && time.month === 3 && time.day === 1;
    yield time.year < first - 1 || isOverflow ? null : daysBetween(item, startDate, endDate);
  }
}

function daysBetween(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): readonly NamedDay[] {
  if (event.component.getFirstPropertyValue('status') === 'CANCELLED') return [];
  const from = dateOf(start);
  // The end is the day after the last one; without an end the event is one day long.
  const days = Temporal.PlainDate.from(from).until(dateOf(end)).days;
  const name = (event.summary ?? '').replaceAll(/\s+/g, ' ').trim();
  return daysFrom(from, Math.min(longestDays, Math.max(1, days))).map((date) => ({ date, name }));
}

/** Outlook also writes whole days as times from midnight to midnight, and says so. */
function isWholeDay({ startDate, component }: ICAL.Event): boolean {
  if (startDate === null || startDate === undefined) return false;
  for (const name of ['dtstart', 'dtend']) refuseNoDate(component, name);
  return startDate.isDate || String(component.getFirstPropertyValue('x-microsoft-cdo-alldayevent')) === 'TRUE';
}

/** Throws at 2026-13-40: the parser would count on into the next year. */
function refuseNoDate(component: ICAL.Component, name: string): void {
  const written: unknown = component.getFirstProperty(name)?.toJSON().at(3);
  if (typeof written === 'string') Temporal.PlainDate.from(written.slice(0, 10), { overflow: 'reject' });
}

function dateOf({ year, month, day }: ICAL.Time): string {
  return new Temporal.PlainDate(year, month, day).toString();
}
