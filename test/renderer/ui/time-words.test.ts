import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import {
  dayAndTime,
  dayTitle,
  shortDayAndTime,
  shortSpan,
  spanTaken,
  spanWords,
  writtenOut,
} from '../../../renderer/ui/time-words.ts';
import { startMs } from '../support.ts';

const zone = 'Europe/Madrid';

describe('R19 times in words', () => {
  // startMs is Wednesday 14:00 in Madrid.
  it.each([
    [startMs + 5 * minuteMs, '14:05', '14:05'],
    [startMs + dayMs, 'tomorrow 14:00', 'Thu 14:00'],
    [startMs + 3 * dayMs, 'Sat 14:00', 'Sat 14:00'],
    [startMs + 15 * dayMs, '3 Dec 14:00', '3 Dec 14:00'],
    [startMs - dayMs, 'Tue 14:00', 'Tue 14:00'],
    [startMs + 10 * hourMs, 'tomorrow 00:00', 'Thu 00:00'],
  ])('writes %i as "%s" and "%s"', (atMs, long, short) => {
    expect([dayAndTime(zone, atMs, startMs), shortDayAndTime(zone, atMs, startMs)]).toEqual([long, short]);
  });

  it('calls the next day tomorrow also when that has 23 hours', () => {
    const lateMs = Date.UTC(2026, 2, 28, 22, 30);
    const atMs = [Date.UTC(2026, 2, 29, 20, 0), Date.UTC(2026, 2, 29, 22, 15)];
    expect(atMs.map((ms) => dayAndTime(zone, ms, lateMs))).toEqual(['tomorrow 22:00', 'Mon 00:15']);
  });

  it('follows the office and not the computer', () => {
    expect(dayAndTime('Asia/Tokyo', startMs, startMs)).toBe('22:00');
  });
});

describe('spans in words', () => {
  it.each([
    [10 * minuteMs, 'ten minutes', '10 min'],
    [15 * minuteMs, '15 minutes', '15 min'],
    [minuteMs, 'one minute', '1 min'],
    [dayMs, '24 hours', '24 h'],
    [90 * minuteMs, 'one hour and 30 minutes', '1 h 30'],
    [125 * minuteMs, 'two hours and five minutes', '2 h 05'],
  ])('writes %i ms as "%s" and "%s"', (spanMs, words, short) => {
    expect([spanWords(spanMs), shortSpan(spanMs)]).toEqual([words, short]);
  });

  it.each([
    [42_500, '42 s'],
    [200_000, '3 min 20 s'],
    [180_000, '3 min'],
    [2 * hourMs + 5 * minuteMs, '2 h 05'],
  ])('says how long %i ms took', (spanMs, words) => {
    expect(spanTaken(spanMs)).toBe(words);
  });
});

describe('instants in sentences and headings', () => {
  it.each([
    [startMs + hourMs, '15:00 today', 'Today'],
    [startMs + dayMs, '14:00 tomorrow', 'Tomorrow'],
    [startMs + 6 * dayMs, 'Tuesday 14:00', 'Tuesday, 24 November'],
    [startMs + 15 * dayMs, '3 December, 14:00', 'Thursday, 3 December'],
  ])('%i reads %s under %s', (atMs, sentence, title) => {
    expect([writtenOut('Europe/Madrid', atMs, startMs), dayTitle('Europe/Madrid', atMs, startMs)]).toEqual([
      sentence,
      title,
    ]);
  });
});
