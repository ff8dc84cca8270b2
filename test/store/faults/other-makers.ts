// Damage as other makers leave it: editors, sync programs, scripts, file systems. Each says what must come of it.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/**
 * `same`: it says the same in another form. `read`: it is whole, and what it says counts, however odd. `damaged`: it gives
 * way to the newest good copy.
 */
export type Meant = 'same' | 'read' | 'damaged';

export interface OtherMaker {
  readonly name: string;
  readonly meant: Meant;
  readonly apply: (text: string) => string | Uint8Array;
}

interface Whole {
  readonly format: string;
  readonly schema: number;
  readonly sequence: number;
  readonly savedAtMs: number;
  readonly checksum: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const read = (text: string): Whole => JSON.parse(text) as Whole;

/** With the checksum that fits: damage that no checksum shows. */
function proven(text: string, change: (file: Whole) => Partial<Whole>): string {
  const { format, schema, sequence, savedAtMs, data } = { ...read(text), ...change(read(text)) };
  return provenText(format, schema, sequence, savedAtMs, JSON.stringify(data));
}

/** `dataText` as it is: for what JSON.stringify would not write. */
function provenText(format: string, schema: number, sequence: number, savedAtMs: number, dataText: string): string {
  const seen = `[${sequence},${savedAtMs},${JSON.stringify(JSON.parse(dataText))}]`;
  const checksum = createHash('sha256').update(seen).digest('hex');
  const head = JSON.stringify({ format, schema, sequence, savedAtMs, checksum }).slice(0, -1);
  return `${head},"data":\n${dataText}\n}\n`;
}

type Change = (one: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The first inquiry, or the settings, in another form. */
function ofOne(text: string, inInquiry: Change, inSettings: Change): string {
  return proven(text, ({ data }) => {
    const { inquiries } = data;
    if (!Array.isArray(inquiries)) return { data: inSettings(data) };
    const [first, ...others] = inquiries as readonly Readonly<Record<string, unknown>>[];
    return { data: { ...data, inquiries: [inInquiry(first ?? {}), ...others] } };
  });
}

const withTimes =
  (ms: number): OtherMaker['apply'] =>
  (text) =>
    ofOne(
      text,
      (one) => ({ ...one, receivedAtMs: ms }),
      (one) => ({ ...one, policy: { ...(one['policy'] as object), quietUntilMs: ms } }),
    );

const withId =
  (id: string): OtherMaker['apply'] =>
  (text) =>
    ofOne(
      text,
      (one) => ({ ...one, id }),
      (one) => ({ ...one, templates: [{ id, title: 'Hello', text: 'Hello' }] }),
    );

const withName =
  (name: string): OtherMaker['apply'] =>
  (text) =>
    ofOne(
      text,
      (one) => ({ ...one, customer: { name, phone: null, email: null, handle: null } }),
      (one) => ({ ...one, colleagues: [name] }),
    );

/** In the place of a number in the data, which the checksum sees as JSON.parse reads it. */
const withNumber =
  (number: string): OtherMaker['apply'] =>
  (text) => {
    const { format, schema, sequence, savedAtMs, data } = read(text);
    const marked = JSON.stringify(data).replace(/("receivedAtMs"|"hourlyForHours"):-?\d+/, `$1:${number}`);
    return provenText(format, schema, sequence, savedAtMs, marked);
  };

const manyNulls = `[${'null,'.repeat(999_999)}null]`;

function withManyNulls(text: string): string {
  const { format, schema, sequence, savedAtMs, data } = read(text);
  const list = 'inquiries' in data ? 'inquiries' : 'colleagues';
  const marked = JSON.stringify({ ...data, [list]: 'here' }).replace('"here"', manyNulls);
  return provenText(format, schema, sequence, savedAtMs, marked);
}

const deep = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`;
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const escaped = (text: string): string =>
  text.replace(/[\x7f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const otherMakers: readonly OtherMaker[] = [
  { name: 'a mark in front', meant: 'same', apply: (text) => `\ufeff${text}` },
  { name: 'line ends of Windows', meant: 'same', apply: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'line ends of old Macs', meant: 'same', apply: (text) => text.replaceAll('\n', '\r') },
  { name: 'indented by an editor', meant: 'same', apply: (text) => JSON.stringify(read(text), null, 2) },
  { name: 'in one line', meant: 'same', apply: (text) => JSON.stringify(read(text)) },
  { name: 'empty lines at its end', meant: 'same', apply: (text) => `${text}\n\n  \n` },
  { name: 'written by a script that escapes letters', meant: 'same', apply: escaped },
  {
    name: 'the keys of its header in another order',
    meant: 'same',
    apply: (text) => JSON.stringify(Object.fromEntries(Object.entries(read(text)).toReversed())),
  },
  {
    name: 'keys that stand twice, the first ones wrong',
    meant: 'same',
    apply: (text) => text.replace('{', '{"sequence":0,"data":{"inquiries":[]},'),
  },
  {
    name: 'keys that stand twice, the last ones wrong',
    meant: 'damaged',
    apply: (text) => text.replace(/\}\s*$/, ',"data":{"inquiries":[]}}'),
  },
  { name: 'two marks in front', meant: 'damaged', apply: (text) => `\ufeff\ufeff${text}` },
  { name: 'a word behind it', meant: 'damaged', apply: (text) => `${text}x` },
  { name: 'the end of an older file behind it', meant: 'damaged', apply: (text) => `${text}${text.slice(-40)}` },
  { name: 'filled up with NUL', meant: 'damaged', apply: (text) => bytes(text, Array<number>(4096).fill(0)) },
  { name: 'twice', meant: 'damaged', apply: (text) => text + text },
  { name: 'a comma too many', meant: 'damaged', apply: (text) => text.replace(/\}\s*$/, ',}') },
  { name: 'a comment', meant: 'damaged', apply: (text) => `// saved\n${text}` },
  { name: 'single quotes', meant: 'damaged', apply: (text) => text.replaceAll('"', "'") },
  {
    name: 'both sides of a conflict',
    meant: 'damaged',
    apply: (text) => `<<<<<<< mine\n${text}=======\n${text}>>>>>>> theirs\n`,
  },
  { name: 'the page of a login', meant: 'damaged', apply: () => '<!doctype html><title>Sign in</title>' },
  { name: 'compressed', meant: 'damaged', apply: (text) => gzipSync(text) },
  { name: 'in UTF-16', meant: 'damaged', apply: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { name: 'in UTF-16 of the other order', meant: 'damaged', apply: (text) => Buffer.from(text, 'utf16le').swap16() },
  {
    name: 'in UTF-32',
    meant: 'damaged',
    apply: (text) => Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer),
  },
  { name: 'base64', meant: 'damaged', apply: (text) => Buffer.from(text).toString('base64') },
  { name: 'as a text in JSON', meant: 'damaged', apply: (text) => JSON.stringify(text) },
  { name: 'half of a pair of UTF-16 as bytes', meant: 'damaged', apply: (text) => bytes(text, [0xed, 0xa0, 0x80]) },
  { name: '100,000 brackets', meant: 'damaged', apply: () => deep(100_000) },
  { name: '100,000 open brackets', meant: 'damaged', apply: () => '['.repeat(100_000) },
  {
    name: '100,000 brackets as its data',
    meant: 'damaged',
    apply: (text) => text.replace(/"data":[^]*$/, `"data":${deep(100_000)}}`),
  },
  {
    name: '100,000 objects as its data, and a checksum of nothing',
    meant: 'damaged',
    apply: (text) => {
      const { sequence, savedAtMs, checksum } = read(text);
      const none = createHash('sha256').update(`[${sequence},${savedAtMs},]`).digest('hex');
      const data = `${'{"a":'.repeat(100_000)}0${'}'.repeat(100_000)}`;
      return text.replace(checksum, none).replace(/"data":[^]*$/, `"data":${data}}`);
    },
  },
  {
    name: 'a key __proto__ in its header',
    meant: 'damaged',
    apply: (text) => text.replace('{', '{"__proto__":{"schema":3},'),
  },
  {
    name: 'a key __proto__ in its data',
    meant: 'damaged',
    apply: (text) => {
      const { format, schema, sequence, savedAtMs, data } = read(text);
      const dataText = JSON.stringify(data).replace('{', '{"__proto__":{"inquiries":[]},');
      return provenText(format, schema, sequence, savedAtMs, dataText);
    },
  },
  { name: 'a million times nothing', meant: 'damaged', apply: withManyNulls },
  { name: 'a number beyond all', meant: 'damaged', apply: withNumber('1e999') },
  { name: 'a number that is not whole', meant: 'damaged', apply: withNumber('1.5') },
  { name: 'a number that no number holds', meant: 'damaged', apply: withNumber('9007199254740993') },
  {
    name: 'a schema beyond all',
    meant: 'damaged',
    apply: (text) => text.replace(/"schema":\d+/, '"schema":1e999'),
  },
  { name: 'saved beyond all', meant: 'damaged', apply: (text) => text.replace(/"savedAtMs":\d+/, '"savedAtMs":1e999') },
  { name: 'saved in the year 275761', meant: 'damaged', apply: (text) => proven(text, () => ({ savedAtMs: 8.65e15 })) },
  { name: 'saved before all years', meant: 'damaged', apply: (text) => proven(text, () => ({ savedAtMs: -8.65e15 })) },
  { name: 'a time in the year 275761', meant: 'damaged', apply: withTimes(8_640_000_000_000_001) },
  { name: 'a time before all years', meant: 'damaged', apply: withTimes(-8_640_000_000_000_001) },
  { name: 'an empty id', meant: 'damaged', apply: withId('') },
  { name: 'the last time that there is', meant: 'read', apply: withTimes(8.64e15) },
  { name: 'the first time that there is', meant: 'read', apply: withTimes(-8.64e15) },
  { name: 'a time below zero', meant: 'read', apply: withTimes(-1) },
  { name: 'an id that is a path', meant: 'read', apply: withId('../../../x') },
  { name: 'an id __proto__', meant: 'read', apply: withId('__proto__') },
  { name: 'half of a pair of UTF-16 in a name', meant: 'read', apply: withName('\ud83d broken') },
  { name: 'a NUL in a name', meant: 'read', apply: withName('a\0b') },
  { name: 'a name of a megabyte', meant: 'read', apply: withName('x'.repeat(1_000_000)) },
  {
    name: 'written more often than numbers count',
    meant: 'read',
    apply: (text) => proven(text, () => ({ sequence: Number.MAX_SAFE_INTEGER })),
  },
  { name: 'saved at the last instant', meant: 'read', apply: (text) => proven(text, () => ({ savedAtMs: 8.64e15 })) },
];
