import { CalendarClock, CircleCheck, CircleHelp, History, Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useDeskPart, usePage, useZone } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { say } from '../history/doors.ts';
import { dayAndTime } from '../../ui/time-words.ts';

export function Foot() {
  const { screen } = usePage();
  return (
    <footer className="foot">
      <Snoozed />
      <div className="foot-links">
        <Closed />
        <button
          type="button"
          className="icon-button"
          aria-label="Promises"
          aria-keyshortcuts="B"
          title="The book of promises (B)"
          onClick={() => screen.set({ sheet: { type: 'promises' } })}
        >
          <CalendarClock size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('history')}
          aria-keyshortcuts="V"
          title={say('history-title')}
          onClick={() => screen.set({ sheet: { type: 'history', filter: null } })}
        >
          <History size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Search"
          aria-keyshortcuts="/"
          title="Search (/)"
          onClick={() => screen.set({ search: screen.get().search === null ? '' : null })}
        >
          <Search size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Help"
          aria-keyshortcuts="?"
          title="Keys and help (?)"
          onClick={() => screen.set({ sheet: { type: 'help' } })}
        >
          <CircleHelp size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="text-button"
          title="Read a call log, save everything as a file"
          onClick={() => screen.set({ sheet: { type: 'files', file: null } })}
        >
          Files
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
  const back = backAtMs === Infinity ? '' : `, back at ${dayAndTime(zone, backAtMs, clock.now())}`;
  return (
    <button
      type="button"
      className="text-button"
      aria-expanded={isShown}
      onClick={() => screen.set({ isSnoozedShown: !isShown })}
    >
      Snoozed: {ids.length}
      {back}
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
  const name = `Closed today: ${count}`;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-expanded={isShown}
      title={name}
      onClick={() => screen.set({ isClosedShown: !isShown })}
    >
      <CircleCheck size={15} aria-hidden />
    </button>
  );
}
