import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export function encodePng(width: number, height: number, rgba: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red, green, blue, alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y++)
    lines.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Null for what is no PNG. Eight bits a channel, not interlaced; that is what icons are made as. */
export function decodePng(bytes: Uint8Array): Pixels | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(signature)) return null;
  const chunks = readChunks(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.body;
  if (header === undefined) return null;
  const all = (sought: string): Buffer =>
    Buffer.concat(chunks.filter(({ type }) => type === sought).map(({ body }) => body));
  const { width, height, colour, channels } = readHeader(header);
  const samples = unfilter(inflateSync(all('IDAT')), width * channels, height, channels);
  const [palette, alphas] = [all('PLTE'), all('tRNS')];
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgba.set(pixelOf(samples.subarray(pixel * channels, (pixel + 1) * channels), colour, palette, alphas), pixel * 4);
  }
  return { width, height, rgba };
}

function readChunks(file: Buffer): { readonly type: string; readonly body: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readHeader(header: Buffer): { width: number; height: number; colour: number; channels: number } {
  const [depth, colour = -1] = header.subarray(8);
  const channels = channelsOf[colour];
  if (depth !== 8 || channels === undefined || header[12] !== 0) throw new Error('The stand-in reads no such PNG yet');
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4), colour, channels };
}

function pixelOf(sample: Uint8Array, colour: number, palette: Uint8Array, alphas: Uint8Array): readonly number[] {
  const [first = 0, second = 255] = sample;
  switch (colour) {
    case 0:
      return [first, first, first, 255];
    case 2:
      return [...sample, 255];
    case 3:
      return [...palette.subarray(first * 3, first * 3 + 3), alphas[first] ?? 255];
    case 4:
      return [first, first, first, second];
    default:
      return [...sample];
  }
}

function unfilter(lines: Buffer, width: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const left = x >= step ? (out[y * width + x - step] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * width + x] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[(y - 1) * width + x - step] ?? 0) : 0;
      const raw = lines[y * (width + 1) + 1 + x] ?? 0;
      out[y * width + x] = raw + predicted(filter ?? 0, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
