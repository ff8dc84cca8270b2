import { X } from 'lucide-react';
import type { NudgeView } from '../../../electron/contract/views.ts';
import { runRowCommand } from '../../desk/actions.ts';
import { useDeskPart, usePage, useZone } from '../../desk/page-context.ts';
import { focusRow } from '../../ui/focus.ts';
import { nudgeWords } from './nudge-words.ts';
import { say } from './words.ts';

/** The nudge inside the page: it stays until it is closed or what it is about has been done. */
export function NudgeBanner() {
  const nudges = useDeskPart('nudges') ?? [];
  return nudges.length === 0 ? null : <OpenNudges nudges={nudges} />;
}

function OpenNudges({ nudges }: { nudges: readonly NudgeView[] }) {
  const page = usePage();
  const { api, screen, mirror, clock } = page;
  const zone = useZone();
  useDeskPart('inquiries');
  const words = nudgeWords(nudges, mirror.inquiry, { zone, nowMs: clock.now() });
  if (words === null) return null;
  const { single } = words;
  // Several that are open are shown as one, and closed as one; the desk takes them out of every window.
  const close = (): void => {
    for (const { id } of nudges) void api.call('dismissNudge', { id });
  };
  const show = (): void => {
    close();
    screen.set({ search: null, isSnoozedShown: true, selectedId: words.firstId });
    requestAnimationFrame(() => focusRow(words.firstId));
  };
  return (
    <aside className="banner is-nudge" aria-label={say('reminder')}>
      <p dir="auto">{words.title}</p>
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
            {say(single.standing.phase === 'promised' ? 'contacted' : 'acknowledge')}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              close();
              runRowCommand(page, 'snooze', single);
            }}
          >
            {say('snooze')}
          </button>
        </>
      )}
      <button type="button" className="plain-button" onClick={show}>
        {say('show')}
      </button>
      <button type="button" className="icon-button" aria-label={say('close')} onClick={close}>
        <X size={14} aria-hidden />
      </button>
    </aside>
  );
}
