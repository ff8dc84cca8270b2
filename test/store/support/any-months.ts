// Random months of closed inquiries: reopened ones that stand in several months, withdrawn ones, names in any writing.
import * as fc from 'fast-check';
import { closeReasons, effectiveEvents, uniteInquiries, type InquiryEvent } from '../../../electron/domain/event.ts';
import { factsOf, type CycleFacts } from '../../../electron/domain/facts.ts';
import { foldText, searchTextOf } from '../../../electron/domain/search-text.ts';
import { channels, customerLabel, kinds, type Inquiry } from '../../../electron/domain/inquiry.ts';
import { hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { unitedCustomer } from '../../../electron/domain/same-customer.ts';
import { standingOf } from '../../../electron/domain/standing.ts';
import type { CyclesQuery } from '../../../electron/store/closed-facts.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anId, anInquiry } from '../../support/builders.ts';
import { rules } from '../../support/domain-builders.ts';
import { merged } from '../../support/merges.ts';

const monthNames = ['2026-07', '2026-08', '2026-09', '2026-10'] as const;

const letters = fc.constantFrom(
  'José',
  'jose',
  'Ana',
  'مَرْحَبًا',
  'Zoë',
  '👩‍👧',
  '🙂',
  'Σίσυφος',
  'x',
  'ab',
  'Lin',
  "O'Neil",
  '李',
);
const words = fc.array(letters, { maxLength: 3 }).map((parts) => parts.join(' '));
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const phone = fc.constantFrom('+34 600 110 233', '(212) 555-0100', '600', 'x12');

interface Visit {
  readonly acknowledgedAfterMs: number | null;
  readonly closedAfterMs: number;
  readonly note: string | null;
  readonly promisedAfterMs: number | null;
}

const visit: fc.Arbitrary<Visit> = fc.record({
  acknowledgedAfterMs: orNull(fc.integer({ min: 0, max: 40 * minuteMs })),
  closedAfterMs: fc.integer({ min: 40 * minuteMs, max: 30 * hourMs }),
  note: orNull(words),
  promisedAfterMs: orNull(fc.integer({ min: -hourMs, max: 900 * hourMs })),
});

const anyStory = fc.record({
  startMs: fc.integer({ min: 0, max: 118 * 24 }).map((hours) => Date.UTC(2026, 6, 1) + hours * hourMs),
  customer: fc.record({ name: orNull(words), phone: orNull(phone), email: orNull(letters), handle: orNull(letters) }),
  subject: words,
  channel: fc.constantFrom(...channels),
  kind: fc.constantFrom(...kinds),
  hasPlainId: fc.boolean(),
  visits: fc.array(visit, { minLength: 1, maxLength: 3 }),
  isWithdrawn: fc.nat(8).map((number) => number === 0),
});
type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

/** A copy to archive, and where. */
export interface Archived {
  readonly month: string;
  readonly inquiry: Inquiry;
}

/** Each copy as it was archived: after each closing, in the month of that closing. */
function copiesOf(story: Story): readonly Archived[] {
  const { customer, subject, channel, kind } = story;
  const id = story.hasPlainId ? anId() : `id-${anId()}`;
  const copies: Archived[] = [];
  let events: readonly InquiryEvent[] = [];
  let nowMs = story.startMs;
  for (const [index, one] of story.visits.entries()) {
    const closedAtMs = nowMs + one.closedAfterMs;
    events = [...events, ...visitEvents(one, index > 0, nowMs)];
    copies.push(
      archivedIn(closedAtMs, anInquiry({ id, customer, subject, channel, kind, receivedAtMs: story.startMs, events })),
    );
    nowMs = closedAtMs + 20 * 24 * hourMs;
  }
  const last = copies.at(-1);
  if (!story.isWithdrawn || last === undefined) return copies;
  const undone = anEvent('undone', { atMs: nowMs, undoneActionId: id });
  return [...copies, archivedIn(nowMs, { ...last.inquiry, events: [...last.inquiry.events, undone] })];
}

function visitEvents(one: Visit, isReopened: boolean, nowMs: number): readonly InquiryEvent[] {
  const after = (ms: number): { readonly atMs: number } => ({ atMs: nowMs + ms });
  return [
    ...(isReopened ? [anEvent('reopened', after(0))] : []),
    ...(one.acknowledgedAfterMs === null ? [] : [anEvent('acknowledged', after(one.acknowledgedAfterMs))]),
    ...(one.promisedAfterMs === null
      ? []
      : [anEvent('promised', { ...after(hourMs / 2), byMs: nowMs + one.promisedAfterMs })]),
    ...(one.note === null ? [] : [anEvent('noted', { ...after(hourMs / 2), text: one.note })]),
    anEvent('closed', after(one.closedAfterMs)),
  ];
}

function archivedIn(atMs: number, inquiry: Inquiry): Archived {
  const month = new Date(atMs).toISOString().slice(0, 7);
  return { month: month > '2026-10' ? '2026-10' : month, inquiry };
}

const anyMerge = fc.record({
  a: anyStory,
  b: anyStory,
  gapMs: fc.integer({ min: 0, max: 50 * hourMs }),
  mergedAfterMs: fc.integer({ min: 0, max: 900 * hourMs }),
  closedAfterMs: fc.integer({ min: 0, max: 900 * hourMs }),
  isAcknowledged: fc.tuple(fc.boolean(), fc.boolean()),
  reason: fc.constantFrom(...closeReasons),
  /** What became of the other side apart from the merge. */
  elsewhere: fc.constantFrom('nothing', 'nothing', 'closed', 'undone'),
});
type MergeStory = typeof anyMerge extends fc.Arbitrary<infer T> ? T : never;

/** R13: both sides of a merge, each in the month in which it ended. */
function mergedCopiesOf(story: MergeStory): readonly Archived[] {
  const startMs = Math.min(story.a.startMs, Date.UTC(2026, 8, 1));
  const mergedAtMs = startMs + story.gapMs + 2 * minuteMs + story.mergedAfterMs;
  const closedAtMs = mergedAtMs + story.closedAfterMs;
  const [one, two] = ([story.a, story.b] as const).map(({ hasPlainId, customer, subject, channel, kind }, index) => {
    const receivedAtMs = startMs + index * story.gapMs;
    const acknowledged = anEvent('acknowledged', { atMs: receivedAtMs + minuteMs });
    const promised = anEvent('promised', { atMs: receivedAtMs + minuteMs, byMs: mergedAtMs + hourMs });
    const events = story.isAcknowledged[index] === true ? [acknowledged, promised] : [];
    const id = hasPlainId ? anId() : `id-${anId()}`;
    return anInquiry({ id, customer, subject, channel, kind, receivedAtMs, events });
  });
  if (one === undefined || two === undefined) throw new Error('There are two.');
  const { kept, other } = merged(one, two, mergedAtMs, anId());
  const closed = anEvent('closed', { atMs: closedAtMs, reason: story.reason });
  return [
    archivedIn(closedAtMs, { ...kept, events: [...kept.events, closed] }),
    ...otherSides(story, other, mergedAtMs),
  ];
}

function otherSides({ elsewhere }: MergeStory, other: Inquiry, mergedAtMs: number): readonly Archived[] {
  switch (elsewhere) {
    case 'nothing':
      return [archivedIn(mergedAtMs, other)];
    case 'closed': {
      // By a computer that knew of no merge, a minute before it.
      const before = anEvent('closed', { atMs: Math.max(other.receivedAtMs, mergedAtMs - minuteMs) });
      return [archivedIn(mergedAtMs, { ...other, events: [...other.events, before] })];
    }
    case 'undone': {
      const undone = anEvent('undone', { atMs: mergedAtMs + 1, undoneActionId: other.events.at(-1)?.actionId ?? '' });
      const closed = anEvent('closed', { atMs: mergedAtMs + hourMs });
      return [archivedIn(mergedAtMs + hourMs, { ...other, events: [...other.events, undone, closed] })];
    }
  }
}

export const anyMonths: fc.Arbitrary<readonly Archived[]> = fc
  .tuple(fc.array(anyStory, { maxLength: 14 }), fc.array(anyMerge, { maxLength: 4 }))
  .map(([stories, merges]) => [...stories.flatMap(copiesOf), ...merges.flatMap(mergedCopiesOf)]);

export async function archiveAll(store: Store, archived: readonly Archived[]): Promise<void> {
  for (const month of monthNames) {
    await store.archive(
      month,
      archived.filter((one) => one.month === month).map(({ inquiry }) => inquiry),
    );
  }
}

/** What every month says, read as a whole; a copy counts where most events are, of equal ones in the later month. */
export async function readAll(store: Store) {
  const united = new Map<string, { readonly inquiry: Inquiry; readonly month: string; readonly events: number }>();
  for (const month of await store.months()) {
    for (const inquiry of await store.readMonth(month)) {
      const known = united.get(inquiry.id);
      const isLater = known === undefined || inquiry.events.length >= known.events;
      united.set(inquiry.id, {
        inquiry: known === undefined ? inquiry : uniteInquiries(known.inquiry, inquiry),
        month: isLater ? month : known.month,
        events: isLater ? inquiry.events.length : known.events,
      });
    }
  }
  return [...united.values()];
}

type Whole = Awaited<ReturnType<typeof readAll>>;

const isClosed = (inquiry: Inquiry): boolean => standingOf(inquiry, rules).phase === 'closed';

function newestFirst(a: Whole[number], b: Whole[number]): number {
  const byTime = b.inquiry.receivedAtMs - a.inquiry.receivedAtMs;
  if (byTime !== 0) return byTime;
  if (a.month !== b.month) return a.month > b.month ? -1 : 1;
  return a.inquiry.id < b.inquiry.id ? -1 : 1;
}

/** A search as one would do it by hand, over whole inquiries. */
export function searchedByHand(all: Whole, search: readonly string[], most: number): readonly Inquiry[] {
  const matches = (inquiry: Inquiry): boolean => {
    const events = effectiveEvents(inquiry);
    const note = events.findLast(({ type }) => type === 'noted');
    const merges = events.filter((event) => event.type === 'merged-with');
    const customers = [inquiry.customer, ...merges.map(({ customer }) => customer)];
    const ways = customers.flatMap((one) => [...Object.values(one), (one.phone ?? '').replace(/\D/g, '')]);
    const text = note?.type === 'noted' ? note.text : null;
    const label = customerLabel(unitedCustomer([inquiry.customer, ...customers]));
    const parts = [
      label,
      label === 'Unknown customer' ? 'Cliente sin nombre Unbekannter Kunde' : '',
      ...ways,
      inquiry.subject,
      ...merges.map(({ subject }) => subject),
      text,
    ];
    const whole = foldText(parts.join(' '));
    return search.every((word) => whole.includes(word));
  };
  return all
    .filter(({ inquiry }) => isClosed(inquiry) && matches(inquiry))
    .sort(newestFirst)
    .slice(0, most)
    .map(({ inquiry }) => inquiry);
}

export function listedByHand(all: Whole, month: string): readonly Inquiry[] {
  return all
    .filter((one) => one.month === month && isClosed(one.inquiry))
    .sort(newestFirst)
    .map(({ inquiry }) => inquiry);
}

export function cyclesByHand(all: Whole, without: readonly string[] = []): readonly CycleFacts[] {
  return inOrder(
    all.filter(({ inquiry }) => !without.includes(inquiry.id)).flatMap(({ inquiry }) => factsOf(inquiry).cycles),
  );
}

export async function cyclesOf(store: Store, query: Partial<CyclesQuery> = {}): Promise<readonly CycleFacts[]> {
  const cycles: CycleFacts[] = [];
  const whole = { months: await store.months(), matters: () => true, without: [], ...query };
  const brought: CycleFacts[] = [];
  const expect = (cycle: CycleFacts) => isBrought(cycle) && brought.push(plain(cycle));
  await store.closed.visitCycles(whole, { expect, add: (cycle) => cycles.push(plain(cycle)) });
  const said = JSON.stringify(inOrder(brought));
  if (said !== JSON.stringify(inOrder(cycles.filter(isBrought)))) throw new Error(`Those first were ${said}.`);
  return inOrder(cycles);
}

/** R13: its arrival came to the inquiry by a merge. */
function isBrought({ inquiryId, answeredById }: CycleFacts): boolean {
  return inquiryId !== answeredById;
}

/** What is read off columns is no plain object. */
function plain(cycle: CycleFacts): CycleFacts {
  const { inquiryId, answeredById, channel, kind, startMs, acknowledgedAtMs, acknowledgedBy } = cycle;
  const { closedAtMs, closeReason, promises } = cycle;
  const arrival = { inquiryId, channel, kind, startMs, acknowledgedAtMs, acknowledgedBy };
  return { ...arrival, answeredById, closedAtMs, closeReason, promises };
}

/** Plain values in one order. */
export function inOrder(cycles: readonly CycleFacts[]): readonly CycleFacts[] {
  return cycles
    .map(plain)
    .sort(
      (a, b) =>
        compareText(a.answeredById, b.answeredById) || compareText(a.inquiryId, b.inquiryId) || a.startMs - b.startMs,
    );
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words that occur, and some that do not. */
export function wordsIn(all: Whole): readonly (readonly string[])[] {
  const texts = all.map(({ inquiry }) =>
    searchTextOf(inquiry)
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
  const single = new Set(texts.flat().flatMap((word) => [word, ...Array.from(word).slice(0, 2)]));
  const pairs = texts.flatMap(([first, ...rest]) => (first === undefined ? [] : rest.map((word) => [word, first])));
  return [
    ...[...single].slice(0, 40).map((word) => [word]),
    ...pairs.slice(0, 20),
    ['nobody'],
    ['jose', 'nobody'],
    ['unknown', 'customer'],
    ['cliente', 'sin'],
    ['kunde', 'unbekannter'],
  ];
}
