import { uuidV7 } from '../../electron/domain/uuid.ts';

/** A UUIDv7 of an instant (UTC milliseconds). */
export function newId(nowMs: number): string {
  return uuidV7(nowMs, crypto.getRandomValues(new Uint8Array(10)));
}
