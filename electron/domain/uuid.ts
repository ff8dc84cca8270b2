/**
 * A UUIDv7 (RFC 9562) of an instant (UTC milliseconds, 48 bits) and ten bytes, of which 74 bits are used: the low 12 of
 * the first two sort ids of one millisecond.
 */
export function uuidV7(atMs: number, tail: Uint8Array): string {
  const at = Math.max(0, Math.trunc(atMs));
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const byte = (index: number): number => tail[index] ?? 0;
  const time = hex(at, 12);
  const ordered = hex(0x7000 | ((byte(0) & 0x0f) << 8) | byte(1), 4);
  const variant = hex(0x80 | (byte(2) & 0x3f), 2) + hex(byte(3), 2);
  const node = [4, 5, 6, 7, 8, 9].map((index) => hex(byte(index), 2)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${ordered}-${variant}-${node}`;
}

/** When a UUIDv7 was made, UTC milliseconds. */
export function uuidTimeMs(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
