import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReportSum, type Report } from '../../electron/domain/account-report.ts';
import { accountOf, withoutIds as withoutNames, type Account } from '../../electron/domain/account.ts';
import { countedCycle, factsOf, type CycleFacts } from '../../electron/domain/facts.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { goalIds, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyNow, minutesAfter, rules } from '../support/domain-builders.ts';
import { anySteps, united } from '../support/merge-copies.ts';
import { merged } from '../support/merges.ts';

const windows = {
  window: { fromMs: nineOClockMs, toMs: nineOClockMs + 24 * hourMs },
  before: { fromMs: nineOClockMs - 24 * hourMs, toMs: nineOClockMs },
};

function reportOf(cycles: readonly CycleFacts[], nowMs: number, people: readonly string[] = []): Report {
  const sum = createReportSum({ rules, ...windows, people, nowMs });
  for (const cycle of cycles) sum.expect(cycle);
  for (const cycle of cycles) sum.add(cycle);
  return sum.report();
}

const reportAt = (nowMs: number, inquiries: readonly Inquiry[], people?: readonly string[]): Report =>
  reportOf(
    inquiries.flatMap((one) => factsOf(one).cycles),
    nowMs,
    people,
  );

interface Story {
  readonly minutes: number | null;
  readonly by?: string;
  readonly of?: Partial<Inquiry>;
}

/** Arrived at nine, acknowledged so many minutes later, or never. */
function story({ minutes, by = 'Sam', of = {} }: Story): Inquiry {
  const atMs = (of.receivedAtMs ?? nineOClockMs) + (minutes ?? 0) * minuteMs;
  return anInquiry({ ...of, events: minutes === null ? [] : [anEvent('acknowledged', { atMs, by })] });
}

const laterMs = minutesAfter(60);

const sharesOf = (parts: readonly { readonly key: unknown; readonly goals: Report['channels'][number]['goals'] }[]) =>
  parts.map(({ key, goals }) => `${String(key)} ${goals['ten-minute'].met}/${goals['ten-minute'].passed}`);

describe('R14 to R17 of no inquiries', () => {
  it('is no data everywhere, with a row for those who answer here', () => {
    const report = reportAt(laterMs, [], ['Sam', 'Alex']);
    const goals = {
      'ten-minute': { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, percent: null },
      '24-hour': { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, percent: null },
    };
    const grades = { 'ten-minute': 'no-data', '24-hour': 'no-data' };
    expect(report).toMatchObject({
      median: { kind: 'no-data' },
      ninetieth: { kind: 'no-data' },
      differences: { 'ten-minute': { kind: 'no-data' }, '24-hour': { kind: 'no-data' } },
      channels: [],
      kinds: [],
      people: [
        { key: 'Alex', goals, grades, median: { kind: 'no-data' } },
        { key: 'Sam', goals, grades, median: { kind: 'no-data' } },
      ],
    });
    expect(report.hours).toEqual(
      Array.from({ length: 24 }, (_, hour) => ({ hour, count: 0, median: { kind: 'no-data' } })),
    );
  });
});

describe('R14 to R17 of three inquiries', () => {
  const quick = story({ minutes: 2, of: { channel: 'email' } });
  const late = story({ minutes: 12, by: 'Alex', of: { channel: 'email', kind: 'lead' } });
  const nobody = story({ minutes: null });
  const report = reportAt(laterMs, [quick, late, nobody], ['Sam', 'Jo']);

  it('stand in each breakdown once, in the usual order', () => {
    expect(sharesOf(report.channels)).toEqual(['call 0/1', 'email 1/2']);
    expect(sharesOf(report.kinds)).toEqual(['ordinary 1/2', 'lead 0/1']);
    expect(sharesOf(report.people)).toEqual(['Alex 0/1', 'Jo 0/0', 'Sam 1/1', 'null 0/1']);
  });

  it('R17 are too few to grade a person by, and no data where there are none', () => {
    expect(report.people.map(({ key, grades }) => [key, grades?.['ten-minute']])).toEqual([
      ['Alex', 'below'],
      ['Jo', 'no-data'],
      ['Sam', 'too-few'],
      [null, undefined],
    ]);
  });

  it('R15 have a median that names its inquiry, and no ninetieth percentile where one is unanswered', () => {
    expect([report.median, report.ninetieth]).toEqual([
      { kind: 'value', ms: 12 * minuteMs, inquiryId: late.id },
      { kind: 'not-reached' },
    ]);
  });

  it('R19 are counted in the hour in which they arrived', () => {
    expect(report.hours.filter(({ count }) => count > 0)).toEqual([
      { hour: 9, count: 3, median: { kind: 'value', ms: 12 * minuteMs, inquiryId: late.id } },
    ]);
  });

  it('R10 are joined by no row where one was not a customer', () => {
    const spam = anInquiry({
      channel: 'social',
      events: [anEvent('closed', { atMs: minutesAfter(1), reason: 'not-a-customer' })],
    });
    const more = reportAt(laterMs, [quick, late, nobody, spam], ['Sam', 'Jo']);
    expect(more).toEqual({ ...report, account: { ...report.account, notCustomers: 1 } });
  });
});

