import { array, assert, json, nat, oneof, property, string, uint8Array } from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../electron/store/envelope.ts';
import { createLineCache, openFileKind } from '../../electron/store/file-kinds.ts';
import { schemaHistory, type SchemaHistory } from '../../electron/store/migrations.ts';
import type { OpenState } from '../../electron/store/schema.ts';
import { anEvent, anInquiry, everyEvent, nineOClockMs } from '../support/builders.ts';
import { newerSchema, spoiltSchema, withNewerSchema, withSpoiltSchema } from './support/newer-schema.ts';

const kind = openFileKind(createLineCache());
const stamp = { sequence: 7, savedAtMs: nineOClockMs };
const state: OpenState = {
  inquiries: [anInquiry({ events: everyEvent() }), anInquiry({ subject: 'Quotes " and \n lines, Zoë 👋 \ud800' })],
  nudged: ['one', 'two'],
  interruptions: [{ kind: 'asleep', fromMs: 1, toMs: 2 }],
};

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decodeText(text: string, history: SchemaHistory = schemaHistory) {
  return decode(kind, history, bytesOf(text));
}

const text = encode(kind, schemaHistory, stamp, state);
const good = { kind: 'good', schema: schemaHistory.current, stamp };

describe('encode', () => {
  it('writes JSON with one inquiry a line', () => {
    const lines = text.split('\n');
    expect(JSON.parse(text)).toEqual({
      format: 'ten-four/open',
      schema: schemaHistory.current,
      ...stamp,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      data: state,
    });
    expect(lines.filter((line) => line.startsWith('{"id":'))).toEqual([
      `${JSON.stringify(state.inquiries[0])},`,
      JSON.stringify(state.inquiries[1]),
    ]);
  });

  it('makes the checksum over the compact text of sequence, instant and data', () => {
    const compact = JSON.stringify([stamp.sequence, stamp.savedAtMs, state]);
    expect(JSON.parse(text)).toHaveProperty('checksum', createHash('sha256').update(compact).digest('hex'));
  });

  it('throws on what could not be read back', () => {
    const bad = { ...state, inquiries: [anInquiry({ receivedAtMs: Number.NaN })] };
    expect(() => encode(kind, schemaHistory, stamp, bad)).toThrow(/receivedAtMs/);
    const twice = anInquiry();
    expect(() => encode(kind, schemaHistory, stamp, { ...state, inquiries: [twice, twice] })).toThrow(/stands twice/);
    const endless = { kind: 'asleep', fromMs: 1, toMs: Number.POSITIVE_INFINITY } as const;
    expect(() => encode(kind, schemaHistory, stamp, { ...state, interruptions: [endless] })).toThrow(/toMs/);
  });
});

