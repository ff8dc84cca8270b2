// R3: which clocks count for an arrival: the office's, or those of the first exception that fits.
import { channels, kinds, type GoalKey } from './inquiry.ts';
import type { GoalClocks, GoalException, Policy } from './policy.ts';

/** R3: the first exception that fits, or null where the office's goals count. */
export function exceptionFor({ goalExceptions }: Pick<Policy, 'goalExceptions'>, key: GoalKey): GoalException | null {
  // Asked for each of a million cycles: an office without exceptions pays nothing, and one with them makes no object.
  for (const exception of goalExceptions) if (isFor(exception, key)) return exception;
  return null;
}

function isFor({ channel, kind }: GoalException, key: GoalKey): boolean {
  return (channel === null || channel === key.channel) && (kind === null || kind === key.kind);
}

export function clocksFor(policy: Pick<Policy, 'goals' | 'goalExceptions'>, key: GoalKey): GoalClocks {
  return exceptionFor(policy, key)?.clocks ?? policy.goals;
}

/** R3: the places of the exceptions that leave nothing to the one at `index`; none while it counts for somebody. */
export function coveredBy(exceptions: readonly GoalException[], index: number): readonly number[] {
  const exception = exceptions[index];
  if (exception === undefined) return [];
  const keys = channels.flatMap((channel) => kinds.map((kind) => ({ channel, kind })));
  const firsts = keys
    .filter((key) => isFor(exception, key))
    .map((key) => exceptions.findIndex((other) => isFor(other, key)));
  return firsts.includes(index) ? [] : [...new Set(firsts)].sort((a, b) => a - b);
}
