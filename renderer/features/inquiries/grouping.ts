// Owns the groups of the list as ids, and the one timer for the next instant at which a row changes its place.
import type { GroupId } from '../../../electron/domain/list-group.ts';
import { groupInquiries, nextRegroupingMs } from '../../../electron/domain/list-group.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { Clock } from '../../ui/clock.ts';
import type { Mirror } from '../desk/mirror.ts';

export interface Group {
  readonly id: GroupId;
  readonly ids: readonly string[];
}

export interface Grouping {
  /** The same array as long as no row changes its place. */
  readonly groups: () => readonly Group[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks again: the page was shown after a while. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export function createGrouping(mirror: Mirror, clock: Clock): Grouping {
  let groups: readonly Group[] = [];
  let cancelTimer: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const refresh = (): void => {
    const nowMs = clock.now();
    const inquiries = mirror.snapshot()?.inquiries ?? [];
    const next = groupInquiries(inquiries, nowMs).map(({ id, inquiries: members }) => ({
      id,
      ids: members.map((member) => member.id),
    }));
    cancelTimer?.();
    cancelTimer = null;
    const atMs = Math.min(...inquiries.map((inquiry) => nextRegroupingMs(inquiry, nowMs) ?? Infinity));
    // Never far ahead: in sleep a timer stands still while the wall clock goes on.
    if (atMs !== Infinity) cancelTimer = clock.setTimer(Math.min(atMs - nowMs, minuteMs), refresh);
    if (JSON.stringify(next) === JSON.stringify(groups)) return;
    groups = next;
    for (const listener of listeners) listener();
  };
  const stopFollowing = mirror.subscribe('inquiries', refresh);
  refresh();

  return {
    groups: () => groups,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    dispose() {
      stopFollowing();
      cancelTimer?.();
      listeners.clear();
    },
  };
}
