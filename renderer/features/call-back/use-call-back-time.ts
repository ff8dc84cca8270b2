// Owns what the page knows of the call-back time: when it is, and which calls belong to it.
import { useEffect, useState } from 'react';
import type { CallBackBounds } from '../../../electron/domain/call-back.ts';
import { dayMs, hourMs } from '../../../electron/domain/policy.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import type { CallBackClock } from './call-back-clock.ts';

interface Loaded {
  readonly settings: Settings;
  readonly clock: CallBackClock | null;
}

/** Null until it is loaded. `settings` null asks for none. */
function useCallBackClock(settings: Settings | null): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (settings === null) return undefined;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const clock =
        typeof Temporal === 'undefined' ? null : (await import('./call-back-clock.ts')).callBackClock(settings);
      if (isCurrent) setLoaded({ settings, clock });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [settings]);
  return loaded?.settings === settings ? loaded : null;
}

/** Which calls belong to one that begins now; null until the calendar is loaded. In a browser without one it is a day. */
export function useCallBackBounds(): CallBackBounds | null {
  const { clock } = usePage();
  const loaded = useCallBackClock(useSettings());
  const [nowMs] = useState(() => clock.now());
  if (loaded === null) return null;
  return loaded.clock?.boundsAt(nowMs) ?? { untilMs: nowMs + dayMs, heardSinceMs: nowMs - hourMs };
}

export interface CallBackTime {
  readonly fromMs: number;
  readonly toMs: number;
  readonly isRunning: boolean;
  readonly bounds: CallBackBounds;
}

/** The call-back time that runs or comes next, read anew when it begins and ends; null where none is set. */
export function useCallBackTime(): CallBackTime | null {
  const { ticker } = usePage();
  const settings = useSettings();
  const loaded = useCallBackClock(settings !== null && settings.callBackTime !== null ? settings : null);
  const clock = loaded?.clock ?? null;
  const [read, setRead] = useState<{ readonly by: CallBackClock; readonly time: CallBackTime | null } | null>(null);
  useEffect(() => {
    if (clock === null) return undefined;
    return ticker.add({
      update(nowMs) {
        const span = clock.timeAt(nowMs);
        const isRunning = span !== null && nowMs >= span.fromMs;
        const time = span === null ? null : { ...span, isRunning, bounds: clock.boundsAt(nowMs) };
        setRead((before) => (before?.by === clock && isSameTime(before.time, time) ? before : { by: clock, time }));
        if (span === null) return hourMs;
        return (isRunning ? span.toMs : span.fromMs) - nowMs;
      },
    });
  }, [clock, ticker]);
  return read !== null && read.by === clock ? read.time : null;
}

function isSameTime(before: CallBackTime | null, now: CallBackTime | null): boolean {
  return before?.fromMs === now?.fromMs && before?.isRunning === now?.isRunning;
}
