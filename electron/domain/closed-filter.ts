// Owns what the history can be narrowed to: what is kept of a closed inquiry for it, and whether that fits.
import { cyclesOf } from './cycle.ts';
import type { CloseReason } from './event.ts';
import { factsOf, type CycleFacts } from './facts.ts';
import { goalState, type GoalState } from './goal.ts';
import type { Channel, Inquiry } from './inquiry.ts';
import type { GoalId } from './policy.ts';
import { countsInRates } from './rate.ts';
import { dueInstants, type Rules } from './standing.ts';

export type ClockTraits = Pick<CycleFacts, 'channel' | 'kind' | 'startMs' | 'acknowledgedAtMs' | 'closeReason'>;

/** What of a closed inquiry a filter asks for. Facts, no results: the goals may be others tomorrow. */
export interface ClosedTraits {
  readonly channel: Channel;
  /** Why it was closed last. */
  readonly reason: CloseReason | null;
  /** Who acknowledged or closed it, at any time. */
  readonly people: readonly string[];
  /** One for each arrival that is counted here (R11, R13). */
  readonly clocks: readonly ClockTraits[];
}

/** null leaves that part open. */
export interface ClosedFilter {
  readonly channel: Channel | null;
  readonly person: string | null;
  readonly reason: CloseReason | null;
  readonly goal: { readonly id: GoalId; readonly state: Exclude<GoalState, 'running'> } | null;
}

export function traitsOf(inquiry: Inquiry): ClosedTraits {
  const cycles = cyclesOf(inquiry);
  const closers = cycles.flatMap(({ events }) => events.flatMap(({ type, by }) => (type === 'closed' ? [by] : [])));
  const clocks = factsOf(inquiry).cycles.map(({ channel, kind, startMs, acknowledgedAtMs, closeReason }) => ({
    channel,
    kind,
    startMs,
    acknowledgedAtMs,
    closeReason,
  }));
  const acknowledgers = cycles.flatMap(({ arrivals }) => arrivals.map(({ acknowledgedBy }) => acknowledgedBy));
  const people = [...new Set([...acknowledgers, ...closers])].filter((name) => name !== null);
  return { channel: inquiry.channel, reason: cycles.at(-1)?.closeReason ?? null, people, clocks };
}

/** Null where everything fits: then nobody has to be looked at. */
export function filterBy(
  filter: ClosedFilter,
  rules: Rules,
  nowMs: number,
): ((traits: ClosedTraits) => boolean) | null {
  const { channel, person, reason, goal } = filter;
  if (channel === null && person === null && reason === null && goal === null) return null;
  return (traits) =>
    (channel === null || traits.channel === channel) &&
    (reason === null || traits.reason === reason) &&
    (person === null || traits.people.includes(person)) &&
    (goal === null || resultOf(traits, goal.id, rules, nowMs) === goal.state);
}

/** R3, R4, R10: missed when one of its clocks was, met when all of them were; null while one runs or none counts. */
export function resultOf({ clocks }: ClosedTraits, id: GoalId, rules: Rules, nowMs: number): GoalState | null {
  const states = clocks
    .filter(countsInRates)
    .map((clock) => goalState(dueInstants(clock, rules)[id], clock.acknowledgedAtMs, nowMs));
  if (states.includes('missed')) return 'missed';
  return states.length > 0 && states.every((state) => state === 'met') ? 'met' : null;
}
