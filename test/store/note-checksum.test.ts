import { describe, expect, it } from 'vitest';
import { isAsNoted, withChecksum } from '../../electron/store/note-checksum.ts';

const note = withChecksum({ format: 'ten-four/x', ids: ['a1', 'b2'], count: 2 });
const read = (text: string): unknown => JSON.parse(text);

describe('a note with its checksum', () => {
  it.each([
    ['as it was written', JSON.stringify(note)],
    ['indented by an editor', JSON.stringify(note, null, 4)],
  ])('is believed %s', (_how, text) => {
    expect(isAsNoted(read(text))).toBe(true);
  });

  it.each([
    ['a letter of an id is another', JSON.stringify(note).replace('a1', 'a2')],
    ['a number is another', JSON.stringify(note).replace('"count":2', '"count":3')],
    ['a digit of the checksum is another', JSON.stringify({ ...note, checksum: `0${note.checksum.slice(1)}x` })],
    ['something was added', JSON.stringify({ ...note, more: 1 })],
    ['there is no checksum', '{"format":"ten-four/x"}'],
    ['it is no note', 'null'],
  ])('is not where %s', (_what, text) => {
    expect(isAsNoted(read(text))).toBe(false);
  });
});
