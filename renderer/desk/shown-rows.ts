// Owns which rows the list shows, which of them the keys act on, and how that moves.
import type { InquiryView } from '../../electron/contract/views.ts';
import type { GroupId } from '../../electron/domain/list-group.ts';
import type { Group } from './grouping.ts';
import { matchesSearch } from './matches.ts';
import type { OnScreen } from './on-screen.ts';
import type { Page } from './page-context.ts';

/** Those closed before today are no group of the desk's list: a search finds them. */
export type ShownGroupId = GroupId | 'closed-earlier';

export interface ShownGroup {
  readonly id: ShownGroupId;
  readonly ids: readonly string[];
}

/** What there is to choose from. */
interface Rows {
  readonly groups: readonly Group[];
  readonly inquiry: (id: string) => InquiryView | undefined;
  /** Found by the search among those closed before today. */
  readonly found: readonly InquiryView[];
}

/** The rows on screen: snoozed and closed ones when asked or searched for, all only as far as they match the search. */
export function shownGroups(
  { groups, inquiry, found }: Rows,
  { search, isSnoozedShown, isClosedShown }: Pick<OnScreen, 'search' | 'isSnoozedShown' | 'isClosedShown'>,
): readonly ShownGroup[] {
  const words = search?.trim() ?? '';
  if (words === '') {
    const hidden = { snoozed: !isSnoozedShown, closed: !isClosedShown };
    return groups.filter(({ id }) => !((id === 'snoozed' || id === 'closed') && hidden[id]));
  }
  const isMatch = (id: string): boolean => {
    const view = inquiry(id);
    return view !== undefined && matchesSearch(view, words);
  };
  // One that was reopened is in the list again.
  const earlier = found.filter(({ id }) => inquiry(id) === undefined);
  return [
    ...groups.map(({ id, ids }) => ({ id, ids: ids.filter(isMatch) })),
    { id: 'closed-earlier' as const, ids: earlier.map(({ id }) => id) },
  ].filter(({ ids }) => ids.length > 0);
}

/** The ids of the rows on screen, from top to bottom. */
export function shownIds({ mirror, grouping, closedEarlier, screen }: Page): readonly string[] {
  const found = closedEarlier.found.get().views;
  const rows = { groups: grouping.groups(), inquiry: mirror.inquiry, found };
  return shownGroups(rows, screen.get()).flatMap(({ ids }) => ids);
}

export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/** The id that a key moves to, `pageRows` rows at a time where it turns the page; null when there is none. */
export function movedTo(
  ids: readonly string[],
  selectedId: string | null,
  move: Move,
  pageRows: number,
): string | null {
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  const last = ids.length - 1;
  const wanted: Readonly<Record<Move, number>> = {
    up: at - 1,
    down: at + 1,
    'page-up': at - pageRows,
    'page-down': at + pageRows,
    first: 0,
    last,
  };
  return ids[Math.max(0, Math.min(last, wanted[move]))] ?? null;
}

/** Which row is selected after the list changed: the same, else the one that took its place. */
export function selectedAfter(
  before: readonly string[],
  ids: readonly string[],
  selectedId: string | null,
): string | null {
  if (selectedId !== null && ids.includes(selectedId)) return selectedId;
  const at = selectedId === null ? 0 : Math.max(0, before.indexOf(selectedId));
  return ids[Math.min(at, ids.length - 1)] ?? null;
}
