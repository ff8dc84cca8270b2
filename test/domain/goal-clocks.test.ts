import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../electron/domain/account.ts';
import { createAccountSeries } from '../../electron/domain/account-series.ts';
import { deadlinesOf } from '../../electron/domain/deadline.ts';
import { countedCycle, factsOf } from '../../electron/domain/facts.ts';
import { clocksFor, coveredBy, exceptionFor } from '../../electron/domain/goal-clocks.ts';
import { channels, kinds, type GoalKey, type Inquiry } from '../../electron/domain/inquiry.ts';
import { groupOf } from '../../electron/domain/list-group.ts';
import { plannedNudges } from '../../electron/domain/nudge.ts';
import { defaultGoals, hourMs, minuteMs, type GoalClock, type GoalException } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { dueInstants, earliestStartMs, latestDueMs, standingOf, type Rules } from '../../electron/domain/standing.ts';
import { undoLast } from '../../electron/domain/undo.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyInquiryId, anyNow, minutesAfter, rulesWith } from '../support/domain-builders.ts';
import { anySteps, united } from '../support/merge-copies.ts';
import { merged, minutesOf } from '../support/merges.ts';

const wall = (minutes: number): GoalClock => ({ withinMs: minutes * minuteMs, counts: 'wall-clock' });

function exception(
  channel: GoalException['channel'],
  kind: GoalException['kind'],
  minutes: number,
  hours = 4,
): GoalException {
  return { channel, kind, clocks: { 'ten-minute': wall(minutes), '24-hour': wall(hours * 60) } };
}

const leadCalls = exception('call', 'lead', 5);
const leads = exception(null, 'lead', 20);
const social = exception('social', null, 60);

const withExceptions = (...goalExceptions: readonly GoalException[]): Rules => rulesWith({ goalExceptions });

const minutesFor = (key: GoalKey, rules: Rules): readonly number[] =>
  Object.values(clocksFor(rules.policy, key)).map(({ withinMs }) => withinMs / minuteMs);

const duesOf = (inquiry: Inquiry, rules: Rules): readonly string[] =>
  deadlinesOf(standingOf(inquiry, rules)).map(
    ({ kind, dueMs, clock }) =>
      `${kind} ${minutesOf(dueMs)} of ${clock === undefined ? 'usual' : clock.withinMs / minuteMs}`,
  );

describe('R3 the clocks that count', () => {
  it.each([
    [{ channel: 'call', kind: 'lead' }, [5, 240]],
    [{ channel: 'email', kind: 'lead' }, [20, 240]],
    [{ channel: 'social', kind: 'lead' }, [20, 240]],
    [{ channel: 'social', kind: 'sensitive' }, [60, 240]],
    [{ channel: 'call', kind: 'ordinary' }, [10, 1440]],
  ] as const)('of %j are those of the first exception that fits, else the usual ones', (key, minutes) => {
    expect(minutesFor(key, withExceptions(leadCalls, leads, social))).toEqual(minutes);
  });

  it('follow the order of the exceptions', () => {
    expect(minutesFor({ channel: 'call', kind: 'lead' }, withExceptions(leads, leadCalls))).toEqual([20, 240]);
  });

  it('are those of the office where there is no exception', () => {
    expect(exceptionFor(rulesWith().policy, { channel: 'call', kind: 'lead' })).toBeNull();
  });

  it('count in open hours where the exception says so, whatever the goal of the office', () => {
    const openFor = { withinMs: 5 * minuteMs, counts: 'open-hours' } as const;
    const rules = rulesWith({
      openHours: defaultOpenHours('UTC'),
      goalExceptions: [{ ...leadCalls, clocks: { 'ten-minute': openFor, '24-hour': wall(60) } }],
    });
    const friday = Date.UTC(2026, 10, 20, 16, 58);
    const key = { startMs: friday, channel: 'call', kind: 'lead' } as const;
    expect(dueInstants(key, rules)).toEqual({
      'ten-minute': Date.UTC(2026, 10, 23, 9, 3),
      '24-hour': friday + hourMs,
    });
    expect(dueInstants({ ...key, kind: 'ordinary' }, rules)['ten-minute']).toBe(friday + 10 * minuteMs);
  });

  it('are never later than the latest, which reports reach back by', () => {
    const rules = withExceptions(leadCalls, exception('web', null, 10, 72));
    expect(latestDueMs(nineOClockMs, rules)).toBe(nineOClockMs + 72 * hourMs);
    for (const channel of channels) {
      for (const kind of kinds) {
        const due = Object.values(dueInstants({ startMs: nineOClockMs, channel, kind }, rules));
        expect(Math.max(...due)).toBeLessThanOrEqual(nineOClockMs + 72 * hourMs);
      }
    }
  });
});

