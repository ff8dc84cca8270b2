// Inquiries that look like those of an office, each made from its number alone: the same in every run and at any size.
import { compareEvents, type InquiryEvent } from '../../../electron/domain/event.ts';
import { channels, kinds, type Customer, type Inquiry } from '../../../electron/domain/inquiry.ts';
import { dayMs, hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { uuidV7 } from '../../../electron/domain/uuid.ts';
import { seededRandom, type Random } from '../../store/faults/random.ts';
import { benchNowMs, historyMonths, lastClosedMs } from './span.ts';
import { colleagues, firstNames, lastNames, notes, topics } from './people.ts';

type Body<Event> = Event extends unknown ? Omit<Event, 'id' | 'actionId' | 'by'> : never;
type EventBody = Body<InquiryEvent>;

export interface Month {
  /** "YYYY-MM" */
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Oldest first; the last is the present one, up to the end of yesterday. */
export const months: readonly Month[] = Array.from({ length: historyMonths }, (_, index) => {
  const now = new Date(benchNowMs);
  const ahead = index - historyMonths + 1;
  const fromMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead);
  const toMs = Math.min(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1), lastClosedMs);
  return { name: new Date(fromMs).toISOString().slice(0, 7), fromMs, toMs };
});

/** How many of `closed` inquiries were closed in the month with that number. */
export function countOfMonth(closed: number, index: number): number {
  return Math.floor((closed * (index + 1)) / historyMonths) - Math.floor((closed * index) / historyMonths);
}

/** Small numbers side by side must not give streams that look alike. */
function randomOf(...numbers: readonly number[]): Random {
  const seed = numbers.reduce((mixed, number) => Math.imul(mixed ^ number, 0x9e3779b1) ^ (mixed >>> 13), 0x10f04);
  return seededRandom(seed);
}

/** The one that was closed as number `index` of that month. */
export function closedInquiry(month: number, index: number): Inquiry {
  const { fromMs, toMs } = monthAt(month);
  const random = randomOf(1, month, index);
  const days = Math.max(1, Math.floor((toMs - fromMs) / dayMs));
  // By day, between eight and six.
  const closedAtMs = fromMs + random.below(days) * dayMs + 8 * hourMs + random.below(10 * hourMs);
  const receivedAtMs = wholeSecond(
    closedAtMs - 20 * minuteMs - Math.floor(random.below(72 * 60) ** 2 / 4320) * minuteMs,
  );
  return inquiryOf(random, receivedAtMs, (add) => {
    livelyEvents(random, receivedAtMs, closedAtMs, add);
    const isAnswered = random.below(100) < 88;
    const reason = isAnswered ? 'answered' : random.pick(['no-answer-needed', 'not-a-customer'] as const);
    add({ type: 'closed', atMs: closedAtMs, reason });
  });
}

/** One in two hundred is opened again in the month after and closed once more there: it stands in both months. */
function reopenedInquiry(month: number, index: number): Inquiry {
  const former = closedInquiry(month - 1, index);
  const { fromMs, toMs } = monthAt(month);
  const random = randomOf(2, month, index);
  const reopenedAtMs = fromMs + 8 * hourMs + random.below(Math.max(hourMs, toMs - fromMs - dayMs));
  const { add, events } = eventList(random);
  add({ type: 'reopened', atMs: reopenedAtMs });
  add({ type: 'acknowledged', atMs: reopenedAtMs + minuteMs });
  add({ type: 'closed', atMs: reopenedAtMs + 30 * minuteMs, reason: 'answered' });
  return { ...former, events: [...former.events, ...events] };
}

const reopenedEvery = 200;

/** All of a month's file: those that were closed first in it, and those that were closed in it again. */
export function* inquiriesOfMonth(closed: number, month: number): Generator<Inquiry> {
  for (let index = 0; index < countOfMonth(closed, month); index += 1) yield closedInquiry(month, index);
  const before = month === 0 ? 0 : countOfMonth(closed, month - 1);
  for (let index = 0; index < before; index += reopenedEvery) yield reopenedInquiry(month, index);
}

/** The same inquiries, each once and without the second closing: what one file of everything would hold. */
export function* closedInquiries(closed: number): Generator<Inquiry> {
  for (const [month] of months.entries()) {
    for (let index = 0; index < countOfMonth(closed, month); index += 1) yield closedInquiry(month, index);
  }
}

