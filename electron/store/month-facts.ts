// The figures of a month as columns of numbers: the facts of every inquiry in it, in two blocks. `within` holds those that
// happened in the month alone, `outside` the few that reach beyond it; a report on another time reads only the latter.
import { closeReasons } from '../domain/event.ts';
import type { CycleFacts, InquiryFacts, TimeSpan } from '../domain/facts.ts';
import { channels, kinds, type Channel, type Kind } from '../domain/inquiry.ts';
import { z } from 'zod';
import { columnReader, packColumns, type DerivedHeader } from './derived-file.ts';
import { idOfKey, isKeyWhole, keyBytes, keyOf } from './id-key.ts';
import { StoredCycle, type CycleColumns } from './stored-cycle.ts';

export const blockNames = ['outside', 'within'] as const;
export type BlockName = (typeof blockNames)[number];

/** The section of what is no number: names of people, and ids that are not made of numbers. */
export const wordsSection = 'words';

const blockSchema = z.object({
  inquiries: z.int(),
  cycles: z.int(),
  promises: z.int(),
  span: z.object({ fromMs: z.number(), toMs: z.number() }).nullable(),
});
const aboutSchema = z.object({ outside: blockSchema, within: blockSchema });

type BlockAbout = z.infer<typeof blockSchema>;
export type FactsAbout = z.infer<typeof aboutSchema>;

/** R13: a cycle of which a merge has brought the arrival: its row, its place among the cycles, and the arrival's own id, channel and kind. */
const broughtSchema = z.tuple([z.int(), z.int(), z.string(), z.enum(channels), z.enum(kinds)]);
type Brought = z.infer<typeof broughtSchema>;

const wordsSchema = z.object({
  names: z.array(z.string()),
  outside: z.array(z.tuple([z.int(), z.string()])),
  within: z.array(z.tuple([z.int(), z.string()])),
  brought: z.object({ outside: z.array(broughtSchema), within: z.array(broughtSchema) }),
});
type Words = z.infer<typeof wordsSchema>;

/** What is known of an inquiry when the figures are made. */
export interface FactsRow {
  readonly facts: InquiryFacts;
  readonly span: TimeSpan;
}

export interface FactsBlock {
  /** Whether it is the block of those that reach beyond their month. */
  readonly isOutside: boolean;
  readonly count: number;
  readonly keys: Uint32Array;
  readonly eventCounts: Uint32Array;
  readonly lastTouchedMs: Float64Array;
  readonly idAt: (row: number) => string;
  /** R13: those to which a merge has brought an arrival. */
  readonly rowsWithBrought: ReadonlySet<number>;
  readonly cyclesAt: (row: number) => readonly CycleFacts[];
  /** The same object for each, which is no good after the visit: a year has hundreds of thousands. */
  readonly visitCycles: (row: number, visit: (cycle: CycleFacts) => void) => void;
}

/** Null stands as NaN. */
const orNaN = (value: number | null): number => value ?? NaN;

export function encodeFacts(month: string, rows: readonly FactsRow[]) {
  const { fromMs, toMs } = monthSpan(month);
  const isWithin = ({ span, facts }: FactsRow): boolean =>
    facts.cycles.length > 0 && span.fromMs >= fromMs && span.toMs < toMs;
  const blocks = { outside: rows.filter((row) => !isWithin(row)), within: rows.filter(isWithin) };
  const names = [...new Set(rows.flatMap(({ facts }) => facts.cycles.flatMap((cycle) => cycle.acknowledgedBy ?? [])))];
  const places = new Map(names.map((name, index) => [name, index + 1]));
  const words: Words = {
    names,
    outside: oddIds(blocks.outside),
    within: oddIds(blocks.within),
    brought: { outside: broughtIn(blocks.outside), within: broughtIn(blocks.within) },
  };
  return {
    about: { outside: aboutOf(blocks.outside), within: aboutOf(blocks.within) } satisfies FactsAbout,
    sections: new Map<string, Uint8Array>([
      ['outside', packBlock(blocks.outside, places)],
      ['within', packBlock(blocks.within, places)],
      [wordsSection, Buffer.from(JSON.stringify(words))],
    ]),
  };
}

/** Of the month in UTC: whatever the zone, no instant lies in two. */
export function monthSpan(month: string): TimeSpan {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { fromMs: Date.UTC(year, number - 1), toMs: Date.UTC(year, number) };
}

function oddIds(rows: readonly FactsRow[]): [number, string][] {
  return rows.flatMap(({ facts: { id } }, row): [number, string][] => (isKeyWhole(id) ? [] : [[row, id]]));
}

function broughtIn(rows: readonly FactsRow[]): Brought[] {
  return rows
    .flatMap(({ facts }, row) => facts.cycles.map((cycle) => ({ row, cycle })))
    .flatMap(({ row, cycle: { inquiryId, answeredById, channel, kind } }, at): Brought[] =>
      inquiryId === answeredById ? [] : [[row, at, inquiryId, channel, kind]],
    );
}

function aboutOf(rows: readonly FactsRow[]): BlockAbout {
  let [fromMs, toMs, cycles, promises] = [Infinity, -Infinity, 0, 0];
  for (const row of rows) {
    fromMs = Math.min(fromMs, row.span.fromMs);
    toMs = Math.max(toMs, row.span.toMs);
    cycles += row.facts.cycles.length;
    for (const cycle of row.facts.cycles) promises += cycle.promises.length;
  }
  return { inquiries: rows.length, cycles, promises, span: rows.length === 0 ? null : { fromMs, toMs } };
}