describe('R3 the first start that can fall due at an instant or later', () => {
  const openFor = { withinMs: 16 * hourMs, counts: 'open-hours' } as const;
  const inOpenHours = rulesWith({
    openHours: defaultOpenHours('UTC'),
    goalExceptions: [{ ...social, clocks: { 'ten-minute': openFor, '24-hour': wall(60) } }],
  });
  it.each([
    ['the goals of the office', rulesWith()],
    ['an exception of twelve days', withExceptions(exception('social', null, 60, 12 * 24))],
    ['an exception in open hours', inOpenHours],
  ])('is due then, and nothing before it, by %s', (_, rules) => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }), (dueMs) => {
        const startMs = earliestStartMs(dueMs, rules);
        expect(latestDueMs(startMs, rules)).toBeGreaterThanOrEqual(dueMs);
        expect(latestDueMs(startMs - 1, rules)).toBeLessThan(dueMs);
      }),
    );
  });

  it('is in 1970 at the earliest', () => {
    expect(earliestStartMs(Date.UTC(2026, 10), withExceptions(exception('social', null, 60, 100 * 366 * 24)))).toBe(0);
  });
});

describe('R3 an exception that cannot count', () => {
  it.each([
    ['counts', [leadCalls, leads, social], 1, []],
    ['stands behind a wider one', [leads, leadCalls], 1, [0]],
    ['is written twice', [social, leadCalls, social], 2, [0]],
    [
      'is used up by several',
      [
        exception('call', 'lead', 1),
        exception('call', 'sensitive', 1),
        exception('call', 'ordinary', 1),
        exception('call', null, 1),
      ],
      3,
      [0, 1, 2],
    ],
    [
      'has something left',
      [exception('call', 'lead', 1), exception('call', 'sensitive', 1), exception('call', null, 1)],
      2,
      [],
    ],
    ['is not there', [leads], 4, []],
  ] as const)('%s', (_case, exceptions, index, above) => {
    expect(coveredBy(exceptions, index)).toEqual(above);
  });

  it('is one that counts for nothing that can come in', () => {
    const any = fc.record({
      channel: fc.option(fc.constantFrom(...channels)),
      kind: fc.option(fc.constantFrom(...kinds)),
      clocks: fc.constant(leads.clocks),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.nat(5), (list, place) => {
        const index = place % list.length;
        const counts = channels.some((channel) =>
          kinds.some((kind) => exceptionFor({ goalExceptions: list }, { channel, kind }) === list[index]),
        );
        expect(coveredBy(list, index).length === 0).toBe(counts);
      }),
    );
  });
});

describe('R3 exceptions on an inquiry', () => {
  const rules = withExceptions(leadCalls, social);
  const lead = anInquiry({ id: 'a', channel: 'call', kind: 'lead' });

  it('make its due instants, its captions and its nudges, and leave its group', () => {
    const standing = standingOf(lead, rules);
    expect(duesOf(lead, rules)).toEqual(['ten-minute 5 of 5', '24-hour 240 of 240']);
    expect(plannedNudges({ id: 'a', standing }, rules).map(({ atMs }) => minutesOf(atMs))).toEqual(
      [0, 3, 5, 0, 180, 240].sort((a, b) => a - b),
    );
    expect(groupOf({ ...lead, standing }, minutesAfter(4))).toBe('ten-minute');
    expect(groupOf({ ...lead, standing }, minutesAfter(6))).toBe('24-hour');
  });

  it('say nothing of a row that the usual goals count for', () => {
    const usual = anInquiry({ id: 'b', channel: 'email' });
    expect(standingOf(usual, rules)).toEqual(standingOf(usual, rulesWith()));
  });

  it('R12 decide which miss an undo cannot take back', () => {
    const reopened = anEvent('reopened', { atMs: minutesAfter(100) });
    const events = [anEvent('closed', { atMs: minutesAfter(1) }), reopened];
    const stamp = { actionId: 'undo', nowMs: minutesAfter(107), by: 'Sam', newId: () => 'event' };
    const undoing = (by: Rules) => undoLast([{ ...lead, events }], reopened.actionId, by, stamp);
    expect(undoing(rules)).toMatchObject({ ok: false, refusal: { reason: 'missed-since' } });
    expect(undoing(rulesWith()).ok).toBe(true);
  });
});

