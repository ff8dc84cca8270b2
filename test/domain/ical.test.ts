import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type CalendarEntry } from '../../electron/domain/ical.ts';

const nowMs = Date.UTC(2026, 10, 24, 10, 0, 0, 999);
const entry: CalendarEntry = {
  uid: 'promise-019aa000-0000-7000-8000-000000000001',
  sequence: 3,
  byMs: Date.UTC(2026, 10, 25, 15, 30),
  summary: 'Contact Ana Ruiz',
  description: 'Call back: the invoice; again, and again\n+34 600 110 233',
};

interface Property {
  readonly name: string;
  readonly value: string;
}

/** Reads by the grammar of RFC 5545, 3.1: content lines, unfolded; throws on anything else. */
function propertiesIn(text: string): readonly Property[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (new TextEncoder().encode(line).length > 75) throw new Error('A line is too long.');
    // CONTROL but for the tab is no part of any text.
    // oxlint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error('A line holds a control character.');
    if (!line.isWellFormed()) throw new Error('A character was cut in half.');
  }
  return text
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z0-9-]+):(.*)$/s.exec(line);
      if (match === null) throw new Error(`No content line: ${line}`);
      const [, name = '', value = ''] = match;
      return { name, value };
    });
}

/** RFC 5545, 3.3.11, read back; throws on a sign that should have been escaped. */
function textOf(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/s.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\(.)/g, (_whole, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('calendarText', () => {
  it('is a calendar with one event in UTC, which ends when the promise does', () => {
    expect(calendarText('Promises', [entry], nowMs).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Ten-Four//Promises//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Promises',
      'BEGIN:VEVENT',
      'UID:promise-019aa000-0000-7000-8000-000000000001',
      'DTSTAMP:20261124T100000Z',
      'SEQUENCE:3',
      'DTSTART:20261125T151500Z',
      'DTEND:20261125T153000Z',
      'SUMMARY:Contact Ana Ruiz',
      String.raw`DESCRIPTION:Call back: the invoice\; again\, and again\n+34 600 110 233`,
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is a calendar without events where nothing is promised', () => {
    expect(propertiesIn(calendarText('Promises', [], nowMs)).map(({ name }) => name)).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'CALSCALE',
      'METHOD',
      'X-WR-CALNAME',
      'END',
    ]);
  });

  it.each(['ä', '€', '𝄞', '👩‍👩‍👧'])('folds at 75 octets and cuts no %s in half', (sign) => {
    for (let shift = 0; shift < 4; shift += 1) {
      const summary = `${'x'.repeat(shift)}${sign.repeat(60)}`;
      const properties = propertiesIn(calendarText('Promises', [{ ...entry, summary }], nowMs));
      expect(properties.find(({ name }) => name === 'SUMMARY')?.value).toBe(summary);
    }
  });

  it('keeps to the grammar whatever customers write, and adds no line of theirs', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('END:VEVENT\r\nBEGIN:VEVENT', '\n ', '\\n', 'a;b,c\\', '\u2028', '\ud800'),
    );
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const text = calendarText('Promises', [{ ...entry, summary, description }], nowMs);
        const properties = propertiesIn(text);
        const names = properties.map(({ name }) => name);
        expect(names.filter((name) => name === 'BEGIN')).toHaveLength(2);
        expect(names.slice(6, 13)).toEqual(['BEGIN', 'UID', 'DTSTAMP', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY']);
        const read = textOf(properties.find(({ name }) => name === 'SUMMARY')?.value ?? '');
        const expected = summary
          .toWellFormed()
          .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
          .replaceAll(/(?!\n)\p{Cc}/gu, ' ');
        expect(read).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
