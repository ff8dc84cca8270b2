// Owns the groups of the list as ids, and the one timer for the next instant at which a row changes its place.
import type { InquiryView } from '../../electron/contract/views.ts';
import { groupIds, groupInquiries, groupOf, nextRegroupingMs, type GroupId } from '../../electron/domain/list-group.ts';
import { minuteMs } from '../../electron/domain/policy.ts';
import type { Clock } from '../ui/clock.ts';
import type { NextFrame } from '../ui/frames.ts';
import type { Visibility } from '../ui/visibility.ts';
import type { Mirror } from './mirror.ts';

export interface Group {
  readonly id: GroupId;
  readonly ids: readonly string[];
}

export interface Grouping {
  /** The same array as long as no row changes its place. */
  readonly groups: () => readonly Group[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

interface GroupingParts {
  readonly mirror: Mirror;
  readonly clock: Clock;
  readonly visibility: Visibility;
  readonly nextFrame: NextFrame;
}

export function createGrouping({ mirror, clock, visibility, nextFrame }: GroupingParts): Grouping {
  const places = createPlaces();
  const listeners = new Set<() => void>();
  let cancelTimer = (): void => undefined;

  const look = (): void => {
    cancelTimer();
    // Nobody sees it; it looks again when it is shown.
    if (!visibility.isVisible()) return;
    const nowMs = clock.now();
    const { isChanged, nextMs } = places.update(mirror.snapshot()?.inquiries ?? [], nowMs);
    // Never far ahead: in sleep a timer stands still while the wall clock goes on.
    if (nextMs !== Infinity) cancelTimer = clock.setTimer(Math.min(nextMs - nowMs, minuteMs), look);
    if (isChanged) for (const listener of listeners) listener();
  };
  const lookOncePerFrame = coalesce(look, nextFrame);
  const stopFollowing = mirror.subscribe('inquiries', lookOncePerFrame);
  const stopWatching = visibility.onChange(look);
  look();

  return {
    groups: places.groups,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      stopFollowing();
      stopWatching();
      cancelTimer();
      listeners.clear();
    },
  };
}

/** Runs at once, and what comes before the next frame once in that frame. */
function coalesce(run: () => void, nextFrame: NextFrame): () => void {
  let state: 'idle' | 'ran' | 'wanted' = 'idle';
  const runNow = (): void => {
    state = 'ran';
    nextFrame(() => {
      if (state === 'wanted') runNow();
      else state = 'idle';
    });
    run();
  };
  return () => {
    if (state === 'idle') runNow();
    else state = 'wanted';
  };
}

interface Place {
  readonly view: InquiryView;
  readonly group: GroupId | null;
  /** When it has to be looked at again. */
  readonly nextMs: number;
}

/** Remembers where each row stands, so that only the groups that a change touches are put in order again. */
function createPlaces() {
  let places = new Map<string, Place>();
  let groups: readonly Group[] = [];
  let lookedAtMs = -Infinity;

  return {
    groups: (): readonly Group[] => groups,
    update(inquiries: readonly InquiryView[], nowMs: number): { readonly isChanged: boolean; readonly nextMs: number } {
      // Set back, the clock may have taken back what had passed.
      const known = nowMs < lookedAtMs ? new Map<string, Place>() : places;
      lookedAtMs = nowMs;
      const touched = new Set<GroupId | null>(known === places ? [] : groups.map(({ id }) => id));
      const next = new Map<string, Place>();
      let nextMs = Infinity;
      for (const view of inquiries) {
        const before = known.get(view.id);
        const isSame = before !== undefined && before.view === view && before.nextMs > nowMs;
        const place = isSame ? before : placeOf(view, nowMs);
        if (!isSame) touched.add(place.group).add(before?.group ?? null);
        next.set(view.id, place);
        nextMs = Math.min(nextMs, place.nextMs);
      }
      for (const [id, { group }] of known) if (!next.has(id)) touched.add(group);
      places = next;
      const before = groups;
      groups = regroup(before, inquiries, touched, next, nowMs);
      return { isChanged: groups !== before, nextMs };
    },
  };
}

function placeOf(view: InquiryView, nowMs: number): Place {
  return { view, group: groupOf(view, nowMs), nextMs: nextRegroupingMs(view, nowMs) ?? Infinity };
}

/** The same array when every row stayed where it was. */
function regroup(
  before: readonly Group[],
  inquiries: readonly InquiryView[],
  touched: ReadonlySet<GroupId | null>,
  places: ReadonlyMap<string, Place>,
  nowMs: number,
): readonly Group[] {
  if (touched.size === 0) return before;
  const kept = before.filter(({ id }) => !touched.has(id));
  const members = inquiries.filter(({ id }) => touched.has(places.get(id)?.group ?? null));
  // In the order in which they stood: what is in order already costs little to put in order.
  const ids = new Set(before.filter(({ id }) => touched.has(id)).flatMap((group) => group.ids));
  for (const { id } of members) ids.add(id);
  const inOldOrder = [...ids].flatMap((id) => {
    const place = places.get(id);
    return place !== undefined && touched.has(place.group) ? [place.view] : [];
  });
  const fresh = groupInquiries(inOldOrder, nowMs).map(({ id, inquiries: rows }) => {
    const rowIds = rows.map((row) => row.id);
    const known = before.find((group) => group.id === id);
    return known !== undefined && areEqual(known.ids, rowIds) ? known : { id, ids: rowIds };
  });
  const byId = new Map([...kept, ...fresh].map((group) => [group.id, group]));
  const next = groupIds.flatMap((id) => byId.get(id) ?? []);
  return areEqual(next, before) ? before : next;
}

function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
