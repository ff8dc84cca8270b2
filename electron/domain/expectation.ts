// What customers expect by the way they reached us, as far as anybody has measured it; it decides nothing.
import type { Channel, GoalKey, Kind } from './inquiry.ts';
import { hourMs } from './policy.ts';

/** A tweet an hour, a post on Facebook six: which of the two networks it was is not recorded, so the shorter one stands. */
const byChannel: Readonly<Partial<Record<Channel, number>>> = { social: hourMs, email: 6 * hourMs };
/** Of a lead, whichever way it came: it cools within the hour. */
const byKind: Readonly<Partial<Record<Kind, number>>> = { lead: hourMs };

/** Milliseconds; null where nothing is known. */
export function expectationMs({ channel, kind }: GoalKey): number | null {
  const known = [byChannel[channel], byKind[kind]].filter((withinMs) => withinMs !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}
