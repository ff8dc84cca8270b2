// Owns what a day with the nudges of the form is like, by the desk's own rules. They need the office's calendar, and with it
// Temporal, so this module is loaded when the settings are open.
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { nudgesShown, sampleArrivals, type ShownNudge } from '../../../electron/domain/nudge-day.ts';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import type { Policy } from '../../../electron/domain/policy.ts';
import { standingOf } from '../../../electron/domain/standing.ts';

export interface SampleDay {
  readonly arrivedAtMs: number;
  readonly shown: readonly ShownNudge[];
}

/** An ordinary call at ten, and one shortly before closing; null where the open hours cannot be used. */
export function sampleDays(policy: Policy, nowMs: number): readonly SampleDay[] | null {
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) return null;
  const { calendar } = compiled;
  // "Quiet for 30 minutes" is about now, not about that day.
  const rules = { policy: { ...policy, quietUntilMs: null }, calendar };
  const { atTenMs, beforeClosingMs } = sampleArrivals(calendar, nowMs);
  return [atTenMs, beforeClosingMs]
    .filter((arrivedAtMs) => arrivedAtMs !== null)
    .map((arrivedAtMs) => {
      const standing = standingOf(sampleCall(arrivedAtMs), rules);
      return { arrivedAtMs, shown: nudgesShown({ id: sampleId, standing }, rules, arrivedAtMs) };
    });
}

const sampleId = 'sample';

function sampleCall(receivedAtMs: number): Inquiry {
  return {
    id: sampleId,
    receivedAtMs,
    customer: { name: null, phone: null, email: null, handle: null },
    channel: 'call',
    kind: 'ordinary',
    subject: '',
    source: { system: 'sample', reference: null },
    addedBy: null,
    events: [],
  };
}
