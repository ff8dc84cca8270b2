import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useStore } from '../../ui/store.ts';
import { usePage, useSettings } from '../desk/page.ts';
import { followSelection } from './focus.ts';
import { groupTitle } from './line-words.ts';
import { Row } from './row.tsx';
import { selectedAfter, shownGroups, type ShownGroup } from './selection.ts';

/** Who is waiting, in groups. It renders when a row changes its place, not when one changes. */
export function InquiryList() {
  const page = usePage();
  const settings = useSettings();
  const groups = useSyncExternalStore(page.grouping.subscribe, page.grouping.groups);
  const search = useStore(page.screen, (screen) => screen.search);
  const isSnoozedShown = useStore(page.screen, (screen) => screen.isSnoozedShown);
  const isClosedShown = useStore(page.screen, (screen) => screen.isClosedShown);
  const shown = useMemo(
    () => shownGroups(page, groups, { search, isSnoozedShown, isClosedShown }),
    [page, groups, search, isSnoozedShown, isClosedShown],
  );
  useSelection(shown);
  if (settings === null) return <main className="list" />;
  return (
    <main className="list">
      {shown.map(({ id, ids }) => (
        <section key={id}>
          <h2 id={`group-${id}`}>
            {groupTitle(id, settings.policy)} <span>{ids.length}</span>
          </h2>
          <div role="grid" aria-labelledby={`group-${id}`}>
            {ids.map((inquiryId) => (
              <Row key={inquiryId} id={inquiryId} group={id} />
            ))}
          </div>
        </section>
      ))}
      {shown.length === 0 && (
        <Empty
          isSearching={search !== null && search.trim() !== ''}
          isSomeoneSnoozed={groups.some(({ id }) => id === 'snoozed')}
        />
      )}
    </main>
  );
}

function Empty({ isSearching, isSomeoneSnoozed }: { isSearching: boolean; isSomeoneSnoozed: boolean }) {
  if (isSearching) return <p className="empty">Nobody in the list matches. Escape shows everyone again.</p>;
  if (isSomeoneSnoozed) return <p className="empty">Everyone else is snoozed and comes back by itself.</p>;
  return (
    <p className="empty">
      Nobody is waiting. Type who called into the line above and press Enter: the ten minutes start to count.
    </p>
  );
}

/** Keeps one row selected while the list changes, and the keyboard on it when its row has gone. */
function useSelection(shown: readonly ShownGroup[]): void {
  const { screen } = usePage();
  const before = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const ids = shown.flatMap((group) => group.ids);
    const { selectedId } = screen.get();
    const next = selectedAfter(before.current, ids, selectedId);
    before.current = ids;
    if (next !== selectedId) screen.set({ selectedId: next });
    followSelection(next);
  }, [shown, screen]);
}
