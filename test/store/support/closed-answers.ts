// Asks a store everything that its index can answer, and holds it against the whole months.
import { expect } from 'vitest';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import {
  archiveAll,
  cyclesByHand,
  cyclesOf,
  listedByHand,
  readAll,
  searchedByHand,
  wordsIn,
  type Archived,
} from './any-months.ts';
import { openedStore } from './open-store.ts';
import { dataFolder } from './temporary-folder.ts';

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
  return {
    pages,
    found,
    byId: await store.closed.find([...ids, 'nobody']),
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
    byId: new Map(all.map(({ inquiry }) => [inquiry.id, inquiry])),
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
