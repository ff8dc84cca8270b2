// When the call-back time is, by the office's calendar. It needs Temporal, so this module is loaded only where there is one.
import type { CallBackBounds } from '../../../electron/domain/call-back.ts';
import { callBackBounds, callBackTimeAt } from '../../../electron/domain/call-back-time.ts';
import type { TimeSpan } from '../../../electron/domain/facts.ts';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import type { Settings } from '../../../electron/domain/settings.ts';

export interface CallBackClock {
  /** The one that runs, or the next one; null where there is none. */
  readonly timeAt: (nowMs: number) => TimeSpan | null;
  readonly boundsAt: (nowMs: number) => CallBackBounds;
}

/** Null where the open hours cannot be used. */
export function callBackClock({ policy, callBackTime }: Settings): CallBackClock | null {
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) return null;
  const rules = { policy, calendar: compiled.calendar };
  return {
    timeAt: (nowMs) => (callBackTime === null ? null : callBackTimeAt(rules, callBackTime, nowMs)),
    boundsAt: (nowMs) => callBackBounds(rules, callBackTime, nowMs),
  };
}
