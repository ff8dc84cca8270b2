// Reads the PNG files that the tests keep: eight bits a channel with alpha, written by `encodePng`.
import { inflateSync } from 'node:zlib';
import type { Picture } from '../../electron/shell/tray-icon/raster.ts';

export function decodePng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  if (file[24] !== 8 || file[25] !== 6) throw new Error('Only eight bits a channel, colour with alpha.');
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
  }
  const lines = inflateSync(Buffer.concat(data));
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = row * (1 + width * 4);
    if (lines[start] !== 0) throw new Error('Only lines without a filter: draw the file anew.');
    rgba.set(lines.subarray(start + 1, start + 1 + width * 4), row * width * 4);
  }
  return { width, height, rgba };
}
