import { describe, expect, it } from 'vitest';
import { readLine, type LineContext } from '../../../electron/intake/line/read-line.ts';

const zone = 'Europe/Madrid';
/** A Wednesday, 14:00:30 and a quarter of a second. */
const nowMs = Temporal.Instant.from('2026-11-18T13:00:30.250Z').epochMilliseconds;
const context: LineContext = { nowMs, zone, dayGoalMs: 86_400_000 };

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
      'Did it come Sun 15 Nov 14:00? That is longer ago than the 24-hour goal, so it counts as missed at once.',
    ],
    [
      'call Ana about appointment Friday 14:30',
      'appointment Friday 14:30',
      '2026-11-13T14:30',
      'older-than-day-goal',
      'Did it come Fri 13 Nov 14:30? That is longer ago than the 24-hour goal, so it counts as missed at once.',
    ],
    [
      'call Ana Wednesday 16:00',
      '',
      '2026-11-11T16:00',
      'older-than-day-goal',
      'Did it come Wed 11 Nov 16:00? That is longer ago than the 24-hour goal, so it counts as missed at once.',
    ],
    [
      'call Ana yesterday',
      '',
      '2026-11-17T00:00',
      'older-than-day-goal',
      'Did it come yesterday 00:00? That is longer ago than the 24-hour goal, so it counts as missed at once.',
    ],
    [
      'call Ana yesterday 14:00',
      '',
      '2026-11-17T14:00',
      'older-than-day-goal',
      'Did it come yesterday 14:00? That is longer ago than the 24-hour goal, so it counts as missed at once.',
    ],
  ] as const)('%s', (line, subject, at, reason, sentence) => {
    const reading = readLine(line, context);
    expect(reading.ok && [reading.draft.subject, reading.draft.receivedAtMs, reading.questions]).toEqual([
      subject,
      instant(at),
      [{ about: 'time', reason, receivedAtMs: instant(at), sentence }],
    ]);
  });

  it('asks nothing at exactly 24 hours', () => {
    const reading = readLine('call Ana 24 h ago', { ...context, nowMs: instant('2026-11-18T14:00') });
    expect(reading.ok && [reading.draft.receivedAtMs, reading.questions]).toEqual([instant('2026-11-17T14:00'), []]);
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
