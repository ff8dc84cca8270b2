import { describe, expect, it } from 'vitest';
import { readLine, type LineContext } from '../../../electron/intake/line/read-line.ts';
import { inEnglish } from '../../support/in-english.ts';

const zone = 'Europe/Madrid';
/** A Wednesday, 14:00:30 and a quarter of a second. */
const nowMs = Temporal.Instant.from('2026-11-18T13:00:30.250Z').epochMilliseconds;
const context: LineContext = { nowMs, zone, dayDueMs: ({ startMs }) => startMs + 86_400_000 };

function instant(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

describe('readLine asks about a time it would have to guess', () => {
  it.each([
    [
      'call Ana at 16:00',
      '',
      '2026-11-18T16:00',
      'in-the-future',
      'It cannot have come today 16:00: that is still ahead. When did it reach us?',
    ],
    [
      'call Ana about the table at 16:00',
      'the table at 16:00',
      '2026-11-18T16:00',
      'in-the-future',
      'It cannot have come today 16:00: that is still ahead. When did it reach us?',
    ],
    [
      'Ana 3 days ago',
      '',
      '2026-11-15T14:00',
      'older-than-day-goal',
      'Did it come Sun 15 Nov 14:00? Then it was due before now, and counts as missed at once.',
    ],
    [
      'call Ana about appointment Friday 14:30',
      'appointment Friday 14:30',
      '2026-11-13T14:30',
      'older-than-day-goal',
      'Did it come Fri 13 Nov 14:30? Then it was due before now, and counts as missed at once.',
    ],
    [
      'call Ana Wednesday 16:00',
      '',
      '2026-11-11T16:00',
      'older-than-day-goal',
      'Did it come Wed 11 Nov 16:00? Then it was due before now, and counts as missed at once.',
    ],
    [
      'call Ana yesterday',
      '',
      '2026-11-17T00:00',
      'older-than-day-goal',
      'Did it come yesterday 00:00? Then it was due before now, and counts as missed at once.',
    ],
    [
      'call Ana yesterday 14:00',
      '',
      '2026-11-17T14:00',
      'older-than-day-goal',
      'Did it come yesterday 14:00? Then it was due before now, and counts as missed at once.',
    ],
  ] as const)('%s', (line, subject, at, reason, sentence) => {
    const reading = readLine(line, context);
    expect(inEnglish(reading.ok && [reading.draft.subject, reading.draft.receivedAtMs, reading.questions])).toEqual([
      subject,
      instant(at),
      [{ about: 'time', reason, receivedAtMs: instant(at), sentence }],
    ]);
  });

  it('asks nothing at exactly 24 hours', () => {
    const reading = readLine('call Ana 24 h ago', { ...context, nowMs: instant('2026-11-18T14:00') });
    expect(inEnglish(reading.ok && [reading.draft.receivedAtMs, reading.questions])).toEqual([
      instant('2026-11-17T14:00'),
      [],
    ]);
  });
});

describe('readLine asks about a day ahead, or a date', () => {
  it.each([
    ['call Ana tomorrow at 10:00', '', '2026-11-19T10:00'],
    ['Ana called tomorrow 10am', '', '2026-11-19T10:00'],
    ['tomorrow 9:30 call Ana', '', '2026-11-19T09:30'],
    ['call Ana 10:00 tomorrow', '', '2026-11-19T10:00'],
    ['tomorrow call Ana at 10:00', '', '2026-11-19T10:00'],
    ['call Ana tomorrow 10', '', '2026-11-19T10:00'],
    ['call Ana tomorrow noon', '', '2026-11-19T12:00'],
    ['call Ana tomorrow around 10:00', '', '2026-11-19T10:00'],
    ['call Ana tomorrow', '', '2026-11-19T00:00'],
    ['call Ana tomorrow morning about keys', 'keys', '2026-11-19T00:00'],
    ['call Ana, keys, tomorrow', 'keys', '2026-11-19T00:00'],
    ['call Ana about the keys tomorrow 10:00', 'the keys tomorrow 10:00', '2026-11-19T10:00'],
    ['call Ana the day after tomorrow 10:00', '', '2026-11-20T10:00'],
    ['call Ana tonight 20:00', '', '2026-11-18T20:00'],
    ['call Ana next Friday 10:00', '', '2026-11-27T10:00'],
    ['call Ana next Friday', '', '2026-11-27T00:00'],
    ['call Ana next week 10:00', '', '2026-11-25T10:00'],
    ['call Ana in 2 hours', '', '2026-11-18T16:00:30'],
    ['call Ana, in 5 min', '', '2026-11-18T14:05:30'],
    ['in half an hour call Ana, keys', 'keys', '2026-11-18T14:30:30'],
    ['call Ana in 3 days', '', '2026-11-21T14:00'],
    ['call Ana 2 hours from now', '', '2026-11-18T16:00:30'],
    ['call Ana 24 Nov 2026 10:00', '', '2026-11-24T10:00'],
    ['call Ana 24th of November at 10:00', '', '2026-11-24T10:00'],
    ['call Ana Nov 24 10:00', '', '2026-11-24T10:00'],
    ['call Ana Nov. 24, 2026, 10am', '', '2026-11-24T10:00'],
    ['call Ana on Tue 24 Nov at 10:00', '', '2026-11-24T10:00'],
    ['call Ana 24.11.2026 10:00', '', '2026-11-24T10:00'],
    ['call Ana 24.11. 10:00', '', '2026-11-24T10:00'],
    ['call Ana 5.12.2026 10:00', '', '2026-12-05T10:00'],
    ['call Ana 24/11/2026 10:00', '', '2026-11-24T10:00'],
    ['call Ana 24/11 10:00', '', '2026-11-24T10:00'],
    ['call Ana 2026-11-24 10:00', '', '2026-11-24T10:00'],
    ['call Ana 2026-11-24T10:00', '', '2026-11-24T10:00'],
    ['call Ana 10:00 on 24 Nov', '', '2026-11-24T10:00'],
    ['24 Nov call Ana 10:00', '', '2026-11-24T10:00'],
    ['call Ana 24 Nov', '', '2026-11-24T00:00'],
    ['call Ana May 12 2027 10:00', '', '2027-05-12T10:00'],
    ['call Ana 12 Nov 14:30', '', '2026-11-12T14:30'],
    ['call Ana 5.11.2026 10:00', '', '2026-11-05T10:00'],
    ['call Ana 12 Nov', '', '2026-11-12T00:00'],
    ['call Ana about order 4417 12 Nov 14:30', 'order 4417 12 Nov 14:30', '2026-11-12T14:30'],
  ])('%s', (line, subject, at) => {
    const reading = readLine(line, context);
    const reason = instant(at) > nowMs ? 'in-the-future' : 'older-than-day-goal';
    expect(
      reading.ok && [
        reading.draft.customer.name,
        reading.draft.subject,
        reading.draft.receivedAtMs,
        reading.questions.map((question) => question.reason),
      ],
    ).toEqual(['Ana', subject, instant(at), [reason]]);
  });

  it.each([
    ['call Ana 5/11 10:00', '5/11 10:00'],
    ['call Ana 24.11 10:00', '24.11 10:00'],
    ['call Ana 31 Feb 10:00', '31 Feb 10:00'],
    ['call Ana the 24th at 10:00', 'the 24th at 10:00'],
    ['call Ana Friday week 10:00', 'Friday week 10:00'],
    ['call Ana tomorrow before 10:00', 'tomorrow before 10:00'],
    ['call Ana yesterday before 17:40', 'yesterday before 17:40'],
    ['call Ana week 48 10:00', 'week 48 10:00'],
    ['call Ana next month 10:00', 'next month 10:00'],
    ['call Ana 2026-11-18T13:00Z', '2026-11-18T13:00Z'],
    ['call Ana about the keys 5/11 10:00', '5/11 10:00'],
  ])('%s: a clock beside a day that cannot be read is not today’s', (line, unread) => {
    const reading = readLine(line, context);
    const subject = line.replace(/^call Ana (?:about )?/, '');
    const receivedAtMs = instant('2026-11-18T14:00:30');
    const sentence = `“${unread}” is not a time that can be read. When did it reach us?`;
    expect(inEnglish(reading.ok && [reading.draft.subject, reading.draft.receivedAtMs, reading.questions])).toEqual([
      subject,
      receivedAtMs,
      [{ about: 'time', reason: 'in-the-future', receivedAtMs, sentence }],
    ]);
  });

  it.each([
    ['walk-in Ana, wants a table tomorrow', 'wants a table tomorrow'],
    ['Ana tomorrow wants a table', 'tomorrow wants a table'],
    ['text Ana: is it ready in 2 hours', 'is it ready in 2 hours'],
    ['call Ana about the invoice of 12 Nov', 'the invoice of 12 Nov'],
    ['call Ana, order 24/11', 'order 24/11'],
    ["call Ana about tomorrow's delivery", "tomorrow's delivery"],
    ['call Ana 18 Nov', '18 Nov'],
    ['call Ana tonight', 'tonight'],
  ])('%s: without a clock, in a sentence or today, it is what it is about', (line, subject) => {
    const reading = readLine(line, context);
    expect(inEnglish(reading.ok && [reading.draft.subject, reading.draft.receivedAtMs, reading.questions])).toEqual([
      subject,
      instant('2026-11-18T14:00:30'),
      [],
    ]);
  });

  it.each([
    ['call May 9 am', 'May', '2026-11-18T09:00'],
    ['call May at 10:00', 'May', '2026-11-18T10:00'],
    ['call May 10:00', 'May', '2026-11-18T10:00'],
    ['call May 5 min ago', 'May', '2026-11-18T13:55:30'],
    ['call Jan 10:00', 'Jan', '2026-11-18T10:00'],
    ['call May 12 boxes missing', 'May', '2026-11-18T14:00:30'],
    ['call Ana 18 Nov 10:00', 'Ana', '2026-11-18T10:00'],
    ['call Ana 17 Nov 2026 at 17:40', 'Ana', '2026-11-17T17:40'],
    ['call Ana yesterday around 17:40', 'Ana', '2026-11-17T17:40'],
    ['Ana called 13:05, tomorrow delivery', 'Ana', '2026-11-18T13:05'],
    ['call Ana order 4417 14:00', 'Ana', '2026-11-18T14:00'],
  ])('%s: asks nothing', (line, name, at) => {
    const reading = readLine(line, context);
    expect(
      inEnglish(reading.ok && [reading.draft.customer.name, reading.draft.receivedAtMs, reading.questions]),
    ).toEqual([name, instant(at), []]);
  });
});

describe('R19 readLine in the office zone', () => {
  it('takes the wall clock of the office, also on the day the clocks go back', () => {
    const autumn = Temporal.Instant.from('2026-10-25T09:00:00Z').epochMilliseconds;
    const before = readLine('call Ana yesterday 17:40', { ...context, nowMs: autumn });
    expect(before.ok && before.draft.receivedAtMs).toBe(instant('2026-10-24T17:40'));
    const reading = readLine('call Ana yesterday 10:30', { ...context, nowMs: autumn });
    // 10:30 to 10:00 over the change is 24 and a half hours: the goal is on the clock that passes, not the one on the wall.
    expect(reading.ok && reading.questions.map(({ reason }) => reason)).toEqual(['older-than-day-goal']);
  });

  it('counts "ago" in time that passes', () => {
    const spring = Temporal.Instant.from('2026-03-29T01:10:00Z').epochMilliseconds;
    const reading = readLine('call Ana 20 min ago', { ...context, nowMs: spring });
    expect(reading.ok && reading.draft.receivedAtMs).toBe(spring - 20 * 60_000);
  });

  it('knows the day of the office, wherever the computer is', () => {
    const evening = Temporal.Instant.from('2026-11-18T23:30:00Z').epochMilliseconds;
    const auckland = { nowMs: evening, zone: 'Pacific/Auckland' };
    const reading = readLine('call Ana today 9:00', { ...context, ...auckland });
    expect(reading.ok && reading.draft.receivedAtMs).toBe(
      Temporal.Instant.from('2026-11-18T20:00:00Z').epochMilliseconds,
    );
  });
});
