import { useEffect, useSyncExternalStore } from 'react';
import type { UndoOffer } from '../../desk/on-screen.ts';
import { useInquiry, usePage, useZone } from '../../desk/page-context.ts';
import { undoLast } from '../../desk/undo.ts';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

const offeredForMs = 10_000;

/** What was just done, with the way back, for ten seconds in which nothing covers it. */
export function UndoBar() {
  const { screen, clock, visibility } = usePage();
  const offer = useStore(screen, ({ undo }) => undo);
  const isVisible = useSyncExternalStore(visibility.onChange, visibility.isVisible);
  const isCovered = useStore(screen, ({ sheet }) => sheet !== null) || !isVisible;
  useEffect(() => {
    if (offer === null || isCovered) return undefined;
    return clock.setTimer(offeredForMs, () => {
      if (screen.get().undo === offer) screen.set({ undo: null });
    });
  }, [offer, isCovered, screen, clock]);
  return offer === null ? null : <Offer offer={offer} />;
}

function Offer({ offer }: { offer: UndoOffer }) {
  const page = usePage();
  const view = useInquiry(offer.inquiryId ?? '');
  const zone = useZone();
  // R22: neither the name in the words nor the action is there any more.
  if (view?.isErased === true) return null;
  const snooze = view?.standing.snooze ?? null;
  const nowMs = page.clock.now();
  const wasCut = snooze !== null && offer.snoozedUntilMs !== null && snooze.wakesAtMs < offer.snoozedUntilMs;
  const text = wasCut ? say('quiet-until', { at: dayAndTime(zone, snooze.wakesAtMs, nowMs) }) : offer.text;
  return (
    <aside className="undo-bar" aria-label={say('last-action')}>
      <p dir="auto">{text}</p>
      {offer.actionId !== null && (
        <button type="button" className="plain-button" aria-keyshortcuts="U" onClick={() => void undoLast(page)}>
          {say(offer.takenBack === null ? 'undo' : 'bring-back')} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </aside>
  );
}
