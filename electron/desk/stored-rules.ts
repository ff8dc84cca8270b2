import { compileOpenHours } from '../domain/open-hours.ts';
import type { Rules } from '../domain/standing.ts';
import type { Store } from '../store/store.ts';

/** Settings are parsed and compiled before they are saved, so stored ones that do not compile are a broken invariant. */
export function rulesFor(store: Pick<Store, 'settings'>): Rules {
  const { policy } = store.settings;
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) throw new Error(`The stored open hours cannot be used: ${compiled.problem}`);
  return { policy, calendar: compiled.calendar };
}
