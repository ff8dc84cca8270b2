// Ways in which a file of the store can be wrong.
import { createHash } from 'node:crypto';
import { schemaHistory } from '../../../electron/store/migrations.ts';
import { spoiltSchema } from '../support/newer-schema.ts';
import type { Random } from './random.ts';

export interface Damage {
  readonly name: string;
  readonly apply: (content: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;
}

interface Parsed {
  readonly schema: number;
  readonly sequence: number;
  readonly savedAtMs: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const textOf = (content: Uint8Array): string => Buffer.from(content).toString();

/** The file with other data or another header, and with the checksum that fits them. */
function rewritten(content: Uint8Array, change: (file: Parsed) => object): Uint8Array {
  const file = JSON.parse(textOf(content)) as Parsed;
  const next = { ...file, ...change(file) };
  // The first schemas are not covered by it.
  const schema = next.schema > 3 ? `${next.schema},` : '';
  const text = `[${schema}${next.sequence},${next.savedAtMs},${JSON.stringify(next.data)}]`;
  const checksum = createHash('sha256').update(text).digest('hex');
  return Buffer.from(JSON.stringify({ ...next, checksum }));
}

function withData(change: (data: Parsed['data'], random: Random) => unknown): Damage['apply'] {
  return (content, random) => rewritten(content, ({ data }) => ({ data: change(data, random) }));
}

function flipped(content: Uint8Array, random: Random, bits: number): Uint8Array {
  const next = Buffer.from(content);
  for (let count = 0; count < bits; count += 1) {
    const place = random.below(next.length);
    next[place] = (next[place] ?? 0) ^ (1 << random.below(8));
  }
  return next;
}

function withRun(content: Uint8Array, random: Random, fill: number): Uint8Array {
  const next = Buffer.from(content);
  const from = random.below(next.length);
  return next.fill(fill, from, Math.min(next.length, from + 1 + random.below(512)));
}

const wrongJson = ['null', '0', 'false', '[]', '{}', '"text"', '{"format":"ten-four/open"}', '[[[[', '{"a":1}{"b":2}'];

function twice(data: Parsed['data']): unknown {
  const { inquiries } = data;
  return Array.isArray(inquiries) && inquiries.length > 0
    ? { ...data, inquiries: [...inquiries, ...inquiries] }
    : { ...data, colleagues: 'twice' };
}

function withoutOne(data: Parsed['data'], random: Random): unknown {
  const gone = random.pick(Object.keys(data));
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== gone));
}

export const damages: readonly Damage[] = [
  { name: 'cut', apply: (content, random) => content.subarray(0, random.below(content.length)) },
  { name: 'empty', apply: () => new Uint8Array() },
  { name: 'one bit flipped', apply: (content, random) => flipped(content, random, 1) },
  { name: 'bits flipped', apply: (content, random) => flipped(content, random, 2 + random.below(30)) },
  { name: 'a run of NUL', apply: (content, random) => withRun(content, random, 0) },
  { name: 'a run of 0xff', apply: (content, random) => withRun(content, random, 255) },
  { name: 'all NUL', apply: (content) => new Uint8Array(content.length) },
  { name: 'more behind it', apply: (content) => Buffer.concat([content, Buffer.from('}\n')]) },
  { name: 'other JSON', apply: (_content, random) => Buffer.from(random.pick(wrongJson)) },
  { name: 'UTF-16', apply: (content) => Buffer.from(textOf(content), 'utf16le') },
  { name: 'a mark in front of it', apply: (content) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), content]) },
  { name: 'ids that stand twice', apply: withData(twice) },
  { name: 'a part missing', apply: withData(withoutOne) },
  { name: 'a part nobody knows', apply: withData((data) => ({ ...data, priority: 1 })) },
  { name: 'data of another type', apply: withData((_data, random) => random.pick([null, 0, 'text', [], {}])) },
  { name: 'an older schema than any', apply: (content) => rewritten(content, () => ({ schema: 0 })) },
  {
    name: 'a newer schema',
    apply: (content, random) => rewritten(content, () => ({ schema: schemaHistory.current + 1 + random.below(9) })),
  },
  {
    name: 'a newer schema that proves itself in another way',
    apply: (content, random) => {
      const { checksum, ...file } = JSON.parse(textOf(content)) as { checksum: unknown };
      return Buffer.from(JSON.stringify({ ...file, schema: 50 + random.below(9), proof: [checksum] }));
    },
  },
  {
    name: 'a spoilt schema number',
    apply: (content) => Buffer.from(textOf(content).replace(/"schema":\d+/, `"schema":${spoiltSchema}`)),
  },
  { name: 'a header of another kind', apply: (content) => rewritten(content, () => ({ sequence: -1 })) },
  { name: 'another file in its place', apply: (_content, random, others) => random.pick(others) },
  { name: 'changed by hand', apply: (content) => Buffer.from(textOf(content).replace('"sequence":', '"sequence": 1')) },
];

const keysOfToday = ['checksum', 'data', 'format', 'savedAtMs', 'schema', 'sequence'];

/** What a file says of its schema: that a later version has written it, the same without a proof, or nothing like it. */
function newerOf(value: unknown): 'newer' | 'unproven' | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  const { schema } = value;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema <= schemaHistory.current) return null;
  if (Object.keys(value).sort().join() !== keysOfToday.join() || schema !== spoiltSchema) return 'newer';
  return proofOf(value);
}

/** Of a number that one spoilt bit may have made of the present one. */
function proofOf(value: object): 'newer' | 'unproven' | null {
  const { schema, sequence, savedAtMs, data, checksum } = value as Readonly<Record<string, unknown>>;
  const isRead = Number.isInteger(sequence) && Number(sequence) >= 0 && Number.isInteger(savedAtMs);
  if (!isRead || typeof checksum !== 'string') return null;
  const text = JSON.stringify([schema, sequence, savedAtMs, data]);
  return checksum === createHash('sha256').update(text).digest('hex') ? 'newer' : 'unproven';
}

/** 'unproven': as 'damaged', where there is a good copy. */
export type Judged = 'as it was' | 'newer' | 'unproven' | 'damaged';

/** The first schemas are not covered by the checksum; a number spoilt downwards is read by steps that only add what is missing. */
function asPresent(value: { schema?: unknown } | null): { schema?: unknown } | null {
  const isEarlier = [1, 2].includes(Number(value?.schema)) && typeof value?.schema === 'number';
  return isEarlier ? { ...value, schema: schemaHistory.current } : value;
}

/** Whether the damage changes what the file says: a bit in white space does not. */
export function judge(content: Uint8Array, former: Uint8Array): Judged {
  const read = (bytes: Uint8Array): { schema?: unknown; format?: unknown } | null => {
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as { schema?: unknown };
    } catch {
      return null;
    }
  };
  const [now, before] = [read(content), read(former)];
  if (JSON.stringify(asPresent(now)) === JSON.stringify(before)) return 'as it was';
  return (now?.format === before?.format ? newerOf(now) : null) ?? 'damaged';
}
