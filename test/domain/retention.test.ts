import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBefore, monthsToRemove } from '../../electron/domain/retention.ts';

const zone = 'Europe/Madrid';
const at = (text: string): number => Date.parse(`${text}Z`);
const months = ['2024-11', '2025-10', '2025-11', '2025-12', '2026-10', '2026-11'];
const nowMs = at('2026-11-24T10:00');
/** Three working days, the last of them today. */
const happenedMs = ['2026-11-20T09:00', '2026-11-23T09:00', '2026-11-24T08:00'].map(at);

describe('R23 monthsToRemove', () => {
  it.each<readonly [string, number | null, readonly string[]]>([
    ['nothing where all is kept for ever', null, []],
    ['what is older than a year', 12, ['2024-11', '2025-10']],
    ['all but the present month and the one before', 1, ['2024-11', '2025-10', '2025-11', '2025-12']],
    ['nothing where nothing is that old', 600, []],
  ])('removes %s', (_case, keepMonths, removed) => {
    expect(monthsToRemove(months, keepMonths, { zone, nowMs, happenedMs })).toEqual(removed);
  });

  it('goes by the months of the office: the first of the month begins where the office is', () => {
    const turnMs = at('2026-11-30T23:30');
    const facts = { nowMs: turnMs, happenedMs: [turnMs, turnMs - 86_400_000, turnMs - 2 * 86_400_000] };
    // The third newest day is still November in both; a day later it is not.
    expect(monthsToRemove(['2025-11'], 12, { zone: 'UTC', ...facts })).toEqual([]);
    const later = facts.happenedMs.map((ms) => ms + 2 * 86_400_000);
    expect(monthsToRemove(['2025-11'], 12, { zone, nowMs: turnMs + 2 * 86_400_000, happenedMs: later })).toEqual([
      '2025-11',
    ]);
    expect(monthsToRemove(['2025-11'], 12, { zone: 'UTC', nowMs: turnMs + 2 * 86_400_000, happenedMs: later })).toEqual(
      [],
    );
  });
});

describe('R23 a clock that is wrong', () => {
  const wrongMs = at('2036-11-24T10:00');

  it('removes nothing by itself', () => {
    expect(monthsToRemove(months, 12, { zone, nowMs: wrongMs, happenedMs })).toEqual(
      monthsToRemove(months, 12, { zone, nowMs, happenedMs }),
    );
  });

  it('removes nothing more after two days on which people worked by it', () => {
    const worked = [...happenedMs, wrongMs, wrongMs - 60_000, wrongMs - 86_400_000];
    expect(monthsToRemove(months, 12, { zone, nowMs: wrongMs, happenedMs: worked })).toEqual(['2024-11', '2025-10']);
  });

  it('is believed after three', () => {
    const worked = [...happenedMs, wrongMs, wrongMs - 86_400_000, wrongMs - 2 * 86_400_000];
    expect(monthsToRemove(months, 12, { zone, nowMs: wrongMs, happenedMs: worked })).toEqual(months);
  });

  it('that was put back removes by the present: what is ahead of it proves nothing', () => {
    const ahead = [wrongMs, wrongMs + 86_400_000, wrongMs + 2 * 86_400_000];
    expect(monthsToRemove(months, 12, { zone, nowMs, happenedMs: ahead })).toEqual([]);
    expect(monthsToRemove(months, 12, { zone, nowMs, happenedMs: [...happenedMs, ...ahead] })).toEqual([
      '2024-11',
      '2025-10',
    ]);
  });

  it('removes nothing before anything happened on three days', () => {
    expect(monthsToRemove(months, 1, { zone, nowMs, happenedMs: [] })).toEqual([]);
    expect(monthsToRemove(months, 1, { zone, nowMs, happenedMs: happenedMs.slice(1) })).toEqual([]);
  });

  it('never removes more than the right one would, whatever the clock says', () => {
    const anyInstant = fc.integer({ min: at('2025-01-01T00:00'), max: nowMs });
    fc.assert(
      fc.property(
        fc.array(anyInstant, { maxLength: 8 }),
        fc.nat(3_000_000_000_000),
        fc.integer({ min: 1, max: 40 }),
        (happened, aheadMs, keep) => {
          const right = monthsToRemove(months, keep, { zone, nowMs, happenedMs: happened });
          expect(monthsToRemove(months, keep, { zone, nowMs: nowMs + aheadMs, happenedMs: happened })).toEqual(right);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('monthsBefore', () => {
  it('counts full months before the present one, over the turn of the year', () => {
    expect(monthsBefore(['2025-11', '2025-12', '2026-01'], 1, '2026-01')).toEqual(['2025-11']);
  });
});
