import { inWords, templates, type Words } from '../../domain/words.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  { readonly ok: true; readonly text: string; readonly encoding: Encoding } | ({ readonly ok: false } & Words);

/** Files that people pick by mistake, by their first bytes. */
const signatures: readonly { readonly bytes: readonly number[]; readonly sentence: string }[] = templates([
  { bytes: [0x50, 0x4b, 0x03, 0x04], sentence: 'This looks like an Excel workbook. Save it as CSV first.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'This looks like an old Excel workbook. Save it as CSV first.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'This looks like a PDF. Export the call log as CSV instead.' },
  { bytes: [0x1f, 0x8b], sentence: 'This file is compressed. Unpack it first, then add the CSV file in it.' },
]);

const boms: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Text of a file: by its byte order mark, else UTF-8 if it is that, else windows-1252, which older Excels write. */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return { ok: false, ...inWords(known.sentence) };
  const bom = boms.find((mark) => startsWith(bytes, mark.bytes));
  if (bom !== undefined) return decoded(bytes, bom.encoding);
  if (bytes.includes(0)) {
    return { ok: false, ...inWords('This is not a text file. Export the call log as CSV and add that file.') };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8. Every byte means something in windows-1252, so this cannot fail.
    return decoded(bytes, 'windows-1252');
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded {
  return { ok: true, text: new TextDecoder(encoding).decode(bytes), encoding };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
