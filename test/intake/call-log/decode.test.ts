import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/intake/call-log/decode.ts';

const text = 'Núñez; Groß';

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(text, 'utf8')],
    ['utf-8', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('reads %s and says so', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it('reads the typographic characters of windows-1252, which are not in Latin-1', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x93, 0xe9))).toEqual({ ok: true, text: '€“é', encoding: 'windows-1252' });
  });

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'This looks like an Excel workbook. Save it as CSV first.'],
    [
      'an old Excel workbook',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      'This looks like an old Excel workbook. Save it as CSV first.',
    ],
    ['a PDF', [0x25, 0x50, 0x44, 0x46], 'This looks like a PDF. Export the call log as CSV instead.'],
    ['a gzip file', [0x1f, 0x8b, 8], 'This file is compressed. Unpack it first, then add the CSV file in it.'],
    ['other bytes', [65, 0, 66], 'This is not a text file. Export the call log as CSV and add that file.'],
  ])('refuses %s with a sentence', (_, bytes, sentence) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, sentence });
  });
});
