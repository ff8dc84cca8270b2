import { PhoneCall } from 'lucide-react';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useCallBackTime } from './use-call-back-time.ts';
import { say } from './words.ts';

/** The way to the calls at any time; where a time is set for them, it stands here. */
export function CallBackLink() {
  const { screen, clock } = usePage();
  const zone = useZone();
  const time = useCallBackTime();
  const open = (): void => screen.set({ sheet: { type: 'call-back' } });
  if (time === null) {
    return (
      <button
        type="button"
        className="icon-button"
        aria-label={say('open')}
        aria-keyshortcuts="K"
        title={say('open-hint')}
        onClick={open}
      >
        <PhoneCall size={15} aria-hidden />
      </button>
    );
  }
  const nowMs = clock.now();
  return (
    <button type="button" className="text-button" aria-keyshortcuts="K" title={say('open-hint')} onClick={open}>
      {time.isRunning
        ? say('time-now', { until: dayAndTime(zone, time.toMs, nowMs) })
        : say('time-ahead', { at: dayAndTime(zone, time.fromMs, nowMs) })}
    </button>
  );
}