describe('R3 R13 exceptions on what was merged', () => {
  const rules = withExceptions(leadCalls, social);
  const call = anInquiry({ id: 'a', channel: 'call', kind: 'lead', receivedAtMs: minutesAfter(2) });
  const mail = anInquiry({ id: 'b', channel: 'email', receivedAtMs: minutesAfter(0) });
  const post = anInquiry({ id: 'c', channel: 'social', receivedAtMs: minutesAfter(1) });

  it('count for each arrival by its own channel and kind', () => {
    const { kept } = merged(call, mail, minutesAfter(3));
    expect(duesOf(kept, rules)).toEqual([
      'ten-minute 7 of 5',
      'ten-minute 10 of usual',
      '24-hour 242 of 240',
      '24-hour 1440 of usual',
    ]);
  });

  it('count so also for one that came over two merges, and in the figures', () => {
    const { kept: twice } = merged(mail, post, minutesAfter(3), 'first');
    const { kept } = merged(call, twice, minutesAfter(4), 'second');
    const keys = factsOf(kept).cycles.map(({ inquiryId, channel, kind }) => `${inquiryId} ${channel} ${kind}`);
    expect(keys).toEqual(['a call lead', 'b email ordinary', 'c social ordinary']);
    expect(duesOf(kept, rules).filter((due) => due.startsWith('ten'))).toEqual([
      'ten-minute 7 of 5',
      'ten-minute 10 of usual',
      'ten-minute 61 of 60',
    ]);
  });

  it('is said by what brought it where an older merge did not say more', () => {
    const { kept: twice } = merged(mail, post, minutesAfter(3), 'first');
    const { kept } = merged(call, twice, minutesAfter(4), 'second');
    const older = { ...kept, events: kept.events.filter((event) => !('otherId' in event) || event.otherId !== 'c') };
    expect(factsOf(older).cycles.map(({ inquiryId, channel }) => `${inquiryId} ${channel}`)).toEqual([
      'a call',
      'b email',
      'c email',
    ]);
  });
});

describe('R14 figures by exceptions', () => {
  const window = { fromMs: nineOClockMs - 48 * hourMs, toMs: nineOClockMs + 96 * hourMs };

  it('count each by its own clocks, and the share stays that of the office', () => {
    const events = [anEvent('acknowledged', { atMs: minutesAfter(7) })];
    const all = [anInquiry({ events }), anInquiry({ events, kind: 'lead' })].flatMap(
      ({ ...one }) => factsOf(one).cycles,
    );
    const rules = withExceptions(leadCalls);
    const counted = all.map((cycle) => countedCycle(cycle, rules));
    const { goals } = accountOf(counted, [], rules, window, minutesAfter(60));
    expect(goals['ten-minute']).toMatchObject({ percent: 50, rate: { passed: 2, met: 1 }, missesLeft: -8 });
    expect(rules.policy.goals).toEqual(defaultGoals);
  });

  it('are the same for months that are summed in one pass', () => {
    const key = fc.record({ channel: fc.constantFrom(...channels), kind: fc.constantFrom(...kinds) });
    const rules = withExceptions(leadCalls, leads, social, exception('email', null, 180, 60));
    const placeless = (account: unknown): string => JSON.stringify(account).replace(/"index":\d+/g, '');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvents, key), { maxLength: 6 }), anySteps, anyNow, (lists, steps, nowMs) => {
        const alone = lists.map(([events, of]) => anInquiry({ id: anyInquiryId, events, ...of }));
        const cycles = [...alone, ...united(steps)].flatMap((one) => factsOf(one).cycles);
        const series = createAccountSeries(rules, [window], nowMs);
        for (const cycle of cycles) series.expect(cycle);
        for (const cycle of cycles) series.add(cycle);
        const counted = cycles.map((cycle) => countedCycle(cycle, rules));
        expect(series.accounts().map(placeless)).toEqual([placeless(accountOf(counted, [], rules, window, nowMs))]);
      }),
    );
  });
});