function packBlock(rows: readonly FactsRow[], places: ReadonlyMap<string, number>): Uint8Array {
  const all = rows.map(({ facts }) => facts);
  const cycles = all.flatMap((facts) => facts.cycles);
  const promises = cycles.flatMap((cycle) => cycle.promises);
  const f64 = <T>(items: readonly T[], read: (item: T) => number): Float64Array =>
    Float64Array.from({ length: items.length }, (_, at) => valueAt(items, at, read));
  const u32 = <T>(items: readonly T[], read: (item: T) => number): Uint32Array =>
    Uint32Array.from({ length: items.length }, (_, at) => valueAt(items, at, read));
  const u8 = <T>(items: readonly T[], read: (item: T) => number): Uint8Array =>
    Uint8Array.from({ length: items.length }, (_, at) => valueAt(items, at, read));
  return packColumns([
    f64(all, (facts) => facts.lastTouchedMs),
    f64(cycles, (cycle) => cycle.startMs),
    f64(cycles, (cycle) => orNaN(cycle.acknowledgedAtMs)),
    f64(cycles, (cycle) => orNaN(cycle.closedAtMs)),
    f64(promises, (promised) => promised.byMs),
    f64(promises, (promised) => orNaN(promised.contactedAtMs)),
    f64(promises, (promised) => orNaN(promised.releasedAtMs)),
    packedKeys(all.map(({ id }) => id)),
    u32(all, (facts) => facts.eventCount),
    firstOf(all.map((facts) => facts.cycles.length)),
    u32(cycles, ({ acknowledgedBy }) => (acknowledgedBy === null ? 0 : (places.get(acknowledgedBy) ?? 0))),
    firstOf(cycles.map((cycle) => cycle.promises.length)),
    u8(all, (facts) => channels.indexOf(facts.channel)),
    u8(all, (facts) => kinds.indexOf(facts.kind)),
    u8(cycles, ({ closeReason }) => (closeReason === null ? 0 : closeReasons.indexOf(closeReason) + 1)),
  ]);
}

function valueAt<T>(items: readonly T[], at: number, read: (item: T) => number): number {
  const item = items[at];
  return item === undefined ? 0 : read(item);
}

export function packedKeys(ids: readonly string[]): Uint8Array {
  const keys = new Uint8Array(ids.length * keyBytes);
  for (const [row, id] of ids.entries()) keys.set(keyOf(id), row * keyBytes);
  return keys;
}

/** Where the items of each row begin, and at the end their number. */
export function firstOf(counts: readonly number[]): Uint32Array {
  const first = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (const [row, count] of counts.entries()) {
    sum += count;
    first[row + 1] = sum;
  }
  return first;
}

/** Null when it is not what this version writes. */
export function factsAboutIn(header: DerivedHeader): FactsAbout | null {
  const about = aboutSchema.safeParse(header.about);
  return about.success ? about.data : null;
}

/** Throws when the bytes are not what `about` says. */
export function decodeBlock(name: BlockName, about: FactsAbout, sections: ReadonlyMap<string, Uint8Array>): FactsBlock {
  const { inquiries, cycles, promises } = about[name];
  const words = wordsSchema.parse(JSON.parse(Buffer.from(sections.get(wordsSection) ?? []).toString()));
  const read = columnReader(sections.get(name) ?? new Uint8Array());
  const lastTouchedMs = read.f64(inquiries);
  const columns = {
    startMs: read.f64(cycles),
    acknowledgedAtMs: read.f64(cycles),
    closedAtMs: read.f64(cycles),
    byMs: read.f64(promises),
    contactedAtMs: read.f64(promises),
    releasedAtMs: read.f64(promises),
  };
  const keys = read.u32(inquiries * (keyBytes / 4));
  const eventCounts = read.u32(inquiries);
  const firstCycle = read.u32(inquiries + 1);
  const more = { by: read.u32(cycles), firstPromise: read.u32(cycles + 1) };
  const channel = read.u8(inquiries);
  const kind = read.u8(inquiries);
  const reason = read.u8(cycles);
  const odd = new Map(words[name]);
  const idAt = (row: number): string => odd.get(row) ?? idOfKey(keys, row);
  const channelAt = (row: number): Channel => channels[channel[row] ?? 0] ?? channels[0];
  const kindAt = (row: number): Kind => kinds[kind[row] ?? 0] ?? kinds[0];
  const brought = new Map(
    words.brought[name].map(([, at, inquiryId, ...[channelOf, kindOf]]) => [
      at,
      { inquiryId, channel: channelOf, kind: kindOf },
    ]),
  );
  const all: CycleColumns = { ...columns, ...more, reason, names: words.names, brought, idAt, channelAt, kindAt };

  const visited = new StoredCycle(all, 0, 0);
  return {
    isOutside: name === 'outside',
    count: inquiries,
    keys,
    eventCounts,
    lastTouchedMs,
    idAt,
    rowsWithBrought: new Set(words.brought[name].map(([row]) => row)),
    cyclesAt: (row) => {
      const made: CycleFacts[] = [];
      for (let at = firstCycle[row] ?? 0; at < (firstCycle[row + 1] ?? 0); at += 1)
        made.push(new StoredCycle(all, row, at));
      return made;
    },
    visitCycles: (row, visit) => {
      for (let at = firstCycle[row] ?? 0; at < (firstCycle[row + 1] ?? 0); at += 1) visit(visited.moveTo(row, at));
    },
  };
}
