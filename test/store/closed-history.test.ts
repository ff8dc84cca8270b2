import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterBy, traitsOf, type ClosedFilter } from '../../electron/domain/closed-filter.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { keysOfInquiry } from '../../electron/domain/same-customer.ts';
import { searchTextOf } from '../../electron/domain/search-text.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import { compareArrivals, type ClosedQuery, type Store } from '../../electron/store/store.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { rules } from '../support/domain-builders.ts';
import { anyMonths, readAll } from './support/any-months.ts';
import { closedOn, storeWith, threeMonths } from './support/closed-answers.ts';
import { recordingFs } from './support/recording-fs.ts';

const seenAtMs = Date.UTC(2027, 0, 1);
const everything: ClosedFilter = { channel: null, person: null, reason: null, goal: null };
const all: Omit<ClosedQuery, 'after' | 'most'> = {
  words: [],
  fromMs: -Infinity,
  toMs: Infinity,
  fits: null,
  without: [],
};

const filters: readonly ClosedFilter[] = [
  everything,
  { ...everything, channel: 'email' },
  { ...everything, reason: 'answered' },
  { ...everything, person: 'Sam' },
  { ...everything, goal: { id: 'ten-minute', state: 'met' } },
  { ...everything, goal: { id: 'ten-minute', state: 'missed' } },
  { ...everything, goal: { id: '24-hour', state: 'missed' }, channel: 'call' },
];

const [august, october] = [Date.UTC(2026, 7, 1), Date.UTC(2026, 9, 1)];
const queries: readonly (typeof all)[] = filters.flatMap((filter) => {
  const fits = filterBy(filter, rules, seenAtMs);
  return [
    { ...all, fits },
    { ...all, fits, words: ['jose'] },
    { ...all, fits, fromMs: august, toMs: october },
    { ...all, fits, fromMs: august, words: ['ana', 'x'] },
  ];
});

/** Page by page, as it is scrolled. */
async function browsed(store: Store, query: typeof all) {
  const inquiries: Inquiry[] = [];
  const counts = new Set<number>();
  for (;;) {
    const after = inquiries.at(-1) ?? null;
    const page = await store.closed.look({ ...query, after, most: 3 });
    inquiries.push(...page.inquiries);
    counts.add(page.count);
    if (page.inquiries.length === 0) return { inquiries, counts: [...counts] };
  }
}

async function byHand(store: Store, { words, fromMs, toMs, fits, without }: typeof all) {
  const inquiries = (await readAll(store))
    .map(({ inquiry }) => inquiry)
    .filter((one) => standingOf(one, rules).phase === 'closed' && !without.includes(one.id))
    .filter(({ receivedAtMs }) => receivedAtMs >= fromMs && receivedAtMs < toMs)
    .filter((one) => words.every((word) => searchTextOf(one).includes(word)))
    .filter((one) => fits === null || fits(traitsOf(one)))
    .sort(compareArrivals);
  return { inquiries, counts: [inquiries.length] };
}

describe('Store: browsing what is closed', () => {
  it('answers as the whole months do, whatever they hold, page by page and with how many fit', async () => {
    await fc.assert(
      fc.asyncProperty(anyMonths, async (archived) => {
        const { store } = await storeWith(archived);
        for (const query of queries) expect(await browsed(store, query)).toEqual(await byHand(store, query));
        const [first, ...rest] = (await readAll(store)).map(({ inquiry }) => inquiry.id);
        const without = [...rest.slice(0, 3), 'nobody', first ?? 'nobody either'];
        expect(await browsed(store, { ...all, without })).toEqual(await byHand(store, { ...all, without }));
        await store.close();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('finds those that may be of a customer by number, address or handle, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(anyMonths, async (archived) => {
        const { store } = await storeWith(archived);
        const closed = (await byHand(store, all)).inquiries;
        for (const one of closed) {
          const keys = keysOfInquiry(one);
          const expected = closed.filter((other) => keysOfInquiry(other).some((key) => keys.includes(key)));
          expect(await store.closed.lookForCustomer({ keys, without: [], most: 99 })).toEqual(expected);
        }
        await store.close();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('names everybody who acknowledged or closed something', async () => {
    const closedAtMs = Date.UTC(2026, 9, 3);
    const events = [
      anEvent('acknowledged', { atMs: closedAtMs - 1, by: 'Alex' }),
      anEvent('closed', { atMs: closedAtMs, by: 'Zoë' }),
    ];
    const { store } = await storeWith([
      { month: '2026-09', inquiry: closedOn(-8) },
      { month: '2026-10', inquiry: anInquiry({ receivedAtMs: closedAtMs - 2, events }) },
    ]);
    const { people } = await store.closed.look({ ...all, after: null, most: 1 });
    expect(people.toSorted()).toEqual(['Alex', 'Sam', 'Zoë']);
  });

  it('reads no month, and of the search files only once', async () => {
    const recorder = recordingFs();
    const { folder, store } = await storeWith(threeMonths, recorder.fs);
    const readsOf = async (query: Partial<ClosedQuery>): Promise<readonly string[]> => {
      recorder.forget();
      await store.closed.look({ ...all, after: null, most: 0, ...query });
      const reads = recorder.operations.filter(({ name, bytes }) => name === 'readFile' || bytes > 1024);
      return [...new Set(reads.map(({ path }) => path.slice(folder.length + 1)))].sort();
    };
    const searchFiles = ['index/2026-08.search', 'index/2026-09.search', 'index/2026-10.search'];
    expect(await readsOf({ fits: () => false })).toEqual(searchFiles);
    expect(await readsOf({ fits: () => true })).toEqual([]);
    expect(await readsOf({ words: ['roof'] })).toEqual(searchFiles);
    expect(await readsOf({ words: ['door'], fits: () => true })).toEqual([]);
    expect(await readsOf({ words: ['door'], most: 9 })).toEqual([]);
  });
});
