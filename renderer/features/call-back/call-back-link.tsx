import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { tip } from '../../ui/tip.ts';
import { useCallBackTime } from './use-call-back-time.ts';
import { say } from './words.ts';

/** Where a time is set for the calls, it stands here and leads to them; K does so at any time. */
export function CallBackLink() {
  const { screen, clock } = usePage();
  const zone = useZone();
  const time = useCallBackTime();
  const open = (): void => screen.set({ sheet: { type: 'call-back' } });
  if (time === null) return null;
  const nowMs = clock.now();
  return (
    <button type="button" className="text-button" aria-keyshortcuts="K" {...tip(say('open-hint'), '')} onClick={open}>
      {time.isRunning
        ? say('time-now', { until: dayAndTime(zone, time.toMs, nowMs) })
        : say('time-ahead', { at: dayAndTime(zone, time.fromMs, nowMs) })}
    </button>
  );
}
