import { CalendarClock, CircleCheck, CircleHelp, Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useDeskPart, usePage, useZone } from '../../desk/page-context.ts';
import { CallBackLink } from '../call-back/call-back-link.tsx';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { tip } from '../../ui/tip.ts';
import { say } from './words.ts';

export function Foot() {
  const { screen } = usePage();
  return (
    <footer className="foot">
      <Snoozed />
      <div className="foot-links">
        <Closed />
        <CallBackLink />
        <button
          type="button"
          className="icon-button"
          aria-label={say('promises')}
          aria-keyshortcuts="B"
          {...tip(say('promises-title'), say('promises'))}
          onClick={() => screen.set({ sheet: { type: 'promises' } })}
        >
          <CalendarClock size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('search')}
          aria-keyshortcuts="/"
          {...tip(say('search-title'), say('search'))}
          onClick={() => screen.set({ search: screen.get().search === null ? '' : null })}
        >
          <Search size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('help')}
          aria-keyshortcuts="?"
          {...tip(say('help-title'), say('help'))}
          onClick={() => screen.set({ sheet: { type: 'help' } })}
        >
          <CircleHelp size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="text-button"
          {...tip(say('files-title'), say('files'))}
          onClick={() => screen.set({ sheet: { type: 'files', file: null } })}
        >
          {say('files')}
        </button>
      </div>
    </footer>
  );
}

/** "Snoozed: 1, back at 14:05", which shows and hides them. */
function Snoozed() {
  const { screen, clock, grouping, mirror } = usePage();
  const zone = useZone();
  useDeskPart('inquiries');
  const groups = useSyncExternalStore(grouping.subscribe, grouping.groups);
  const isShown = useStore(screen, ({ isSnoozedShown }) => isSnoozedShown);
  const ids = groups.find(({ id }) => id === 'snoozed')?.ids ?? [];
  if (ids.length === 0) return null;
  const backAtMs = ids.reduce(
    (leastMs, id) => Math.min(leastMs, mirror.inquiry(id)?.standing.snooze?.wakesAtMs ?? Infinity),
    Infinity,
  );
  const count = ids.length;
  const words =
    backAtMs === Infinity
      ? say('snoozed-count', { count })
      : say('snoozed-count-back', { count, at: dayAndTime(zone, backAtMs, clock.now()) });
  return (
    <button
      type="button"
      className="text-button"
      aria-expanded={isShown}
      onClick={() => screen.set({ isSnoozedShown: !isShown })}
    >
      {words}
    </button>
  );
}

/** Those closed today, within reach to be reopened or looked up. */
function Closed() {
  const { screen, grouping } = usePage();
  const groups = useSyncExternalStore(grouping.subscribe, grouping.groups);
  const isShown = useStore(screen, ({ isClosedShown }) => isClosedShown);
  const count = groups.find(({ id }) => id === 'closed')?.ids.length ?? 0;
  if (count === 0) return null;
  const name = say('closed-count', { count });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-expanded={isShown}
      {...tip(name, name)}
      onClick={() => screen.set({ isClosedShown: !isShown })}
    >
      <CircleCheck size={15} aria-hidden />
    </button>
  );
}
