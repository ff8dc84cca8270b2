import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  movedTo,
  openMinutes,
  spansOf,
  stepped,
  textOfSpans,
  withAnother,
  type OpenSpan,
} from '../../../../renderer/features/settings/week-draft.ts';

/** Hours of one day: in order, apart from each other, on any minute. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_440 }), { minLength: 0, maxLength: 8 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .map((minutes): readonly OpenSpan[] =>
    minutes.flatMap((from, index) => {
      const to = minutes[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    }),
  );

const isInOrder = (spans: readonly OpenSpan[]): boolean =>
  spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0) && to <= 1_440);

describe('spansOf', () => {
  it.each([
    ['', []],
    [
      '9-12, 13.30 – 17',
      [
        { from: 540, to: 720 },
        { from: 810, to: 1_020 },
      ],
    ],
    [
      '20:00-24:00, 08:00-10:00',
      [
        { from: 480, to: 600 },
        { from: 1_200, to: 1_440 },
      ],
    ],
    ['09:00-12:00, 11:00-17:00', null],
    ['17:00-09:00', null],
    ['09:00-09:00', null],
    ['nine to five', null],
    ['09:00-25:00', null],
  ])('reads %j', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(hours, (spans) => {
        expect(spansOf(textOfSpans(spans))).toEqual(spans);
      }),
    );
  });
});

describe('an end that is moved', () => {
  it('stays between its neighbours wherever it is dragged to', () => {
    fc.assert(
      fc.property(
        hours,
        fc.nat(3),
        fc.constantFrom('from', 'to'),
        fc.integer({ min: -100, max: 1_600 }),
        (spans, index, end, minute) => {
          const moved = movedTo(spans, index, end, minute);
          const { from, to } = boundsOf(spans, index, end);
          expect(isInOrder(moved)).toBe(true);
          if (minute >= from && minute <= to) expect(moved[index]?.[end] ?? minute).toBe(minute);
        },
      ),
    );
  });

  it('stops at the hours before and after it', () => {
    const spans = [
      { from: 540, to: 720 },
      { from: 780, to: 1_020 },
    ];
    expect([textOfSpans(movedTo(spans, 0, 'to', 900)), textOfSpans(movedTo(spans, 1, 'from', 0))]).toEqual([
      '09:00-13:00, 13:00-17:00',
      '09:00-12:00, 12:00-17:00',
    ]);
  });

  it.each([
    [540, 1, 555],
    [540, -1, 525],
    [547, 1, 555],
    [547, -1, 540],
    [540, 4, 600],
  ])('goes from minute %i by %i steps to %i: to the quarter of an hour', (minute, steps, next) => {
    expect(stepped(minute, steps)).toBe(next);
  });
});

describe('hours that are added', () => {
  it.each([
    ['', '09:00-17:00'],
    ['09:00-12:00', '09:00-12:00, 13:00-15:00'],
    ['09:00-23:30', '01:00-03:00, 09:00-23:30'],
    ['00:00-24:00', null],
  ])('to %j make %j', (before, after) => {
    const added = withAnother(spansOf(before) ?? []);
    expect(added === null ? null : textOfSpans(added)).toBe(after);
  });

  it('never overlap, and take nothing away', () => {
    fc.assert(
      fc.property(hours, (spans) => {
        const added = withAnother(spans);
        if (added === null) return;
        expect(isInOrder(added)).toBe(true);
        expect(openMinutes(added)).toBeGreaterThan(openMinutes(spans));
      }),
    );
  });
});
