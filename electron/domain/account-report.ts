// Owns a report: the account of a window beside the one before, and what it is made of by channel, kind, person and hour.
import { createArrivalGate, type ArrivalGate } from './account-series.ts';
import { createAccountSum, withoutIds, type Account, type GoalCounts } from './account.ts';
import { createHourOf } from './arrival-hour.ts';
import { createBreakdown, createTimes, type GoalOutcomes, type Part, type TimeTaken } from './breakdown.ts';
import { promiseState } from './cycle.ts';
import { countedCycle, type CycleFacts } from './facts.ts';
import { channels, kinds, type Channel, type Kind } from './inquiry.ts';
import { goalIds, type GoalId } from './policy.ts';
import { countedAs, countsInRates, isWithin, type Window } from './rate.ts';
import type { ReportWindows } from './report-window.ts';
import { shareDifference, type ShareDifference } from './share-difference.ts';
import type { Rules } from './standing.ts';
import { gradeOf, type Grade } from './wilson.ts';

/** By who acknowledged it. The key null is nobody yet: what is unacknowledged belongs to no person, and has no grades. */
export interface PersonPart extends Part<string | null> {
  /** R17 */
  readonly grades: Readonly<Record<GoalId, Grade>> | null;
}

/** R15, R19: those that arrived in one hour of the local day, 0 to 23. */
export interface HourPart {
  readonly hour: number;
  readonly count: number;
  readonly median: TimeTaken;
}

/** One miss of a goal; of a reopened inquiry each cycle by itself. UTC milliseconds. */
export interface Miss {
  readonly inquiryId: string;
  readonly startMs: number;
  readonly dueMs: number;
  /** Null while it is unanswered. */
  readonly acknowledgedAtMs: number | null;
}

/** R8: a promise whose instant passed without contact. UTC milliseconds. */
export interface BrokenPromise {
  /** The inquiry that answers for it. */
  readonly inquiryId: string;
  readonly byMs: number;
  /** Null while the customer has not heard of us again. */
  readonly contactedAtMs: number | null;
}

/** The misses of a report stand by themselves, with more than their names. */
type ReportAccount = Omit<Account, 'goals' | 'interruptions'> & {
  readonly goals: Readonly<Record<GoalId, GoalCounts>>;
};

export interface Report {
  readonly account: Omit<ReportAccount, 'median' | 'ninetieth'>;
  /** The one that was due last comes first. */
  readonly misses: Readonly<Record<GoalId, readonly Miss[]>>;
  /** In the same order. */
  readonly brokenPromises: readonly BrokenPromise[];
  readonly median: TimeTaken;
  readonly ninetieth: TimeTaken;
  readonly before: ReportAccount;
  /** R17: how the share of each goal stands against the one before. */
  readonly differences: Readonly<Record<GoalId, ShareDifference>>;
  /** Those of which there are any. */
  readonly channels: readonly Part<Channel>[];
  readonly kinds: readonly Part<Kind>[];
  readonly people: readonly PersonPart[];
  /** All 24. */
  readonly hours: readonly HourPart[];
}

export interface ReportSum extends Omit<ArrivalGate, 'settle'> {
  /** Of all that were added, once. */
  report(): Report;
}

interface ReportQuery extends ReportWindows {
  readonly rules: Rules;
  /** Who answers at this office; they are named also when they have acknowledged nothing. */
  readonly people: readonly string[];
  readonly nowMs: number;
}

/** R14 to R17. `expect` each that a merge has brought, then `add` each cycle once; none is kept. */
export function createReportSum({ rules, window, before, people, nowMs }: ReportQuery): ReportSum {
  const sum = createAccountSum(rules, window, nowMs);
  const sumBefore = createAccountSum(rules, before, nowMs);
  const parts = createParts(rules.policy.openHours.zone);
  const misses: Record<GoalId, Miss[]> = { 'ten-minute': [], '24-hour': [] };
  const brokenPromises: BrokenPromise[] = [];

  function count(cycle: CycleFacts): void {
    const { dueMs } = countedCycle(cycle, rules);
    sum.add(cycle, dueMs);
    sumBefore.add(cycle, dueMs);
    brokenPromises.push(...brokenIn(cycle, window, nowMs));
    if (!countsInRates(cycle)) return;
    const outcomeOf = (id: GoalId) => countedAs(window, nowMs, dueMs[id], cycle.acknowledgedAtMs);
    const outcomes = { 'ten-minute': outcomeOf('ten-minute'), '24-hour': outcomeOf('24-hour') };
    for (const id of goalIds) if (outcomes[id] === 'missed') misses[id].push(missOf(cycle, dueMs[id]));
    if (goalIds.some((id) => outcomes[id] !== null)) parts.add(cycle, outcomes);
  }

  const { expect, add, settle } = createArrivalGate(count);
  return {
    expect,
    add,
    report: () => {
      settle();
      for (const id of goalIds) misses[id].sort((a, b) => b.dueMs - a.dueMs);
      brokenPromises.sort((a, b) => b.byMs - a.byMs);
      const { median: _median, ninetieth: _ninetieth, ...account } = withoutNames(sum.account());
      const accountBefore = withoutNames(sumBefore.account());
      return {
        account,
        misses,
        brokenPromises,
        before: accountBefore,
        differences: differencesOf(account.goals, accountBefore.goals),
        ...parts.all(people, rules),
      };
    },
  };
}

