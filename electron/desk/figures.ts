// Owns the score on top of the list: the figures of this week, kept up without counting everything for each action.
import type { ScoreView } from '../contract/views.ts';
import { createContested, onePerArrival } from '../domain/arrivals.ts';
import { noTallies, scoreOf, talliesOf, type Tallies } from '../domain/account.ts';
import { countedCycle, factsOf, type CountedCycle, type CycleFacts } from '../domain/facts.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { hourMs } from '../domain/policy.ts';
import type { Window } from '../domain/rate.ts';
import { reportWindows } from '../domain/report-window.ts';
import type { Rules } from '../domain/standing.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export interface Figures {
  score(nowMs: number): ScoreView;
}

export function createFigures({ ledger }: DeskParts, history: History): Figures {
  const counting = createCounting(() => ledger.rules);
  const settling = createSettling(() => ledger.rules, counting.counted);

  const open = (): readonly CountedCycle[] =>
    ledger.entries().flatMap(({ inquiry }) => counting.cyclesOf(inquiry).map(counting.counted));

  return {
    score: (nowMs) => {
      const { window } = reportWindows(ledger.rules.policy.openHours.zone, 'week', nowMs);
      const recent = history.recent();
      const present = open();
      const settled = settling(recent, present, window, nowMs);
      const moving = onePerArrival([...settled.rest, ...present]);
      const goals = scoreOf(settled.tallies, talliesOf(moving, window, nowMs), ledger.rules);
      const isEmpty = recent.length === 0 && moving.length === 0;
      return { goals, changesAtMs: isEmpty ? null : nextChangeMs(moving, nowMs, window.toMs) };
    },
  };
}

/** A due instant passes, of an open or of a closed one; or the week ends, where it has figures. */
function nextChangeMs(cycles: readonly CountedCycle[], nowMs: number, weekEndMs: number): number {
  let nextMs = weekEndMs;
  for (const { dueMs } of cycles) {
    for (const atMs of Object.values(dueMs)) if (atMs >= nowMs) nextMs = Math.min(nextMs, atMs + 1);
  }
  return nextMs;
}

type Counted = (cycle: CycleFacts) => CountedCycle;

/** Neither inquiries nor facts are ever changed in place: what was counted of one holds until the rules change. */
function createCounting(rulesNow: () => Rules) {
  const cycles = new WeakMap<Inquiry, readonly CycleFacts[]>();
  let known = new WeakMap<CycleFacts, CountedCycle>();
  let countedBy = rulesNow();
  return {
    cyclesOf: (inquiry: Inquiry): readonly CycleFacts[] => {
      const made = cycles.get(inquiry) ?? factsOf(inquiry).cycles;
      cycles.set(inquiry, made);
      return made;
    },
    counted: (cycle: CycleFacts): CountedCycle => {
      const rules = rulesNow();
      if (countedBy !== rules) [known, countedBy] = [new WeakMap(), rules];
      const made = known.get(cycle) ?? countedCycle(cycle, rules);
      known.set(cycle, made);
      return made;
    },
  };
}

interface Settled {
  readonly tallies: Tallies;
  /** Those whose due instants had not all passed, and those that something open may count for (R13). */
  readonly rest: readonly CountedCycle[];
}

/** How long the rest may grow old before what has settled meanwhile is counted off it. */
const settledForMs = hourMs;

/**
 * What is closed and past its due instants counts the same at every later instant. It is summed once, so that an action
 * costs the same however many were closed this week.
 */
function createSettling(rulesNow: () => Rules, counted: Counted) {
  let known: (Settled & { readonly key: readonly unknown[]; readonly atMs: number }) | null = null;
  const broughtIn = createBroughtIn();
  return (recent: readonly CycleFacts[], present: readonly CountedCycle[], window: Window, nowMs: number): Settled => {
    const contested = createContested();
    for (const cycle of broughtIn(recent)) contested.add(cycle);
    for (const { cycle } of present) contested.add(cycle);
    const key = [recent, contested.key(), rulesNow(), window.fromMs, window.toMs];
    const isKnown = known !== null && key.every((part, at) => part === known?.key[at]);
    if (known !== null && isKnown && nowMs >= known.atMs && nowMs < known.atMs + settledForMs) return known;
    const isSettled = ({ cycle, dueMs }: CountedCycle): boolean =>
      dueMs['ten-minute'] < nowMs && dueMs['24-hour'] < nowMs && !contested.has(cycle);
    const cycles = recent.map(counted);
    const settled = cycles.filter(isSettled);
    const tallies = settled.length === 0 ? noTallies : talliesOf(settled, window, nowMs);
    known = { key, atMs: nowMs, tallies, rest: cycles.filter((cycle) => !isSettled(cycle)) };
    return known;
  };
}

/** R13: the arrivals among those of the week that a merge has brought. Looked for once: hardly any are. */
function createBroughtIn(): (recent: readonly CycleFacts[]) => readonly CycleFacts[] {
  const known = new WeakMap<readonly CycleFacts[], readonly CycleFacts[]>();
  return (recent) => {
    const brought = known.get(recent) ?? recent.filter(({ inquiryId, answeredById }) => inquiryId !== answeredById);
    known.set(recent, brought);
    return brought;
  };
}
