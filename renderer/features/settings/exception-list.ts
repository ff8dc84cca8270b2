// Owns what the editor does to the list of exceptions (R3): each answers a new list with the other entries as they were.
import { coveredBy } from '../../../electron/domain/goal-clocks.ts';
import { channels } from '../../../electron/domain/inquiry.ts';
import { defaultGoals, minuteMs, type GoalClock, type GoalException } from '../../../electron/domain/policy.ts';

/** As many as the desk keeps. */
export const mostExceptions = 50;
/** A year, as for the goals themselves. */
export const mostMinutes = 366 * 24 * 60;

type Exceptions = readonly GoalException[];

export function changedAt(list: Exceptions, index: number, next: GoalException): Exceptions {
  return list.map((entry, at) => (at === index ? next : entry));
}

export function removedAt(list: Exceptions, index: number): Exceptions {
  return list.filter((_entry, at) => at !== index);
}

/** The same list at its ends. */
export function movedBy(list: Exceptions, index: number, step: -1 | 1): Exceptions {
  const [entry, other] = [list[index], list[index + step]];
  if (entry === undefined || other === undefined) return list;
  return changedAt(changedAt(list, index, other), index + step, entry);
}

/** A new entry for somebody whom none is for yet, with the clocks that the program comes with. */
export function nextException(list: Exceptions): GoalException {
  const { 'ten-minute': first, '24-hour': second } = defaultGoals;
  const clocks = { 'ten-minute': clockOf(first), '24-hour': clockOf(second) };
  const offered = [
    { channel: null, kind: 'lead', clocks },
    { channel: null, kind: 'sensitive', clocks },
    ...channels.map((channel) => ({ channel, kind: null, clocks })),
  ] as const satisfies Exceptions;
  return (
    offered.find((entry) => coveredBy([...list, entry], list.length).length === 0) ?? {
      channel: null,
      kind: null,
      clocks,
    }
  );
}

function clockOf({ withinMs, counts }: GoalClock): GoalClock {
  return { withinMs, counts };
}

/** Whole minutes, or null. */
export function minutesIn(text: string): number | null {
  const minutes = Number(text);
  const isRight = text.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
  return isRight ? minutes * minuteMs : null;
}
