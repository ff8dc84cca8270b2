import { describe, expect, it } from 'vitest';
import { filterBy, resultOf, traitsOf, type ClosedFilter } from '../../electron/domain/closed-filter.ts';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { rules } from '../support/domain-builders.ts';
import { merged } from '../support/merges.ts';

const after = (minutes: number): { readonly atMs: number } => ({ atMs: nineOClockMs + minutes * minuteMs });
const seenAtMs = nineOClockMs + 9 * dayMs;
const everything: ClosedFilter = { channel: null, person: null, reason: null, goal: null };

describe('R10 R11 what a filter asks for of a closed inquiry', () => {
  it('is of all its cycles, with everybody who acknowledged or closed', () => {
    const inquiry = anInquiry({
      channel: 'email',
      events: [
        anEvent('acknowledged', { ...after(3), by: 'Alex' }),
        anEvent('closed', { ...after(20), by: 'Sam' }),
        anEvent('reopened', { ...after(60), by: 'Zoë' }),
        anEvent('closed', { ...after(80), by: 'Robin', reason: 'no-answer-needed' }),
      ],
    });
    expect(traitsOf(inquiry)).toEqual({
      channel: 'email',
      reason: 'no-answer-needed',
      people: ['Alex', 'Robin', 'Sam'],
      clocks: [
        {
          channel: 'email',
          kind: 'ordinary',
          startMs: nineOClockMs,
          acknowledgedAtMs: after(3).atMs,
          closeReason: 'answered',
        },
        {
          channel: 'email',
          kind: 'ordinary',
          startMs: after(60).atMs,
          acknowledgedAtMs: after(80).atMs,
          closeReason: 'no-answer-needed',
        },
      ],
    });
  });

  it('R13 holds the clocks that a merge has brought', () => {
    const [one, two] = [anInquiry(), anInquiry({ receivedAtMs: after(5).atMs })];
    const { kept } = merged(one, two, after(6).atMs, 'a-merge');
    const closed = { ...kept, events: [...kept.events, anEvent('closed', after(12))] };
    expect(traitsOf(closed).clocks.map(({ startMs }) => startMs)).toEqual([one.receivedAtMs, two.receivedAtMs]);
  });
});

const results: readonly (readonly [minutes: number, reason: 'answered' | 'not-a-customer', string | null])[] = [
  [10, 'answered', 'met'],
  [11, 'answered', 'missed'],
  [11, 'not-a-customer', null],
];

describe('R3 R4 R10 the result of a goal', () => {
  it.each(results)('after %i minutes, closed as %s, is %s', (minutes, reason, expected) => {
    const traits = traitsOf(anInquiry({ events: [anEvent('closed', { ...after(minutes), reason })] }));
    expect(resultOf(traits, 'ten-minute', rules, seenAtMs)).toBe(expected);
  });

  it('is missed where one of several clocks was, whatever came after', () => {
    const events = [anEvent('closed', after(11)), anEvent('reopened', after(60)), anEvent('closed', after(61))];
    expect(resultOf(traitsOf(anInquiry({ events })), 'ten-minute', rules, seenAtMs)).toBe('missed');
  });

  it('is none while a clock runs that nobody has acknowledged (R2)', () => {
    const traits = traitsOf(anInquiry({ events: [anEvent('closed', { ...after(2), by: null })] }));
    expect([after(3).atMs, seenAtMs].map((nowMs) => resultOf(traits, 'ten-minute', rules, nowMs))).toEqual([
      null,
      'missed',
    ]);
  });
});

describe('a filter', () => {
  it('is none where every part is open', () => {
    expect(filterBy(everything, rules, seenAtMs)).toBeNull();
  });

  it('asks for all its parts at once', () => {
    const traits = traitsOf(anInquiry({ channel: 'text', events: [anEvent('closed', after(3))] }));
    const wanted: ClosedFilter = {
      channel: 'text',
      person: 'Sam',
      reason: 'answered',
      goal: { id: 'ten-minute', state: 'met' },
    };
    const others: readonly Partial<ClosedFilter>[] = [
      {},
      { channel: 'call' },
      { person: 'Alex' },
      { reason: 'not-a-customer' },
      { goal: { id: 'ten-minute', state: 'missed' } },
    ];
    const fits = others.map((other) => filterBy({ ...wanted, ...other }, rules, seenAtMs)?.(traits));
    expect(fits).toEqual([true, false, false, false, false]);
  });
});
