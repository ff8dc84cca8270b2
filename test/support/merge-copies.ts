// Three computers that merge, close, reopen and answer copies of the same inquiries, each without knowing of the others.
import * as fc from 'fast-check';
import { effectiveEvents, uniteInquiries, type InquiryEvent } from '../../electron/domain/event.ts';
import { channels, kinds, type GoalKey, type Inquiry } from '../../electron/domain/inquiry.ts';
import { anEvent } from './builders.ts';
import { minutesAfter } from './domain-builders.ts';
import { arrived, merged, standing } from './merges.ts';

export const ids = ['inquiry-1', 'inquiry-2', 'inquiry-3', 'inquiry-4'];

/** By which channel and of what kind each of the four came. */
export function keyOf(id: string): GoalKey {
  return { channel: channels[ids.indexOf(id)] ?? 'call', kind: kinds[ids.indexOf(id) % 2] ?? 'ordinary' };
}

const step = fc.record({
  computer: fc.nat(2),
  what: fc.constantFrom('merge', 'merge', 'merge', 'close', 'reopen', 'acknowledge', 'undo'),
  one: fc.nat(3),
  two: fc.nat(3),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Copy = Map<string, Inquiry>;
const isOpen = (inquiry: Inquiry): boolean => ['waiting', 'promised'].includes(standing(inquiry).phase);

const deeds: { readonly [What in Step['what']]: (copy: Copy, a: Inquiry, b: Inquiry, stamp: Stamp) => void } = {
  merge: (copy, a, b, { id, atMs }) => {
    if (a === b || !isOpen(a) || !isOpen(b)) return;
    const { kept, other } = merged(a, b, atMs, id);
    copy.set(kept.id, kept).set(other.id, other);
  },
  close: (copy, a, _b, stamp) => void (isOpen(a) && add(copy, a, anEvent('closed', stamp))),
  acknowledge: (copy, a, _b, stamp) => void (isOpen(a) && add(copy, a, anEvent('acknowledged', stamp))),
  reopen: (copy, a, _b, stamp) => void (standing(a).phase === 'closed' && add(copy, a, anEvent('reopened', stamp))),
  undo: (copy, a, _b, { id, atMs }) => {
    const undoneActionId = effectiveEvents(a).at(-1)?.actionId;
    for (const inquiry of copy.values()) {
      if (undoneActionId === undefined || inquiry.events.every(({ actionId }) => actionId !== undoneActionId)) continue;
      add(copy, inquiry, anEvent('undone', { atMs, actionId: id, id: `${id}-${inquiry.id}`, undoneActionId }));
    }
  },
};

interface Stamp {
  readonly id: string;
  readonly atMs: number;
}

function add(copy: Copy, inquiry: Inquiry, event: InquiryEvent): void {
  copy.set(inquiry.id, { ...inquiry, events: [...inquiry.events, event] });
}

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 12 });

/** Three computers that know nothing of each other work on copies of the same four inquiries; then all is united. */
export function united(steps: readonly Step[]): readonly Inquiry[] {
  const copies = [0, 1, 2].map(
    (): Copy => new Map(ids.map((id, index) => [id, { ...arrived(id, index), ...keyOf(id) }])),
  );
  steps.forEach(({ computer, what, one, two }, index) => {
    const copy = copies[computer];
    const [a, b] = [copy?.get(ids[one] ?? ''), copy?.get(ids[two] ?? '')];
    if (copy === undefined || a === undefined || b === undefined) throw new Error('There are four on three computers.');
    deeds[what](copy, a, b, { id: `step-${index}`, atMs: minutesAfter(10 + index) });
  });
  return ids.map((id) =>
    copies.flatMap((copy) => copy.get(id) ?? []).reduce((known, copy) => uniteInquiries(known, copy)),
  );
}