describe('decode', () => {
  it('gives back what was written', () => {
    expect(decodeText(text)).toEqual({ ...good, data: state });
  });

  it('gives back an empty state', () => {
    const empty: OpenState = { inquiries: [], nudged: [], interruptions: [] };
    expect(decodeText(encode(kind, schemaHistory, stamp, empty))).toEqual({ ...good, data: empty });
  });

  it('gives back any text in any field', () => {
    assert(
      property(array(string({ unit: 'binary' })), (texts) => {
        const inquiries = texts.map((subject) => anInquiry({ subject, events: [anEvent('noted', { text: subject })] }));
        const data: OpenState = { inquiries, nudged: texts, interruptions: [] };
        expect(decodeText(encode(kind, schemaHistory, stamp, data))).toEqual({ ...good, data });
      }),
    );
  });

  it('accepts what an editor does to white space', () => {
    const indented = JSON.stringify(JSON.parse(text), null, 2);
    expect(decodeText(indented)).toEqual({ ...good, data: state });
    expect(decodeText(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual({ ...good, data: state });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['half of it', text.slice(0, text.length / 2), 'not-json'],
    ['all but the last bracket', text.trimEnd().slice(0, -1), 'not-json'],
    ['zero bytes', '\0'.repeat(text.length), 'not-json'],
    ['a zero byte at the end', `${text}\0`, 'not-json'],
    ['null', 'null', 'not-ours'],
    ['zero', '0', 'not-ours'],
    ['false', 'false', 'not-ours'],
    ['an empty list', '[]', 'not-ours'],
    ['an empty object', '{}', 'not-ours'],
    ['another format', text.replace('ten-four/open', 'ten-four/closed'), 'not-ours'],
    ['no data', JSON.stringify({ ...JSON.parse(text), data: undefined }), 'not-ours'],
    ['another sequence', text.replace('"sequence":7', '"sequence":8'), 'wrong-checksum'],
    ['another instant', text.replace(`${stamp.savedAtMs}`, `${stamp.savedAtMs + 1}`), 'wrong-checksum'],
    ['another name', text.replace('Jordan', 'Jordon'), 'wrong-checksum'],
    [
      'depth without end',
      `{"format":"ten-four/open","schema":1,"sequence":1,"savedAtMs":1,"checksum":"","data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'wrong-checksum',
    ],
    ['a schema before the first', text.replace(`"schema":${schemaHistory.current}`, '"schema":0'), 'not-ours'],
    ['the right checksum over a wrong shape', withChecksum({ inquiries: {} }), 'wrong-shape'],
    ['the right checksum over nothing', withChecksum(null), 'wrong-shape'],
  ])('calls %s damaged', (_case, damaged, why) => {
    expect(decodeText(damaged)).toEqual({ kind: 'damaged', why });
  });

  it('calls bytes that are no text damaged', () => {
    const bytes = bytesOf(text);
    bytes[text.indexOf('Jordan')] = 0xff;
    expect(decode(kind, schemaHistory, bytes)).toEqual({ kind: 'damaged', why: 'not-text' });
  });

  it('never takes other data from a file with one flipped bit', () => {
    const bytes = bytesOf(text);
    assert(
      property(nat(bytes.length - 1), nat(7), (place, bit) => {
        const flipped = Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ (1 << bit) : byte));
        const decoded = decode(kind, schemaHistory, flipped);
        // A flipped schema number may look older, and the steps change nothing in these data; white space may flip to white
        // space.
        if (decoded.kind === 'good') expect({ ...decoded, schema: good.schema }).toEqual({ ...good, data: state });
        else expect(decoded.kind).toBe('damaged');
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever the bytes', () => {
    assert(
      property(oneof(uint8Array(), json().map(bytesOf)), (bytes) => {
        expect(decode(kind, schemaHistory, bytes)).toHaveProperty('kind', 'damaged');
      }),
    );
  });

  it('knows a newer schema, also one whose checksum is made in another way', () => {
    const newer = withNewerSchema(text);
    expect(decodeText(newer)).toEqual({ kind: 'newer', schema: newerSchema });
    expect(decodeText(newer.replace(/"checksum":"[^"]+"/, '"proof":[1]'))).toEqual({
      kind: 'newer',
      schema: newerSchema,
    });
    expect(decodeText(withSpoiltSchema(text).replace(/"checksum":"[^"]+"/, '"proof":[1]'))).toEqual({
      kind: 'newer',
      schema: spoiltSchema,
    });
  });

  it('calls a file damaged whose schema number is newer by one spoilt bit, and by nothing else', () => {
    expect(decodeText(withSpoiltSchema(text))).toEqual({ kind: 'damaged', why: 'unproven-schema' });
    expect(decodeText(withNewerSchema(text, spoiltSchema))).toEqual({ kind: 'newer', schema: spoiltSchema });
  });

  it('believes every other newer number without a proof: it was written, by whatever', () => {
    for (const schema of [newerSchema, spoiltSchema + 1, spoiltSchema * 11, 99, 2 ** 40]) {
      expect(decodeText(withSpoiltSchema(text, schema))).toEqual({ kind: 'newer', schema });
      expect(decodeText(withSpoiltSchema(text, schema).replace('Jordan', 'Jordon'))).toEqual({ kind: 'newer', schema });
    }
  });

  it('calls a file damaged whose number one spoilt bit may have made, and of which anything else is spoilt', () => {
    const newer = withNewerSchema(text, spoiltSchema);
    for (const spoilt of [newer.replace('Jordan', 'Jordon'), newer.replace('"sequence":7', '"sequence":8')]) {
      expect(decodeText(spoilt)).toEqual({ kind: 'damaged', why: 'unproven-schema' });
    }
  });

  it('proves the schema number of the schemas to come, in both directions', () => {
    const next: SchemaHistory = {
      current: newerSchema,
      steps: [...schemaHistory.steps, { from: schemaHistory.current, migrate: (_format, data) => data }],
    };
    const written = encode(kind, next, stamp, state);
    const compact = JSON.stringify([newerSchema, stamp.sequence, stamp.savedAtMs, state]);
    expect(JSON.parse(written)).toHaveProperty('checksum', createHash('sha256').update(compact).digest('hex'));
    expect(decodeText(written, next)).toEqual({ ...good, schema: newerSchema, data: state });
    expect(decodeText(written)).toEqual({ kind: 'newer', schema: newerSchema });
    for (const schema of [1, schemaHistory.current, newerSchema + 1]) {
      expect(decodeText(withSpoiltSchema(written, schema), next)).toHaveProperty('kind', 'damaged');
    }
    expect(decodeText(text, next)).toEqual({ ...good, data: state });
  });

  it('brings an older schema to the present one', () => {
    const history: SchemaHistory = {
      current: 3,
      steps: [
        { from: 1, migrate: (_format, data) => ({ old: data }) },
        { from: 2, migrate: (_format, data) => ({ ...state, nudged: [JSON.stringify(data).slice(0, 7)] }) },
      ],
    };
    const oldest = withChecksum({});
    expect(decodeText(oldest, history)).toEqual({
      kind: 'good',
      schema: 1,
      stamp: { sequence: 1, savedAtMs: 1 },
      data: { ...state, nudged: ['{"old":'] },
    });
    expect(decodeText(oldest, { current: 2, steps: [] })).toEqual({ kind: 'damaged', why: 'wrong-shape' });
  });
});

function withChecksum(data: unknown): string {
  const checksum = createHash('sha256')
    .update(JSON.stringify([1, 1, data]))
    .digest('hex');
  return JSON.stringify({ format: 'ten-four/open', schema: 1, sequence: 1, savedAtMs: 1, checksum, data });
}
