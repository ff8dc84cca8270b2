// Writes the two containers that hold an icon in several sizes: .icns for macOS, .ico for Windows.

export interface Picture {
  /** Width and height, in pixels. */
  readonly size: number;
  readonly png: Buffer;
  /** Red, green, blue, alpha; from the top left. Null where only the PNG is wanted. */
  readonly rgba: Buffer | null;
}

/** What macOS asks for by name; 16 and 32 points at 1x are left out, for it scales their doubles down. */
const icnsTypes: Readonly<Record<string, number>> = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};
export const icnsSizes = [...new Set(Object.values(icnsTypes))];
export const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** Windows wants its largest as PNG; the others are bitmaps, which the makers of installers read too. */
export function isBitmapInIco(size: number): boolean {
  return icoSizes.includes(size) && size < 256;
}

export function icnsOf(pictures: readonly Picture[]): Buffer {
  const entries = Object.entries(icnsTypes).map(([type, size]) => {
    const { png } = pictureOf(pictures, size);
    return Buffer.concat([icnsHeader(type, png.length), png]);
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([icnsHeader('icns', body.length), body]);
}

function icnsHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(8, type, 'latin1');
  header.writeUInt32BE(length + 8, 4);
  return header;
}

export function icoOf(pictures: readonly Picture[]): Buffer {
  const images = icoSizes.map((size) => {
    const picture = pictureOf(pictures, size);
    return { size, data: isBitmapInIco(size) ? bitmapOf(picture) : picture.png };
  });
  const header = Buffer.from([0, 0, 1, 0, images.length, 0]);
  let offset = header.length + images.length * 16;
  const entries = images.map(({ size, data }) => {
    const entry = Buffer.alloc(16);
    // One byte each: 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(data.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += data.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ data }) => data)]);
}

/** A device-independent bitmap: blue, green, red, alpha from the bottom left, and after it a mask that hides nothing. */
function bitmapOf({ size, rgba }: Picture): Buffer {
  if (rgba === null) throw new Error(`The icon of ${size} pixels has no bitmap.`);
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // The mask counts as a second picture below the first.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    const from = (size - 1 - row) * size * 4;
    rgba.copy(pixels, row * size * 4, from, from + size * 4);
  }
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels.readUInt8(at);
    pixels.writeUInt8(pixels.readUInt8(at + 2), at);
    pixels.writeUInt8(red, at + 2);
  }
  const maskRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, pixels, Buffer.alloc(maskRow * size)]);
}

function pictureOf(pictures: readonly Picture[], size: number): Picture {
  const picture = pictures.find((one) => one.size === size);
  if (picture === undefined) throw new Error(`The icon was not drawn at ${size} pixels.`);
  return picture;
}
