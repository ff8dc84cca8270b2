import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivedHeaderReach } from '../../electron/store/derived-file.ts';
import { closedOn, expectRightAnswers, storeWith, threeMonths } from './support/closed-answers.ts';
import { withNewerSchema } from './support/newer-schema.ts';
import { openedStore } from './support/open-store.ts';

type Spoil = (bytes: Buffer) => Uint8Array | null;

const flipAt =
  (place: (bytes: Buffer) => number): Spoil =>
  (bytes) => {
    const at = place(bytes);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

const spoils: Readonly<Record<string, Spoil>> = {
  missing: () => null,
  empty: () => new Uint8Array(),
  'cut in half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'cut by a byte': (bytes) => bytes.subarray(0, bytes.length - 1),
  'all zeros': (bytes) => new Uint8Array(bytes.length),
  'zeros after the header': (bytes) =>
    Buffer.concat([bytes.subarray(0, derivedHeaderReach), new Uint8Array(bytes.length - derivedHeaderReach)]),
  'a bit of the header': flipAt(() => 150),
  'a bit in the middle': flipAt((bytes) => Math.floor((derivedHeaderReach + bytes.length) / 2)),
  'a bit of the last section': flipAt((bytes) => bytes.length - 20),
  'of a later version': (bytes) =>
    Buffer.from(bytes.toString('latin1').replace(/^(ten-four-index \w+) 1/, '$1 2'), 'latin1'),
};

const kinds = ['figures', 'search'] as const;

describe('Store: a derived file that is not as it must be', () => {
  it.each(kinds.flatMap((kind) => Object.keys(spoils).map((name) => [kind, name] as const)))(
    '%s, %s: is made again, and nobody hears of it',
    async (kind, name) => {
      const { folder, store } = await storeWith(threeMonths);
      const path = join(folder, 'index', `2026-10.${kind}`);
      const before = await readFile(path);
      await store.close();
      const spoilt = spoils[name]?.(Buffer.from(before)) ?? null;
      if (spoilt === null) await rm(path);
      else await writeFile(path, spoilt);
      const again = await openedStore(folder);
      await expectRightAnswers(again);
      await again.closed.idle();
      expect(await readFile(path)).toEqual(before);
      expect(again.notices).toEqual([]);
    },
  );

  it('of another state of the month is not used', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const olds = await Promise.all(kinds.map((kind) => readFile(join(folder, 'index', `2026-10.${kind}`))));
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.close();
    for (const [at, kind] of kinds.entries()) await writeFile(join(folder, 'index', `2026-10.${kind}`), olds[at] ?? '');
    const again = await openedStore(folder);
    expect(await again.closed.search(['window'], 9)).toHaveLength(1);
    await expectRightAnswers(again);
  });

  it('is noticed while it runs, when a month is changed by another hand', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const other = await storeWith([{ month: '2026-10', inquiry: closedOn(9, { subject: 'window' }) }]);
    expect(await store.closed.search(['door'], 9)).toHaveLength(2);
    await writeFile(join(folder, 'closed/2026-10.json'), await readFile(join(other.folder, 'closed/2026-10.json')));
    expect(await store.closed.search(['window'], 9)).toHaveLength(1);
    await expectRightAnswers(store);
  });

  it('may all be deleted at any time', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await rm(join(folder, 'index'), { recursive: true });
    await expectRightAnswers(store);
  });
});

describe('Store: a line that is not what its place says', () => {
  it('brings the backup of a damaged month, and says so', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.closed.idle();
    expect(await store.closed.search(['jose'], 9)).toHaveLength(1);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('José', 'Josü'));
    expect((await store.closed.search(['jose'], 9)).map(({ customer }) => customer.name)).toEqual(['José']);
    expect(store.notices).toMatchObject([{ kind: 'restored', file: 'closed/2026-10.json' }]);
    await expectRightAnswers(store);
  });

  it('is no hindrance where an editor has laid out the file anew', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 2));
    await expectRightAnswers(store);
    expect(store.notices).toEqual([]);
  });

  it('is found in the backup when the file itself is gone', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.closed.idle();
    await store.closed.search(['door'], 9);
    await rm(join(folder, 'closed/2026-10.json'));
    expect(await store.closed.search(['window'], 9)).toEqual([]);
    expect(await store.closed.search(['door'], 9)).toHaveLength(2);
    expect(store.notices).toMatchObject([{ kind: 'restored', movedTo: null }]);
  });

  it('of a month of a newer version is refused', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, withNewerSchema(await readFile(path, 'utf8'), 99));
    await expect(store.closed.search(['door'], 9)).rejects.toThrow('schema 99');
    await expect(store.closed.touchedSince(['2026-10'], 0)).rejects.toThrow('schema 99');
  });
});