describe('R8 broken promises in a report', () => {
  const promised = (byMinutes: number) =>
    anEvent('promised', { atMs: minutesAfter(2), byMs: minutesAfter(byMinutes), isDefault: false });
  const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(2) });

  it('are named, the last instant first, with the contact that came too late', () => {
    const late = anInquiry({ events: [acknowledged, promised(20), anEvent('contacted', { atMs: minutesAfter(30) })] });
    const silent = anInquiry({ events: [acknowledged, promised(40)] });
    const kept = anInquiry({ events: [acknowledged, promised(20), anEvent('contacted', { atMs: minutesAfter(20) })] });
    const running = anInquiry({ events: [acknowledged, promised(61)] });
    const { brokenPromises, account } = reportAt(laterMs, [late, silent, kept, running]);
    expect(brokenPromises).toEqual([
      { inquiryId: silent.id, byMs: minutesAfter(40), contactedAtMs: null },
      { inquiryId: late.id, byMs: minutesAfter(20), contactedAtMs: minutesAfter(30) },
    ]);
    expect(account.promises).toEqual({ kept: 1, broken: 2, running: 1 });
  });

  it('are as many as the account counts, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 8 }), anyNow, (histories, nowMs) => {
        const { account, brokenPromises } = reportAt(
          nowMs,
          histories.map((events) => anInquiry({ events })),
        );
        expect(brokenPromises).toHaveLength(account.promises.broken);
      }),
    );
  });
});

describe('R13 an arrival that a merge has brought', () => {
  it('is counted by its own channel and kind', () => {
    const called = anInquiry({ id: 'inquiry-1', channel: 'call' });
    const wrote = anInquiry({ id: 'inquiry-2', channel: 'email', kind: 'lead', receivedAtMs: minutesAfter(1) });
    const { kept, other } = merged(called, wrote, minutesAfter(2));
    const answered = { ...kept, events: [...kept.events, anEvent('acknowledged', { atMs: minutesAfter(3) })] };
    const { channels, kinds } = reportAt(laterMs, [answered, other]);
    expect([sharesOf(channels), sharesOf(kinds)]).toEqual([
      ['call 1/1', 'email 1/1'],
      ['ordinary 1/1', 'lead 1/1'],
    ]);
  });
});

describe('R17 the window before', () => {
  const daysOf = (met: number, passed: number, receivedAtMs: number) =>
    Array.from({ length: passed }, (_, index) => story({ minutes: index < met ? 1 : 30, of: { receivedAtMs } }));

  it('is counted beside, and compared as far as the counts bear it', () => {
    const inquiries = [...daysOf(56, 70, nineOClockMs), ...daysOf(48, 80, nineOClockMs - 5 * hourMs)];
    const { account, before, differences, channels } = reportAt(laterMs, inquiries);
    expect([account.goals['ten-minute'].percent, before.goals['ten-minute'].percent]).toEqual([80, 60]);
    expect(differences['ten-minute']).toEqual({ kind: 'more', points: 20 });
    expect(sharesOf(channels)).toEqual(['call 56/70']);
  });
});

/** Of equal times either may stand for them. */
const withoutIds = (one: object): unknown =>
  JSON.parse(JSON.stringify(one, (key, value: unknown) => (['index', 'inquiryId'].includes(key) ? undefined : value)));

describe('R14 a report', () => {
  const wholeOf = ({ account, before, median, ninetieth }: Report) =>
    [
      { ...account, median, ninetieth },
      { ...before, median: before.median, ninetieth: before.ninetieth },
    ].map(withoutIds);
  const expected = ({ interruptions: _none, ...account }: Account): unknown => {
    const { 'ten-minute': ten, '24-hour': day } = account.goals;
    return withoutIds({ ...account, goals: { 'ten-minute': withoutNames(ten), '24-hour': withoutNames(day) } });
  };

  it('says of both windows what their accounts say, and its parts add up to it', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 8 }), anyNow, (lists, nowMs) => {
        const cycles = lists.flatMap((events) => factsOf(anInquiry({ events })).cycles);
        const report = reportOf(cycles, nowMs, ['Sam']);
        const counted = cycles.map((cycle) => countedCycle(cycle, rules));
        expect(wholeOf(report)).toEqual([
          expected(accountOf(counted, [], rules, windows.window, nowMs)),
          expected(accountOf(counted, [], rules, windows.before, nowMs)),
        ]);
        for (const id of goalIds) {
          const { passed, met, notDueYet } = report.account.goals[id].rate;
          for (const parts of [report.channels, report.kinds, report.people]) {
            const sums = { passed: 0, met: 0, notDueYet: 0 };
            for (const { goals } of parts) {
              sums.passed += goals[id].passed;
              sums.met += goals[id].met;
              sums.notDueYet += goals[id].notDueYet;
            }
            expect(sums).toEqual({ passed, met, notDueYet });
          }
          expect(report.misses[id]).toHaveLength(passed - met);
        }
        const arrivals = report.hours.reduce((sum, { count }) => sum + count, 0);
        expect(arrivals).toBe(report.account.goals['ten-minute'].rate.passed);
      }),
    );
  });

  it('R13 counts each arrival once, in whatever order the inquiries come', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const cycles = united(steps).flatMap((one) => factsOf(one).cycles);
        const nowMs = nineOClockMs + 20 * hourMs;
        const one = reportOf(cycles, nowMs);
        const other = reportOf(cycles.toReversed(), nowMs);
        const namesOf = ({ misses }: Report) => misses['ten-minute'].map(({ inquiryId }) => inquiryId).toSorted();
        expect(namesOf(other)).toEqual(namesOf(one));
        expect(withoutIds(other)).toEqual(withoutIds(one));
      }),
    );
  });
});
