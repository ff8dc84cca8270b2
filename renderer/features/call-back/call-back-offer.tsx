import { useEffect, useEffectEvent, useState } from 'react';
import { callBackList } from '../../../electron/domain/call-back.ts';
import { useDeskPart, usePage, useZone } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useCallBackTime, type CallBackTime } from './use-call-back-time.ts';
import { say } from './words.ts';

/** When the call-back time comes: who is owed a call, offered once and calmly. */
export function CallBackOffer() {
  const time = useCallBackTime();
  const [declinedMs, setDeclinedMs] = useState<number | null>(null);
  if (time === null || !time.isRunning || time.fromMs === declinedMs) return null;
  return <Offer time={time} onDecline={() => setDeclinedMs(time.fromMs)} />;
}

function Offer({ time, onDecline }: { time: CallBackTime; onDecline: () => void }) {
  const { screen, clock } = usePage();
  const zone = useZone();
  const run = useStore(screen, ({ callBack }) => callBack);
  const owed = callBackList(useDeskPart('inquiries') ?? [], time.bounds, clock.now()).ids.length;
  const isBegun = run !== null;
  const until = dayAndTime(zone, time.toMs, clock.now());
  const text = isBegun
    ? say('offer-go-on', { until, done: run.calls.length, count: run.ids.length })
    : say('offer', { until, count: owed });
  const isOffered = isBegun || owed > 0;
  // Said once to those who hear the page, not at each change of the count.
  const announce = useEffectEvent(() => {
    if (!isBegun) screen.set({ announcement: text });
  });
  useEffect(() => {
    if (isOffered) announce();
  }, [isOffered]);
  if (!isOffered) return null;
  return (
    <aside className="banner" aria-label={say('open')}>
      <p dir="auto">{text}</p>
      <button
        type="button"
        className="plain-button is-strong"
        aria-keyshortcuts="K"
        onClick={() => screen.set({ sheet: { type: 'call-back' } })}
      >
        {say(isBegun ? 'go-on' : 'begin')} <kbd aria-hidden="true">K</kbd>
      </button>
      <button type="button" className="plain-button" onClick={onDecline}>
        {say('not-now')}
      </button>
    </aside>
  );
}
