import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nineOClockMs, anEvent, anInquiry } from '../../support/builders.ts';
import { openedStore } from '../support/open-store.ts';
import { recordingFs } from '../support/recording-fs.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import { closedOne, commitTo } from './named-office.ts';

const holding = '2024-03';

function monthNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2024, index, 1));
    return at.toISOString().slice(0, 7);
  });
}

interface Cost {
  /** How often a file of each kind is read whole, the most of all. */
  readonly reads: Readonly<Record<string, number>>;
  /** Sorted: what is made of months is made beside. */
  readonly written: readonly string[];
  readonly writtenBytes: number;
}

/** One inquiry of the customer in one of so many months. */
async function costAt(months: number): Promise<Cost> {
  const folder = await dataFolder();
  const disk = recordingFs();
  const store = await openedStore(folder, { fs: disk.fs });
  for (const month of monthNames(months)) {
    const others = ['one', 'two', 'three'].map((name) => {
      const id = `${month}-${name}`;
      return anInquiry({ id, events: [anEvent('closed', { id: `${id}-c`, actionId: `${id}-c` })] });
    });
    await store.archive(month, month === holding ? [...others, closedOne('quartz')] : others);
  }
  await store.closed.idle();
  await store.backups.make('asked');
  disk.forget();
  const request = { ids: ['quartz'], actionId: 'erasing', atMs: nineOClockMs, by: 'Robin' };
  expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true, inquiries: 1 });
  await store.closed.idle();
  const kindOf = (path: string): string =>
    relative(folder, path)
      .replaceAll('\\', '/')
      .replace(/\.[0-9a-f]{16}\.json$/, '.json')
      .replace(/\d{4}-\d{2}-\d{2}T[^./]*/, 'TIME')
      .replace(/\d{4}-\d{2}(?=\.)/, (month) => (month === holding ? 'its month' : 'another month'));
  const counts = new Map<string, number>();
  const isManifest = (path: string): boolean => /kept.[^\\/]*\.json$/.test(path);
  for (const { name, path } of disk.operations) {
    const isRead = name === 'readFile' || (name === 'readParts' && isManifest(path));
    if (isRead) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const reads: Record<string, number> = {};
  for (const [path, count] of counts) reads[kindOf(path)] = Math.max(reads[kindOf(path)] ?? 0, count);
  return {
    reads,
    written: disk.operations.flatMap(({ name, to }) => (name === 'rename' && to !== null ? [kindOf(to)] : [])).sort(),
    // The manifest names every month, and grows with them.
    writtenBytes: disk.operations
      .filter(({ path }) => !/kept.[^\\/]*$/.test(path))
      .reduce((sum, { name, bytes }) => sum + (name === 'write' ? bytes : 0), 0),
  };
}

describe('R22 what an erasing costs', () => {
  it('is a few readings of each month, and writing those that hold the customer, however many there are', async () => {
    const [few, many] = [await costAt(4), await costAt(24)];
    expect(many).toEqual(few);
    expect(many.written).toEqual([
      'backups/closed/its month.json',
      'backups/closed/its month.json',
      'backups/kept/TIME.json',
      'backups/kept/files/closed-its month.json',
      'closed/its month.json',
      'erasing.json',
      'erasing.json',
      'index/its month.figures',
      'index/its month.search',
      'receipts/erasure-TIME.txt',
    ]);
    expect(many.reads).toEqual({
      'closed/another month.json': 3,
      'closed/its month.json': 4,
      'backups/kept/files/closed-another month.json': 3,
      'backups/kept/files/closed-its month.json': 3,
      'backups/kept/TIME.json': 1,
      'backups/closed/its month.json': 2,
    });
  });
});
