import { describe, expect, it } from 'vitest';
import { clockTime, minuteOfDay, textOfTime, timeSpanOf } from '../../../renderer/ui/clock-time.ts';

describe('clockTime', () => {
  it.each([
    [0, '00:00'],
    [545, '09:05'],
    [1439, '23:59'],
    [1440, '24:00'],
  ])('writes minute %i as %s, and reads it again', (minute, text) => {
    expect([clockTime(minute), minuteOfDay(text)]).toStrictEqual([text, minute]);
  });
});

describe('timeSpanOf', () => {
  it.each([
    ['22:00', '07:00', { from: 1320, to: 420 }],
    ['', '07:00', null],
    ['22:00', '', null],
  ])('reads from %j to %j as %j', (from, to, span) => {
    expect(timeSpanOf(from, to)).toStrictEqual(span);
  });

  it('is written again as it was read, and as nothing where there is none', () => {
    const span = timeSpanOf('22:00', '07:00');
    expect([textOfTime(span, 'from'), textOfTime(span, 'to'), textOfTime(null, 'to')]).toStrictEqual([
      '22:00',
      '07:00',
      '',
    ]);
  });
});
