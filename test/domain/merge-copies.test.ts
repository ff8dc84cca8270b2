// What becomes of merges that several computers made, each without knowing of the others.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../electron/domain/account.ts';
import { compareEvents, uniteInquiries } from '../../electron/domain/event.ts';
import { factsOf } from '../../electron/domain/facts.ts';
import { dayMs } from '../../electron/domain/policy.ts';
import type { Standing } from '../../electron/domain/standing.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules } from '../support/domain-builders.ts';
import { anySteps, ids, keyOf, united } from '../support/merge-copies.ts';
import { arrived, counted, countedCycles, merged, standing } from '../support/merges.ts';

describe('R13 merges of several computers', () => {
  it('lose nobody: who was merged is answered for by one that is in the list or was closed', () => {
    let merges = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const all = new Map(united(steps).map((inquiry) => [inquiry.id, inquiry]));
        for (const inquiry of all.values()) {
          let at: Standing = standing(inquiry);
          for (let far = 0; at.phase === 'merged'; far += 1) {
            merges += 1;
            expect(far).toBeLessThan(ids.length);
            const into = all.get(at.intoId);
            if (into === undefined) throw new Error('It was merged into nothing.');
            at = standing(into);
          }
          expect(['waiting', 'promised', 'closed']).toContain(at.phase);
        }
      }),
      { seed: 134, numRuns: 2000 },
    );
    expect(merges).toBeGreaterThan(1000);
  });

  it('count each arrival once, however many computers merged it', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const all = united(steps);
        const cycles = all.flatMap(countedCycles);
        const window = { fromMs: 0, toMs: nineOClockMs + 7 * dayMs };
        const { rate } = accountOf(cycles, [], rules, window, window.toMs).goals['ten-minute'];
        const arrivals = new Set(cycles.map(({ cycle }) => `${cycle.inquiryId} ${cycle.startMs}`));
        expect(rate.passed).toBe(arrivals.size);
        for (const id of ids) expect([...arrivals].some((arrival) => arrival.startsWith(id))).toBe(true);
        for (const { cycle } of cycles) {
          if (cycle.acknowledgedAtMs !== null || cycle.closedAtMs !== null) continue;
          const holder = all.find(({ id }) => id === cycle.answeredById);
          expect(holder === undefined ? null : standing(holder).phase).toBe('waiting');
        }
      }),
      { seed: 135, numRuns: 1000 },
    );
  });

  it('R3 leave each arrival its channel and kind, over however many merges it came', () => {
    let far = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { id, cycles } of united(steps).map(factsOf)) {
          for (const { inquiryId, channel, kind } of cycles) {
            if (inquiryId !== id) far += 1;
            expect({ inquiryId, channel, kind }).toEqual({ inquiryId, ...keyOf(inquiryId) });
          }
        }
      }),
      { seed: 136, numRuns: 1000 },
    );
    expect(far).toBeGreaterThan(100);
  });

  it('open one again that another computer had closed when somebody who waits was merged into it', () => {
    const [a, b] = [arrived('a', 0), arrived('b', 4)];
    const closed = { ...a, events: [anEvent('closed', { atMs: minutesAfter(5) })] };
    const { kept } = merged(a, b, minutesAfter(6));
    const both = uniteInquiries(closed, kept);
    expect(standing(both)).toMatchObject({ phase: 'waiting', startMs: minutesAfter(4), reopenings: 1 });
    expect([...both.events].sort(compareEvents)).toEqual(both.events);
  });

  it('ignore a made-up one that leads to a later inquiry, or brings nobody', () => {
    const into = arrived('a', 0, anEvent('merged-into', { intoId: 'b', arrivalIds: ['a'] }));
    const none = arrived('a', 0, anEvent('merged-with', { otherId: 'b', arrivals: [] }));
    const from = arrived('b', 0, anEvent('merged-with', { otherId: 'a' }));
    expect([into, none, from].map((one) => standing(one).phase)).toEqual(['waiting', 'waiting', 'waiting']);
    expect([into, none, from].map((one) => counted(one).length)).toEqual([1, 1, 1]);
  });
});

describe('R13 what a merge did not know of', () => {
  const [a, b] = [arrived('a', 0), arrived('b', 4)];
  const { other } = merged(a, b, minutesAfter(6));

  it('stays in the list: somebody who was merged into the other meanwhile', () => {
    const elsewhere = merged(b, arrived('c', 5), minutesAfter(5), 'elsewhere').kept;
    const both = uniteInquiries(other, elsewhere);
    expect(standing(both)).toMatchObject({ phase: 'waiting', startMs: minutesAfter(5) });
    expect(counted(both)).toEqual(['c 5 null']);
  });

  it('stays in the list: what the customer was promised on another computer', () => {
    const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(5) });
    const promised = anEvent('promised', { atMs: minutesAfter(5), byMs: minutesAfter(50) });
    const both = uniteInquiries(other, { ...b, events: [acknowledged, promised] });
    expect(standing(both)).toMatchObject({ phase: 'promised', promise: { byMs: minutesAfter(50) } });
  });
});
