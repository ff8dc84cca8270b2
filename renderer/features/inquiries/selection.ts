// Owns which row the keys act on, and how that moves.
import type { GroupId } from '../../../electron/domain/list-group.ts';
import type { OnScreen, Page } from '../desk/page.ts';
import type { Group } from './grouping.ts';
import { matchesSearch } from '../search/matches.ts';

export interface ShownGroup {
  readonly id: GroupId;
  readonly ids: readonly string[];
}

/** The rows on screen: snoozed and closed ones when asked or searched for, all only as far as they match the search. */
export function shownGroups(
  page: Page,
  groups: readonly Group[],
  { search, isSnoozedShown, isClosedShown }: Pick<OnScreen, 'search' | 'isSnoozedShown' | 'isClosedShown'>,
): readonly ShownGroup[] {
  const words = search?.trim() ?? '';
  if (words === '') {
    const hidden = { snoozed: !isSnoozedShown, closed: !isClosedShown };
    return groups.filter(({ id }) => !((id === 'snoozed' || id === 'closed') && hidden[id]));
  }
  return groups
    .map(({ id, ids }) => ({ id, ids: ids.filter((inquiryId) => isMatch(page, inquiryId, words)) }))
    .filter(({ ids }) => ids.length > 0);
}

function isMatch(page: Page, id: string, words: string): boolean {
  const view = page.mirror.inquiry(id);
  return view !== undefined && matchesSearch(view, words);
}

export type Move = 'up' | 'down' | 'first' | 'last';

/** The id that a key moves to; null when there is none. */
export function movedTo(ids: readonly string[], selectedId: string | null, move: Move): string | null {
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  const next = { up: Math.max(0, at - 1), down: Math.min(ids.length - 1, at + 1), first: 0, last: ids.length - 1 }[
    move
  ];
  return ids[next] ?? null;
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
