// Owns the text of calendars that other programs read (RFC 5545): escaped, folded, in UTC.
import { minuteMs } from './policy.ts';

/** One promise in a calendar. */
export interface CalendarEntry {
  /** The same for the same thing, so that a calendar moves it and does not add another. */
  readonly uid: string;
  /** Grows with every change of it. */
  readonly sequence: number;
  /** It ends here, and begins a quarter of an hour before: what was promised is "by". UTC milliseconds. */
  readonly byMs: number;
  readonly summary: string;
  readonly description: string;
}

const lengthMs = 15 * minuteMs;
const longestLine = 75;

/** A whole calendar, with lines that end in CR LF. `nowMs` is when it was written. */
export function calendarText(name: string, entries: readonly CalendarEntry[], nowMs: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ten-Four//Promises//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, nowMs)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines({ uid, sequence, byMs, summary, description }: CalendarEntry, nowMs: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(nowMs)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(byMs - lengthMs)}`,
    `DTEND:${utc(byMs)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // What a customer wrote is nobody's business but ours.
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** "20261124T100000Z"; parts of a second are left out. */
function utc(atMs: number): string {
  const text = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toString({ smallestUnit: 'second' });
  return text.replaceAll(/[-:]/g, '');
}

/** RFC 5545, 3.3.11: line ends become \n, other controls are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/[\p{Cc}]/gu, ' ');
}

/** RFC 5545, 3.1: at most 75 octets a line, the rest after a space; no character is cut in half. */
function folded(line: string): string {
  const lines: string[] = [];
  let start = 0;
  let at = 0;
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      lines.push(line.slice(start, at));
      start = at;
      // The space in front of a line that goes on counts too.
      octets = 1;
    }
    octets += size;
    at += character.length;
  }
  lines.push(line.slice(start));
  return lines.join('\r\n ');
}

/** As UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
