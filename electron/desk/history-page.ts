// Owns the history as the page browses it: all that is closed, today's from the ledger and the others from what is derived
// from their months, narrowed and a page at a time.
import type { CallArgs } from '../contract/calls.ts';
import type { HistoryPage, HistoryPlace, RecordView } from '../contract/history.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { notThere } from '../domain/action.ts';
import { filterBy, traitsOf } from '../domain/closed-filter.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { recordOf } from '../domain/inquiry-record.ts';
import { dateStartMs } from '../domain/local-time.ts';
import { searchTextOf, searchWords } from '../domain/search-text.ts';
import { compareArrivals, type ClosedQuery } from '../store/store.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

const pageLength = 50;

export async function historyPage(
  parts: DeskParts,
  history: History,
  { filter, after }: CallArgs<'history'>,
): Promise<Result<HistoryPage>> {
  const { ledger, clock } = parts;
  const { zone } = ledger.rules.policy.openHours;
  const fromMs = filter.from === null ? -Infinity : dateStartMs(zone, filter.from);
  const toMs = filter.to === null ? Infinity : dateStartMs(zone, filter.to, 1);
  if (fromMs >= toMs) return refuse('bad-period', 'The first day lies after the last one. Choose an earlier one.');
  const query: ClosedQuery = {
    words: searchWords(filter.text),
    fromMs,
    toMs,
    fits: filterBy(filter, ledger.rules, clock.now()),
    without: ledger.entries().map(({ inquiry }) => inquiry.id),
    after,
    most: pageLength + 1,
  };
  const here = closedHere(parts, query);
  const archived = await history.look(query);
  const all = [...here.filter((one) => isAfter(one, after)), ...archived.inquiries].sort(compareArrivals);
  const shown = all.slice(0, pageLength);
  return done({
    records: shown.map((inquiry) => recordView(parts, inquiry)),
    count: here.length + archived.count,
    nextAfter: all.length > shown.length ? placeOf(shown.at(-1)) : null,
    people: namesIn(archived.people, here),
  });
}

export async function recordById(parts: DeskParts, history: History, id: string): Promise<Result<RecordView>> {
  const inquiry = parts.ledger.entry(id)?.inquiry ?? (await history.find([id])).get(id);
  return inquiry === undefined ? refuse(...notThere) : done(recordView(parts, inquiry));
}

export function recordView({ ledger, clock }: DeskParts, inquiry: Inquiry): RecordView {
  // Meanwhile one may have come back: then the list has the later copy.
  const { view, inquiry: latest } = ledger.entry(inquiry.id) ?? ledger.entryOf(inquiry);
  return { inquiry: view, record: recordOf(latest, ledger.rules, clock.now()) };
}

/** Those that are closed and have not left the open file yet. */
function closedHere({ ledger }: DeskParts, { words, fromMs, toMs, fits }: ClosedQuery): readonly Inquiry[] {
  return ledger.entries().flatMap(({ inquiry, standing }) => {
    const { receivedAtMs } = inquiry;
    if (standing.phase !== 'closed' || receivedAtMs < fromMs || receivedAtMs >= toMs) return [];
    if (fits !== null && !fits(traitsOf(inquiry))) return [];
    const text = searchTextOf(inquiry);
    return words.every((word) => text.includes(word)) ? [inquiry] : [];
  });
}

function isAfter(inquiry: Inquiry, after: HistoryPlace | null): boolean {
  return after === null || compareArrivals(inquiry, after) > 0;
}

function placeOf(inquiry: Inquiry | undefined): HistoryPlace | null {
  return inquiry === undefined ? null : { receivedAtMs: inquiry.receivedAtMs, id: inquiry.id };
}

function namesIn(archived: readonly string[], here: readonly Inquiry[]): readonly string[] {
  const names = new Set([...archived, ...here.flatMap((inquiry) => traitsOf(inquiry).people)]);
  return [...names].sort((a, b) => a.localeCompare(b));
}
