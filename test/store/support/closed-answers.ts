// Asks a store everything that its index can answer, and holds it against the whole months.
import { expect } from 'vitest';
import { accountOf } from '../../../electron/domain/account.ts';
import { createAccountSeries } from '../../../electron/domain/account-series.ts';
import { countedCycle } from '../../../electron/domain/facts.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { dayMs } from '../../../electron/domain/policy.ts';
import type { Window } from '../../../electron/domain/rate.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import { compareArrivals, type Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import { rules } from '../../support/domain-builders.ts';
import {
  archiveAll,
  cyclesByHand,
  compareText,
  cyclesOf,
  listedByHand,
  readAll,
  searchedByHand,
  wordsIn,
  type Archived,
} from './any-months.ts';
import { openedStore } from './open-store.ts';
import { dataFolder } from './temporary-folder.ts';

const seenAtMs = Date.UTC(2027, 0, 1);
const windows: readonly Window[] = [6, 7, 8, 9, 10].map((month) => ({
  fromMs: Date.UTC(2026, month),
  toMs: Date.UTC(2026, month + 1),
}));

/** R14 of each month by itself, from as little as it needs. */
async function figuresOf(store: Store) {
  const months = await store.months();
  const accounts = windows.map(async (window) => {
    const series = createAccountSeries(rules, [window], seenAtMs);
    const matters = ({ fromMs, toMs }: Window): boolean => fromMs < window.toMs && toMs + dayMs >= window.fromMs;
    await store.closed.visitCycles({ months, matters, without: [] }, series);
    return series.accounts();
  });
  return (await Promise.all(accounts)).flat().map(withoutOrder);
}

/** Of several that were due at once, or took as long, any may come first. */
function withoutOrder(account: object): unknown {
  return JSON.parse(
    JSON.stringify(account, (key, value: unknown) =>
      key === 'index'
        ? 0
        : key === 'missedIds' && Array.isArray(value)
          ? value.map(String).toSorted(compareText)
          : value,
    ),
  );
}

/** Everything that can be asked, answered by the index. */
async function answersOf(store: Store, words: readonly (readonly string[])[], ids: readonly string[]) {
  const months = await store.months();
  const pages = new Map<string, Inquiry[]>();
  for (const month of months) {
    const all: Inquiry[] = [];
    for (let after: string | null = null; ;) {
      const page = await store.closed.page(month, after, 2);
      all.push(...page.inquiries);
      after = page.nextAfter;
      if (after === null) break;
    }
    pages.set(month, all);
  }
  const found = new Map<string, readonly Inquiry[]>();
  for (const search of words) found.set(search.join(' '), await store.closed.search(search, 3));
  const query = { words: [], fromMs: -Infinity, toMs: Infinity, fits: null, without: [], after: null, most: 999 };
  return {
    pages,
    found,
    browsed: (await store.closed.look(query)).inquiries,
    byId: await store.closed.find([...ids, 'nobody']),
    figures: await figuresOf(store),
    cycles: await cyclesOf(store),
    without: await cyclesOf(store, { without: ids.slice(0, 2) }),
  };
}

/** The same, from the whole months. */
async function byHand(store: Store): ReturnType<typeof answersOf> {
  const all = await readAll(store);
  const months = await store.months();
  return {
    pages: new Map(months.map((month) => [month, [...listedByHand(all, month)]])),
    found: new Map(wordsIn(all).map((words) => [words.join(' '), searchedByHand(all, words, 3)])),
    browsed: months.flatMap((month) => listedByHand(all, month)).sort(compareArrivals),
    byId: new Map(all.map(({ inquiry }) => [inquiry.id, inquiry])),
    figures: windows
      .map((window) => {
        const counted = cyclesByHand(all).map((cycle) => countedCycle(cycle, rules));
        return accountOf(counted, [], rules, window, seenAtMs);
      })
      .map(withoutOrder),
    cycles: cyclesByHand(all),
    without: cyclesByHand(
      all,
      all.slice(0, 2).map(({ inquiry }) => inquiry.id),
    ),
  };
}

export async function expectRightAnswers(store: Store): Promise<void> {
  const all = await readAll(store);
  const answers = await answersOf(
    store,
    wordsIn(all),
    all.map(({ inquiry }) => inquiry.id),
  );
  const { byId, ...rest } = await byHand(store);
  expect({ ...answers, byId: null }).toEqual({ ...rest, byId: null });
  expect(new Map(answers.byId)).toEqual(new Map(byId));
}

export async function storeWith(archived: readonly Archived[], fs = nodeFs) {
  const folder = await dataFolder();
  const store = await openedStore(folder, { fs });
  await archiveAll(store, archived);
  await store.closed.idle();
  return { folder, store };
}

/** Closed so many days after the first of October, within the hour. */
export function closedOn(day: number, changes: Partial<Inquiry> = {}): Inquiry {
  const receivedAtMs = Date.UTC(2026, 9, day, 12);
  return anInquiry({ receivedAtMs, events: [anEvent('closed', { atMs: receivedAtMs + 1000 })], ...changes });
}

export const threeMonths: readonly Archived[] = [
  { month: '2026-08', inquiry: closedOn(-40, { subject: 'roof' }) },
  { month: '2026-09', inquiry: closedOn(-8, { subject: 'roof and door' }) },
  { month: '2026-10', inquiry: closedOn(4, { subject: 'door' }) },
  {
    month: '2026-10',
    inquiry: closedOn(5, { subject: 'roof', customer: { name: 'José', phone: null, email: null, handle: null } }),
  },
];
