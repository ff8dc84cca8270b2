// Owns which group of the list an inquiry stands in. Nothing is hidden: every inquiry is in exactly one.
import { compareUrgency, nextDeadline, type Placed } from './deadline.ts';

export const groupIds = ['ten-minute', '24-hour', 'promise', 'with-colleague', 'snoozed', 'closed'] as const;
export type GroupId = (typeof groupIds)[number];

/** The group of an inquiry; null when it is withdrawn. Those closed today stay within reach, to be reopened. */
export function groupOf({ standing }: Placed, nowMs: number): GroupId | null {
  if (standing.phase === 'closed') return 'closed';
  const deadline = nextDeadline(standing, nowMs);
  if (deadline === null) return null;
  if (standing.snooze !== null && nowMs < standing.snooze.wakesAtMs) return 'snoozed';
  // R9: until the colleague accepts it stays in the giver's list, and what is late needs somebody here to look.
  if (standing.holder !== null && nowMs <= deadline.dueMs) return 'with-colleague';
  return deadline.kind;
}

/** The groups in the order of the list, each with its inquiries in the order of urgency; empty groups are left out. */
export function groupInquiries<T extends Placed>(
  inquiries: readonly T[],
  nowMs: number,
): readonly { readonly id: GroupId; readonly inquiries: readonly T[] }[] {
  const byGroup = new Map<GroupId, T[]>();
  for (const inquiry of inquiries) {
    const group = groupOf(inquiry, nowMs);
    if (group === null) continue;
    const members = byGroup.get(group);
    if (members === undefined) byGroup.set(group, [inquiry]);
    else members.push(inquiry);
  }
  return groupIds.flatMap((id) => {
    const members = byGroup.get(id);
    return members === undefined
      ? []
      : [{ id, inquiries: members.sort(id === 'closed' ? lastClosedFirst : compareUrgency(nowMs)) }];
  });
}

function lastClosedFirst(a: Placed, b: Placed): number {
  const closedAt = ({ standing }: Placed): number => (standing.phase === 'closed' ? standing.closedAtMs : 0);
  return closedAt(b) - closedAt(a);
}

/** The next instant after now at which an inquiry changes its group or its place in the order, or null. */
export function nextRegroupingMs({ standing }: Placed, nowMs: number): number | null {
  const deadline = nextDeadline(standing, nowMs);
  if (deadline === null) return null;
  // One millisecond later: the due instant itself still counts as in time (R3).
  const instants = [deadline.dueMs + 1, standing.snooze?.wakesAtMs, standing.handOff?.acceptByMs];
  const ahead = instants.filter((atMs) => atMs !== undefined && atMs > nowMs);
  return ahead.length === 0 ? null : Math.min(...ahead.map((atMs) => atMs ?? Infinity));
}