/** An open one: every fifth still waits, the others are acknowledged and something is promised. */
export function openInquiry(index: number): Inquiry {
  const random = randomOf(3, index);
  const isWaiting = index % 5 === 0;
  const receivedAtMs = wholeSecond(benchNowMs - (isWaiting ? random.below(9 * minuteMs) : random.below(20 * hourMs)));
  return inquiryOf(random, receivedAtMs, (add) => {
    if (isWaiting) return;
    const atMs = Math.min(benchNowMs, receivedAtMs + 1 + random.below(12 * minuteMs));
    add({ type: 'acknowledged', atMs });
    add({ type: 'promised', atMs, byMs: receivedAtMs + dayMs, isDefault: true });
    if (random.below(3) === 0) add({ type: 'noted', atMs: benchNowMs - 1, text: random.pick(notes) });
  });
}

type Add = (body: EventBody) => void;

function livelyEvents(random: Random, receivedAtMs: number, closedAtMs: number, add: Add): void {
  const spanMs = closedAtMs - receivedAtMs;
  const at = (share: number): number => receivedAtMs + Math.floor(spanMs * share);
  const isQuick = random.below(100) < 91;
  const ackAtMs = Math.min(at(0.9), receivedAtMs + minuteMs / 10 + random.below(isQuick ? 9 * minuteMs : 5 * hourMs));
  if (random.below(100) < 7)
    add({ type: 'followed-up', atMs: ackAtMs - 2_000, subject: 'Any news?', isNewThread: false });
  if (random.below(100) < 5) add({ type: 'snoozed', atMs: ackAtMs - 1_000, untilMs: ackAtMs + hourMs });
  add({ type: 'acknowledged', atMs: ackAtMs });
  add({ type: 'promised', atMs: ackAtMs, byMs: receivedAtMs + dayMs, isDefault: true });
  if (random.below(100) < 4) {
    add({ type: 'handed-off', atMs: at(0.92), to: random.pick(colleagues), acceptByMs: at(0.92) + hourMs });
    add({ type: 'accepted', atMs: at(0.93) });
  }
  if (random.below(100) < 30) add({ type: 'noted', atMs: at(0.94), text: random.pick(notes) });
  if (random.below(100) < 45) add({ type: 'contacted', atMs: at(0.96), hasNews: random.below(3) > 0 });
}

function inquiryOf(random: Random, receivedAtMs: number, fill: (add: Add) => void): Inquiry {
  const { add, events } = eventList(random);
  const id = idOf(random, receivedAtMs);
  const customer = customerOf(random);
  const subject = `${random.pick(topics)}, order ${100_000 + random.below(900_000)}`;
  const kind = random.below(10) < 8 ? 'ordinary' : random.pick(kinds);
  const channel = random.pick(channels);
  fill(add);
  events.sort(compareEvents);
  const source = { system: 'by-hand', reference: null };
  return { id, receivedAtMs, customer, channel, kind, subject, source, addedBy: random.pick(colleagues), events };
}

function eventList(random: Random): { readonly add: Add; readonly events: InquiryEvent[] } {
  const events: InquiryEvent[] = [];
  let action = { atMs: Number.NaN, actionId: '', by: '' };
  return {
    events,
    add: (body) => {
      // Events of one instant belong to one action.
      if (body.atMs !== action.atMs) {
        action = { atMs: body.atMs, actionId: idOf(random, body.atMs), by: random.pick(colleagues) };
      }
      const isTheirs = body.type === 'followed-up';
      events.push({ ...body, id: idOf(random, body.atMs), actionId: action.actionId, by: isTheirs ? null : action.by });
    },
  };
}

/** A quarter of a million people; most have a number, many an address, some only a handle. */
function customerOf(random: Random): Customer {
  const person = randomOf(4, random.below(250_000));
  const [first, last] = [person.pick(firstNames), person.pick(lastNames)];
  const digits = String(person.below(10_000_000)).padStart(7, '0');
  const phone = `+34 9${person.below(10)} ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`;
  const hasName = person.below(10) < 9;
  return {
    name: hasName ? `${first} ${last}` : null,
    phone: !hasName || person.below(10) < 8 ? phone : null,
    email: person.below(10) < 6 ? `c${digits}@${last.length % 2 === 0 ? 'example.com' : 'example.org'}` : null,
    handle: person.below(10) === 0 ? `@c${digits}` : null,
  };
}

function idOf(random: Random, atMs: number): string {
  return uuidV7(
    atMs,
    Uint8Array.from({ length: 10 }, () => random.below(256)),
  );
}

function monthAt(index: number): Month {
  const month = months[index];
  if (month === undefined) throw new RangeError(`There is no month ${index} in the history.`);
  return month;
}

function wholeSecond(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}
