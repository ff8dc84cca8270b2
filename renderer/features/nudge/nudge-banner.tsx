import { X } from 'lucide-react';
import { useStore } from '../../ui/store.ts';
import { useDeskPart, usePage, useZone } from '../desk/page.ts';
import { runRowCommand } from '../inquiries/actions.ts';
import { focusRow } from '../inquiries/focus.ts';
import { nudgeWords } from './nudge-words.ts';

/** The nudge inside the page: it stays until it is closed or what it is about has been done. */
export function NudgeBanner() {
  const nudges = useStore(usePage().screen, (screen) => screen.nudges);
  return nudges.length === 0 ? null : <OpenNudges />;
}

function OpenNudges() {
  const page = usePage();
  const { screen, mirror, clock } = page;
  const zone = useZone();
  const nudges = useStore(screen, (value) => value.nudges);
  useDeskPart('inquiries');
  const words = nudgeWords(nudges, mirror.inquiry, { zone, nowMs: clock.now() });
  if (words === null) return null;
  const { single } = words;
  const close = (): void => screen.set({ nudges: [] });
  const show = (): void => {
    screen.set({ nudges: [], search: null, isSnoozedShown: true, selectedId: words.firstId });
    requestAnimationFrame(() => focusRow(words.firstId));
  };
  return (
    <aside className="banner is-nudge" aria-label="Reminder">
      <p dir="auto" role="alert">
        {words.title}
      </p>
      {single !== null && (
        <>
          <button
            type="button"
            className="plain-button is-strong"
            onClick={() => {
              close();
              runRowCommand(page, 'acknowledge', single);
            }}
          >
            {single.standing.phase === 'promised' ? 'Contacted' : 'Acknowledge'}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              close();
              runRowCommand(page, 'snooze', single);
            }}
          >
            Snooze
          </button>
        </>
      )}
      <button type="button" className="plain-button" onClick={show}>
        Show
      </button>
      <button type="button" className="icon-button" aria-label="Close the reminder" onClick={close}>
        <X size={14} aria-hidden />
      </button>
    </aside>
  );
}
