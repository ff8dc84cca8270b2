import { useEffect, useSyncExternalStore } from 'react';
import { offerWords } from '../../desk/offer-words.ts';
import type { UndoOffer } from '../../desk/on-screen.ts';
import { useInquiry, usePage, useZone } from '../../desk/page-context.ts';
import { undoLast } from '../../desk/undo.ts';
import { useStore } from '../../ui/store.ts';
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
  return (
    <aside className="undo-bar" aria-label={say('last-action')}>
      <p dir="auto">{offerWords(page, offer, zone)}</p>
      {offer.actionId !== null && (
        <button type="button" className="plain-button" aria-keyshortcuts="U" onClick={() => void undoLast(page)}>
          {say(offer.takenBack === null ? 'undo' : 'bring-back')} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </aside>
  );
}
