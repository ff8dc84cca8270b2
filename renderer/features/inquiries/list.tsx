import { useLayoutEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { selectedAfter, shownGroups, type ShownGroup } from '../../desk/shown-rows.ts';
import { followSelection } from '../../ui/focus.ts';
import { piecesOf, useRowWindow, wholeRows, type RowWindow } from '../../ui/row-window.ts';
import { useStore } from '../../ui/store.ts';
import { groupTitle } from './row-words.ts';
import { Row } from './row.tsx';
import { say } from './words.ts';

/** Who is waiting, in groups. It renders when a row changes its place, not when one changes. */
export function InquiryList() {
  const settings = useSettings();
  const shown = useShownGroups();
  const ids = useMemo(() => shown.flatMap((group) => group.ids), [shown]);
  useSelection(ids);
  const list = useRef<HTMLElement>(null);
  const drawn = { ...useRowWindow(list, ids.length), selected: useSelectedRow(ids) };
  if (settings === null) return <main className="list" />;
  return (
    <main className="list" ref={list}>
      {placed(shown).map(({ group, first }) => (
        <section key={group.id}>
          <h2 id={`group-${group.id}`}>
            {groupTitle(group.id, settings.policy)} <span>{group.ids.length}</span>
          </h2>
          <div role="grid" aria-labelledby={`group-${group.id}`} aria-rowcount={group.ids.length} data-rows={first}>
            {rowsOf(group, first, drawn)}
          </div>
        </section>
      ))}
      <AfterRows isEmpty={shown.length === 0} />
    </main>
  );
}

interface Placed {
  readonly group: ShownGroup;
  /** Which row of the list the first of the group is. */
  readonly first: number;
}

function placed(groups: readonly ShownGroup[]): readonly Placed[] {
  const result: Placed[] = [];
  let first = 0;
  for (const group of groups) {
    result.push({ group, first });
    first += group.ids.length;
  }
  return result;
}

function useShownGroups(): readonly ShownGroup[] {
  const { mirror, grouping, closedEarlier, screen } = usePage();
  const groups = useSyncExternalStore(grouping.subscribe, grouping.groups);
  const found = useStore(closedEarlier.found, ({ views }) => views);
  const search = useStore(screen, (value) => value.search);
  const isSnoozedShown = useStore(screen, (value) => value.isSnoozedShown);
  const isClosedShown = useStore(screen, (value) => value.isClosedShown);
  return useMemo(() => {
    const rows = { groups, inquiry: mirror.inquiry, found };
    return shownGroups(rows, { search, isSnoozedShown, isClosedShown });
  }, [mirror, groups, found, search, isSnoozedShown, isClosedShown]);
}

interface Drawn extends RowWindow {
  /** Which row of the list is selected; -1 where none is, or all are drawn. */
  readonly selected: number;
}

function rowsOf({ id, ids }: ShownGroup, first: number, { selected, range, rowHeight }: Drawn): ReactNode {
  return piecesOf(first, ids.length, range, selected).flatMap(({ isDrawn, from, to }) =>
    isDrawn ? (
      ids
        .slice(from, to)
        .map((inquiryId, index) => (
          <Row key={inquiryId} id={inquiryId} group={id} place={ids.length > wholeRows ? from + index + 1 : null} />
        ))
    ) : (
      <div role="presentation" key={`room after ${from}`} style={{ height: (to - from) * rowHeight }} />
    ),
  );
}

/** Only of a long list has anybody to know which row it is; one drawn whole is not rendered when another is selected. */
function useSelectedRow(ids: readonly string[]): number {
  const { screen } = usePage();
  const isLong = ids.length > wholeRows;
  const selectedId = useStore(screen, (value) => (isLong ? value.selectedId : null));
  return useMemo(() => (selectedId === null ? -1 : ids.indexOf(selectedId)), [ids, selectedId]);
}

/** What is said where no rows are, and about those that are still looked for. */
function AfterRows({ isEmpty }: { isEmpty: boolean }) {
  const { closedEarlier, grouping, screen } = usePage();
  const isSearching = useStore(screen, ({ search }) => search !== null && search.trim() !== '');
  const phase = useStore(closedEarlier.found, (found) => found.phase);
  const problem = useStore(closedEarlier.found, (found) => found.problem);
  const groups = useSyncExternalStore(grouping.subscribe, grouping.groups);
  if (phase === 'slow') return <output className="empty">{say('looking-earlier')}</output>;
  if (problem !== null) return <output className="empty">{say('earlier-problem', { problem })}</output>;
  if (!isEmpty || phase === 'asking') return null;
  if (isSearching) return <p className="empty">{say('nobody-matches')}</p>;
  if (groups.some(({ id }) => id === 'snoozed')) {
    return <p className="empty">{say('all-snoozed')}</p>;
  }
  return <p className="empty">{say('nobody-waiting')}</p>;
}

/** Keeps one row selected while the list changes, and the keyboard on it when its row has gone. */
function useSelection(ids: readonly string[]): void {
  const { screen } = usePage();
  const before = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const { selectedId } = screen.get();
    const next = selectedAfter(before.current, ids, selectedId);
    // A row that goes elsewhere by itself takes the keyboard along, but not the eye; and a page begins at its top.
    const preventScroll = before.current.length === 0 || (next !== null && before.current.includes(next));
    before.current = ids;
    if (next !== selectedId) screen.set({ selectedId: next });
    followSelection(next, { preventScroll });
  }, [ids, screen]);
}
