// Owns the step from legs to calls: queues and transfers write several rows for one call of one customer.
import type { LoggedCall } from './call-log-reading.ts';
import type { Direction } from './phone-system.ts';
import type { Leg } from './read-leg.ts';

/** A leg whose time is known. UTC milliseconds. */
export interface TimedLeg extends Leg {
  readonly atMs: number;
  readonly endedAtMs: number | null;
}

/** A call is answered when it was answered on any leg. Oldest first. */
export function joinLegs(legs: readonly TimedLeg[]): readonly LoggedCall[] {
  const calls = new Map<string, TimedLeg[]>();
  const withheld = new Map<string, number>();
  for (const leg of legs) {
    const key = leg.reference ?? keyWithoutId(leg, withheld);
    const known = calls.get(key);
    if (known === undefined) calls.set(key, [leg]);
    else known.push(leg);
  }
  return [...calls].map(([reference, joined]) => joinCall(reference, joined)).sort(compareCalls);
}

/** Two callers without a number are two customers, also in the same minute: they are counted. */
function keyWithoutId(leg: TimedLeg, withheld: Map<string, number>): string {
  const key = `${new Date(leg.atMs).toISOString()} ${leg.direction} ${leg.phone?.replaceAll(/\D/g, '') ?? 'withheld'}`;
  if (leg.phone !== null) return key;
  const count = (withheld.get(key) ?? 0) + 1;
  withheld.set(key, count);
  return count === 1 ? key : `${key} ${count}`;
}

function joinCall(reference: string, joined: readonly TimedLeg[]): LoggedCall {
  const legs = joined.toSorted((a, b) => a.atMs - b.atMs || a.line - b.line);
  const direction = directionOf(legs);
  // A call out begins at the caller's own phone, a call in may be sent on outside: only its own legs say how it ended.
  const own = legs.filter((leg) => leg.direction === direction);
  const answered = own.filter((leg) => leg.outcome === 'answered');
  const first = legs[0];
  if (first === undefined) throw new Error('A call has at least one leg.');
  return {
    atMs: first.atMs,
    line: Math.min(...legs.map(({ line }) => line)),
    direction,
    isAnswered: answered.length > 0,
    hasVoicemail: answered.length === 0 && own.some((leg) => leg.outcome === 'voicemail'),
    endedAtMs: latest(legs),
    phone: own.find((leg) => leg.phone !== null)?.phone ?? null,
    name: own.find((leg) => leg.name !== null)?.name ?? null,
    agent: answered.find((leg) => leg.agent !== null)?.agent ?? null,
    reference,
  };
}

function directionOf(legs: readonly TimedLeg[]): Direction {
  const has = (direction: Direction): boolean => legs.some((leg) => leg.direction === direction);
  if (has('inbound')) return 'inbound';
  return has('outbound') ? 'outbound' : 'internal';
}

function latest(legs: readonly TimedLeg[]): number | null {
  const ends = legs.flatMap(({ endedAtMs }) => (endedAtMs === null ? [] : [endedAtMs]));
  return ends.length === 0 ? null : Math.max(...ends);
}

function compareCalls(a: LoggedCall, b: LoggedCall): number {
  return a.atMs - b.atMs || a.line - b.line;
}
