import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsOf, icnsSizes, icoOf, icoSizes, isBitmapInIco, type Picture } from '../../.ci/icon-files.ts';

const folder = join(import.meta.dirname, '..', '..', 'electron', 'shell', 'resources');
const read = (name: string): Buffer => readFileSync(join(folder, name));
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

interface IconList {
  readonly drawnFrom: string;
  readonly files: Readonly<Record<string, string>>;
}

const list = JSON.parse(read('icons.json').toString()) as IconList;

/** The width that a PNG states, and that it is a PNG. */
function pngSize(png: Buffer): number {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return png.readUInt32BE(16);
}

function icnsEntries(icns: Buffer): readonly { readonly type: string; readonly size: number }[] {
  const entries: { type: string; size: number }[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    entries.push({ type: icns.toString('latin1', at, at + 4), size: pngSize(icns.subarray(at + 8)) });
  }
  return entries;
}

interface IcoEntry {
  readonly size: number;
  readonly data: Buffer;
}

function icoEntries(ico: Buffer): readonly IcoEntry[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const from = ico.readUInt32LE(at + 12);
    return { size: ico.readUInt8(at) || 256, data: ico.subarray(from, from + ico.readUInt32LE(at + 8)) };
  });
}

/** One colour all over but for the pixel at the top left. */
function aPicture(size: number): Picture {
  const rgba = Buffer.alloc(size * size * 4, Buffer.from([10, 20, 30, 255]));
  rgba.set([1, 2, 3, 4], 0);
  const png = Buffer.alloc(24);
  png.write('\u0089PNG', 'latin1');
  png.writeUInt32BE(size, 16);
  return { size, png, rgba: isBitmapInIco(size) ? rgba : null };
}

describe('the icons that are kept', () => {
  it('were drawn from icon.svg as it is: else run node .ci/icons.ts', () => {
    expect(list.drawnFrom).toBe(hashOf(read('icon.svg')));
  });

  it('are as they were drawn', () => {
    const kept = Object.keys(list.files).map((name) => [name, hashOf(read(name))]);
    expect(Object.fromEntries(kept)).toEqual(list.files);
  });

  it('are a PNG for each size that Linux desktops look for, and a large one', () => {
    const sizes = readdirSync(join(folder, 'icons')).map((name) => [name, pngSize(read(join('icons', name)))] as const);
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries([16, 24, 32, 48, 64, 128, 256, 512].map((size) => [`${size}x${size}.png`, size])),
    );
    expect(pngSize(read('icon.png'))).toBe(1024);
  });

  it('hold every size that macOS and Windows ask for', () => {
    expect(icnsEntries(read('icon.icns'))).toEqual(icnsEntries(icnsOf(icnsSizes.map(aPicture))));
    expect(icoEntries(read('icon.ico')).map(({ size }) => size)).toEqual(icoSizes);
  });
});

describe('an .icns file', () => {
  it('holds a PNG for each type, and says how long it is', () => {
    const icns = icnsOf(icnsSizes.map(aPicture));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icnsEntries(icns)).toEqual([
      { type: 'ic11', size: 32 },
      { type: 'ic12', size: 64 },
      { type: 'ic07', size: 128 },
      { type: 'ic13', size: 256 },
      { type: 'ic08', size: 256 },
      { type: 'ic14', size: 512 },
      { type: 'ic09', size: 512 },
      { type: 'ic10', size: 1024 },
    ]);
  });

  it('is refused where a size was not drawn', () => {
    expect(() => icnsOf([aPicture(32)])).toThrow('not drawn at 64 pixels');
  });
});

describe('an .ico file', () => {
  const entries = icoEntries(icoOf(icoSizes.map(aPicture)));

  it('holds the largest as PNG and the others as bitmaps with their mask, one after the other', () => {
    expect(entries.map(({ size, data }) => [size, data.length])).toEqual(
      icoSizes.map((size) => [size, size === 256 ? 24 : 40 + size * size * 4 + Math.ceil(size / 32) * 4 * size]),
    );
    expect(pngSize(entries.at(-1)?.data ?? Buffer.alloc(24))).toBe(256);
  });

  it('turns a bitmap upside down and its colours round', () => {
    const bitmap = entries[0]?.data ?? Buffer.alloc(0);
    expect([bitmap.readInt32LE(4), bitmap.readInt32LE(8), bitmap.readUInt16LE(14)]).toEqual([16, 32, 32]);
    const pixels = bitmap.subarray(40);
    expect([...pixels.subarray(0, 4)]).toEqual([30, 20, 10, 255]);
    expect([...pixels.subarray(15 * 16 * 4, 15 * 16 * 4 + 4)]).toEqual([3, 2, 1, 4]);
  });
});
