// Merges as a desk writes them, and what figures count of inquiries.
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { countedCycle, factsOf, type CountedCycle } from '../../electron/domain/facts.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { mergeOf } from '../../electron/domain/merge.ts';
import { standingOf, type Standing } from '../../electron/domain/standing.ts';
import { anInquiry, nineOClockMs } from './builders.ts';
import { minutesAfter, rules } from './domain-builders.ts';

export interface Merged {
  readonly kept: Inquiry;
  readonly other: Inquiry;
}

export function merged(a: Inquiry, b: Inquiry, atMs: number, actionId = 'merge'): Merged {
  const { kept, other, onKept, onOther } = mergeOf(a, b);
  const stamp = { actionId, atMs, by: 'Sam' };
  const id = `${actionId}-${kept.id}-${other.id}`;
  return {
    kept: {
      ...kept,
      events: [...kept.events, ...onKept.map((event, at) => ({ ...event, ...stamp, id: `${id}-with-${at}` }))],
    },
    other: { ...other, events: [...other.events, { ...onOther, ...stamp, id: `${id}-into` }] },
  };
}

export function arrived(id: string, minutes: number, ...events: readonly InquiryEvent[]): Inquiry {
  return anInquiry({ id, receivedAtMs: minutesAfter(minutes), events });
}

export const standing = (inquiry: Inquiry): Standing => standingOf(inquiry, rules);
export const minutesOf = (atMs: number): number => (atMs - nineOClockMs) / 60_000;

export function countedCycles(inquiry: Inquiry): readonly CountedCycle[] {
  return factsOf(inquiry).cycles.map((cycle) => countedCycle(cycle, rules));
}

/** Everything that a rate is made of. */
export function counted(...inquiries: readonly Inquiry[]): readonly string[] {
  return inquiries
    .flatMap(countedCycles)
    .map(({ cycle }) => `${cycle.inquiryId} ${minutesOf(cycle.startMs)} ${cycle.acknowledgedAtMs}`)
    .sort();
}
