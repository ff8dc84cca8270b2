import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarDays } from '../../../electron/intake/holidays/calendar-days.ts';

const years = [2026, 2027, 2028];

function calendar(...lines: readonly string[]): Uint8Array {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...lines, 'END:VCALENDAR', ''];
  return new TextEncoder().encode(all.join('\r\n'));
}

function event(...lines: readonly string[]): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${lines.join('').length}@example.com`,
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
  ];
}

function daysIn(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const reading = readCalendarDays(bytes, years);
  if (!reading.ok) throw new Error(reading.sentence);
  return reading.days.map(({ date, name }) => [date, name]);
}

describe('whole days of a calendar file', () => {
  it('are read from the annual event of RFC 5545, in each of the years', () => {
    const bytes = calendar(
      'BEGIN:VEVENT',
      'UID:19970901T130000Z-123403@example.com',
      'DTSTAMP:19970901T130000Z',
      'DTSTART;VALUE=DATE:19971102',
      'SUMMARY:Our Blissful Anniversary',
      'TRANSP:TRANSPARENT',
      'RRULE:FREQ=YEARLY',
      'END:VEVENT',
    );
    expect(daysIn(bytes)).toEqual([
      ['2026-11-02', 'Our Blissful Anniversary'],
      ['2027-11-02', 'Our Blissful Anniversary'],
      ['2028-11-02', 'Our Blissful Anniversary'],
    ]);
  });

  it('end the day before their end, as the multi-day event of RFC 5545', () => {
    const bytes = calendar(
      ...event('DTSTART;VALUE=DATE:20270628', 'DTEND;VALUE=DATE:20270709', 'SUMMARY:Festival International de Jazz'),
    );
    const days = daysIn(bytes);
    expect([days.length, days[0]?.[0], days.at(-1)?.[0]]).toEqual([11, '2027-06-28', '2027-07-08']);
  });

  it.each<readonly [string, readonly string[], readonly (readonly [string, string])[]]>([
    [
      'folded lines and escaped commas',
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas Day\\, the office', '  and the shop are closed'],
      [['2026-12-25', 'Christmas Day, the office and the shop are closed']],
    ],
    [
      'a rule for a weekday of a month, as US Labor Day',
      ['DTSTART;VALUE=DATE:20200907', 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO', 'SUMMARY:Labor Day'],
      [
        ['2026-09-07', 'Labor Day'],
        ['2027-09-06', 'Labor Day'],
        ['2028-09-04', 'Labor Day'],
      ],
    ],
    [
      'a rule that ends, without the date that is taken out',
      [
        'DTSTART;VALUE=DATE:20250504',
        'RRULE:FREQ=YEARLY;UNTIL=20270504',
        'EXDATE;VALUE=DATE:20260504',
        'SUMMARY:Star Wars Day',
      ],
      [['2027-05-04', 'Star Wars Day']],
    ],
    [
      '29 February, only where there is one',
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'],
      [['2028-02-29', '']],
    ],
    [
      'the midnights of Outlook, whatever their zone',
      [
        'DTSTART;TZID=Pacific Standard Time:20261225T000000',
        'DTEND;TZID=Pacific Standard Time:20261226T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        'SUMMARY:Christmas Day',
      ],
      [['2026-12-25', 'Christmas Day']],
    ],
    ['a day without a name', ['DTSTART;VALUE=DATE:20260501'], [['2026-05-01', '']]],
  ])('read %s', (_, lines, days) => {
    expect(daysIn(calendar(...event(...lines)))).toEqual(days);
  });

  it('leave out meetings, what was cancelled, and other years', () => {
    const bytes = calendar(
      ...event('DTSTART:20260901T090000Z', 'DTEND:20260901T100000Z', 'SUMMARY:Meeting'),
      ...event('DTSTART;VALUE=DATE:20260902', 'STATUS:CANCELLED', 'SUMMARY:Cancelled outing'),
      ...event('DTSTART;VALUE=DATE:20251225', 'SUMMARY:Last Christmas'),
      ...event('DTSTART;VALUE=DATE:20260903', 'SUMMARY:Outing'),
    );
    expect(daysIn(bytes)).toEqual([['2026-09-03', 'Outing']]);
  });

  it('follow the one of a row that was moved', () => {
    const bytes = calendar(
      'BEGIN:VEVENT',
      'UID:outing@example.com',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;VALUE=DATE:20260604',
      'RRULE:FREQ=YEARLY;COUNT=2',
      'SUMMARY:Outing',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:outing@example.com',
      'DTSTAMP:20260101T000000Z',
      'RECURRENCE-ID;VALUE=DATE:20270604',
      'DTSTART;VALUE=DATE:20270611',
      'SUMMARY:Outing\\, a week later',
      'END:VEVENT',
    );
    expect(daysIn(bytes)).toEqual([
      ['2026-06-04', 'Outing'],
      ['2027-06-11', 'Outing, a week later'],
    ]);
  });

  it('come once, with all names, from several calendars in one file', () => {
    const [one, two] = ['New Year', 'Año Nuevo'].map((name) =>
      new TextDecoder().decode(calendar(...event('DTSTART;VALUE=DATE:20270101', `SUMMARY:${name}`))),
    );
    expect(daysIn(new TextEncoder().encode(`\uFEFF${one}${two}`))).toEqual([['2027-01-01', 'New Year, Año Nuevo']]);
  });
});

describe('a calendar file that cannot be used', () => {
  const noDays = 'This calendar has no whole day from 2026 to 2028. Choose one with the holidays of those years.';
  const tooMany = 'This calendar has more than 500 whole days. Choose one that holds the holidays alone.';
  const damaged = 'This calendar cannot be read: it is cut off or damaged. Save or download it once more.';
  it.each([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      'This file is no calendar. Save the holidays as an .ics file, and choose that.',
    ],
    ['nothing', new Uint8Array(), 'This file is no calendar. Save the holidays as an .ics file, and choose that.'],
    ['an empty calendar', calendar(), noDays],
    ['meetings alone', calendar(...event('DTSTART:20260901T090000Z')), noDays],
    ['a line that is none', calendar('BEGIN:VEVENT', 'no colon here', 'END:VEVENT'), damaged],
    ['a file that is cut off', calendar(...event('DTSTART;VALUE=DATE:20261225')).slice(0, 90), damaged],
    ['a date that is none', calendar(...event('DTSTART;VALUE=DATE:20261399')), damaged],
    ['every day of the years', calendar(...event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY')), tooMany],
    ['a row that began long ago', calendar(...event('DTSTART;VALUE=DATE:17000101', 'RRULE:FREQ=DAILY')), tooMany],
  ])('%s is answered with the next step', (_, bytes, sentence) => {
    expect(readCalendarDays(bytes, years)).toMatchObject({ ok: false, sentence });
  });

  it('never throws, and never answers a day of other years', () => {
    const whole = new TextDecoder().decode(
      calendar(...event('DTSTART;VALUE=DATE:20200907', 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO', 'SUMMARY:Labor Day')),
    );
    const anywhere = fc.nat(whole.length);
    fc.assert(
      fc.property(anywhere, anywhere, fc.string(), (from, length, put) => {
        const bytes = new TextEncoder().encode(whole.slice(0, from) + put + whole.slice(from + length));
        const reading = readCalendarDays(bytes, years);
        if (reading.ok) expect(reading.days.every(({ date }) => /^202[678]-\d\d-\d\d$/.test(date))).toBe(true);
        else expect(reading.sentence).toMatch(/\.$/);
      }),
    );
  });
});
