import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventParser } from '../../../renderer/stream/event-parser.ts';

const stream =
  ': hello\n\nid: boot.1\ndata: {"a":1}\n\ndata: first\ndata:second\n\nid: boot.3\r\ndata: café\r\n\r\nid: only\n\n';
const events = [
  { id: 'boot.1', data: '{"a":1}' },
  { id: null, data: 'first\nsecond' },
  { id: 'boot.3', data: 'café' },
];

describe('event parser', () => {
  it('reads a stream that comes in one piece', () => {
    expect(createEventParser()(stream)).toEqual(events);
  });

  it('reads the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: stream.length })), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const pieces = places.slice(1).map((end, index) => stream.slice(places[index], end));
        const parse = createEventParser();
        expect(pieces.flatMap((piece) => parse(piece))).toEqual(events);
      }),
    );
  });

  it('reads a line of many pieces without going through what came before with each', () => {
    const parse = createEventParser();
    const piece = 'x'.repeat(2_000);
    parse('data: ');
    for (let count = 0; count < 20_000; count += 1) parse(piece);
    const [event] = parse('\n\n');
    expect(event?.data).toHaveLength(40_000_000);
  });

  it('holds back an event that is not complete', () => {
    const parse = createEventParser();
    expect([parse('data: a\n'), parse('\n')]).toEqual([[], [{ id: null, data: 'a' }]]);
  });
});