function missOf({ inquiryId, startMs, acknowledgedAtMs }: CycleFacts, dueMs: number): Miss {
  return { inquiryId, startMs, dueMs, acknowledgedAtMs };
}

/** R8: as the account counts them. */
function brokenIn(cycle: CycleFacts, window: Window, nowMs: number): readonly BrokenPromise[] {
  return cycle.promises
    .filter((promised) => isWithin(window, promised.byMs) && promiseState(promised, nowMs) === 'broken')
    .map(({ byMs, contactedAtMs }) => ({ inquiryId: cycle.answeredById, byMs, contactedAtMs }));
}

function withoutNames({ goals, interruptions: _none, ...account }: Account): ReportAccount {
  const counts = { 'ten-minute': withoutIds(goals['ten-minute']), '24-hour': withoutIds(goals['24-hour']) };
  return { ...account, goals: counts };
}

function differencesOf(now: ReportAccount['goals'], before: ReportAccount['goals']): Report['differences'] {
  const of = (id: GoalId): ShareDifference => shareDifference(now[id].rate, before[id].rate);
  return { 'ten-minute': of('ten-minute'), '24-hour': of('24-hour') };
}

type Parts = Pick<Report, 'median' | 'ninetieth' | 'channels' | 'kinds' | 'people' | 'hours'>;

/** R15: times are of those whose ten minutes ended in the window, by now. */
function createParts(zone: string) {
  const byChannel = createBreakdown<Channel>();
  const byKind = createBreakdown<Kind>();
  const byPerson = createBreakdown<string | null>();
  const hours = Array.from({ length: 24 }, createTimes);
  const times = createTimes();
  const hourOf = createHourOf(zone);

  return {
    add: (cycle: CycleFacts, outcomes: GoalOutcomes): void => {
      const { acknowledgedAtMs, acknowledgedBy, startMs } = cycle;
      const lists = [
        byChannel.add(cycle.channel, outcomes),
        byKind.add(cycle.kind, outcomes),
        byPerson.add(acknowledgedBy, outcomes),
      ];
      if (outcomes['ten-minute'] !== 'met' && outcomes['ten-minute'] !== 'missed') return;
      const ms = acknowledgedAtMs === null ? null : Math.max(0, acknowledgedAtMs - startMs);
      const { inquiryId } = cycle;
      for (const list of [times, hours[hourOf(startMs)], ...lists]) list?.add(ms, inquiryId);
    },
    all: (people: readonly string[], { policy }: Rules): Parts => ({
      median: times.at(0.5),
      ninetieth: times.at(0.9),
      channels: inOrder(byChannel.parts([]), channels),
      kinds: inOrder(byKind.parts([]), kinds),
      people: peopleOf(byPerson.parts(people), policy.goals),
      hours: hours.map((one, hour) => ({ hour, count: one.count, median: one.at(0.5) })),
    }),
  };
}

function inOrder<Key>(parts: readonly Part<Key>[], keys: readonly Key[]): readonly Part<Key>[] {
  return parts.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

/** R17: by name, nobody last: an order by figures would be a ranking. */
function peopleOf(
  parts: readonly Part<string | null>[],
  goals: Readonly<Record<GoalId, { readonly share: number }>>,
): readonly PersonPart[] {
  return parts.toSorted(byName).map((part) => ({
    ...part,
    grades:
      part.key === null
        ? null
        : {
            'ten-minute': gradeOf(part.goals['ten-minute'], goals['ten-minute'].share),
            '24-hour': gradeOf(part.goals['24-hour'], goals['24-hour'].share),
          },
  }));
}

function byName(a: Part<string | null>, b: Part<string | null>): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.key.localeCompare(b.key);
}
