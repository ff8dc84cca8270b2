// Owns the words of the list beside the line under a name: the headings, the captions, who has it.
import type { Deadline } from '../../../electron/domain/deadline.ts';
import type { CloseReason } from '../../../electron/domain/event.ts';
import { goalIds, type Policy } from '../../../electron/domain/policy.ts';
import type { Standing } from '../../../electron/domain/standing.ts';
import type { ShownGroupId } from '../../desk/shown-rows.ts';
import { dayAndTime, shortDayAndTime, shortSpan, spanWords } from '../../ui/time-words.ts';

/** R9: "with Sam until 14:10", "with Sam", or nothing. */
export function holderWords(standing: Standing, zone: string, nowMs: number): string | null {
  const { handOff, holder } = standing;
  if (handOff !== null) {
    const until = dayAndTime(zone, handOff.acceptByMs, nowMs);
    if (handOff.acceptByMs < nowMs) return `${handOff.to} did not accept by ${until}`;
    return `with ${handOff.to} until ${until}`;
  }
  return holder === null ? null : `with ${holder}`;
}

/** R6: "Snoozed until 14:02, when it comes near: you asked for 15:00", or until the time that was asked for. */
export function snoozedWords({ snooze }: Standing, zone: string, nowMs: number): string | null {
  if (snooze === null) return null;
  const wakes = dayAndTime(zone, snooze.wakesAtMs, nowMs);
  if (snooze.wakesAtMs >= snooze.untilMs) return `Snoozed until ${wakes}.`;
  return `Snoozed until ${wakes}, when its deadline comes near: you asked for ${dayAndTime(zone, snooze.untilMs, nowMs)}.`;
}

/** R6: a snooze that has ended is seen on the row until something is done: "back since 14:02". */
export function backWords({ phase, snooze }: Standing, zone: string, nowMs: number): string | null {
  const isOpen = phase === 'waiting' || phase === 'promised';
  if (!isOpen || snooze === null || nowMs < snooze.wakesAtMs) return null;
  return `back since ${dayAndTime(zone, snooze.wakesAtMs, nowMs)}`;
}

/** The headings of the picture; other lengths change the words. */
export function groupTitle(id: ShownGroupId, { goals }: Policy): string {
  const [first, second] = goalIds.map((goalId) => spanWords(goals[goalId].withinMs));
  switch (id) {
    case 'ten-minute':
      return `Acknowledge within ${first}`;
    case '24-hour':
      return `Past ${first}, answer within ${second}`;
    case 'promise':
      return 'You promised';
    case 'with-colleague':
      return 'With colleagues';
    case 'snoozed':
      return 'Snoozed';
    case 'closed':
      return 'Closed today';
    case 'closed-earlier':
      return 'Closed earlier';
  }
}

type Captioned = Pick<Deadline, 'kind' | 'dueMs' | 'clock'>;

/** What the countdown is counted from: "of 10 min", "until 15:30"; with the goal's own way of counting. */
export function captionOf({ kind, dueMs, clock }: Captioned, policy: Policy, nowMs: number): string {
  if (kind === 'promise') return `until ${shortDayAndTime(policy.openHours.zone, dueMs, nowMs)}`;
  const goal = clock ?? policy.goals[kind];
  return `of ${shortSpan(goal.withinMs)}${goal.counts === 'open-hours' ? ' open' : ''}`;
}

const reasonWords: Readonly<Record<CloseReason, string>> = {
  answered: 'answered',
  'no-answer-needed': 'no answer needed',
  'not-a-customer': 'not a customer',
};

/** What stands where the countdown was: how it was closed, and when. Null while it is open. */
export function closedWords(standing: Standing, zone: string, nowMs: number): string | null {
  if (standing.phase !== 'closed') return null;
  return `${reasonWords[standing.closeReason]}, ${dayAndTime(zone, standing.closedAtMs, nowMs)}`;
}

/** Said instead of the countdown to those who hear the page. */
export function dueWords({ kind, dueMs }: Captioned, zone: string, nowMs: number): string {
  const at = dayAndTime(zone, dueMs, nowMs);
  if (dueMs < nowMs) return kind === 'promise' ? `late, promised for ${at}` : `late, was due at ${at}`;
  return kind === 'promise' ? `promised for ${at}` : `due at ${at}`;
}
