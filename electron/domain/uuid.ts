/**
 * A UUIDv7 (RFC 9562) of an instant (UTC milliseconds, 48 bits) and ten bytes, of which 74 bits are used: the low 12 of
 * the first two sort ids of one millisecond.
 */
export function uuidV7(atMs: number, tail: Uint8Array): string {
  const time = Math.max(0, Math.trunc(atMs)).toString(16).padStart(12, '0');
  const byte = (index: number): number => tail[index] ?? 0;
  const hex = (index: number): string => hexOf(byte(index));
  const ordered = hexOf(0x70 | (byte(0) & 0x0f)) + hex(1);
  const variant = hexOf(0x80 | (byte(2) & 0x3f)) + hex(3);
  const node = hex(4) + hex(5) + hex(6) + hex(7) + hex(8) + hex(9);
  return `${time.slice(0, 8)}-${time.slice(8)}-${ordered}-${variant}-${node}`;
}

/** Every command makes several ids, and a person waits for it. */
const hexes: readonly string[] = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

function hexOf(value: number): string {
  return hexes[value] ?? '00';
}

/** When a UUIDv7 was made, UTC milliseconds. */
export function uuidTimeMs(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
