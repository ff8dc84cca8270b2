import { randomFillSync } from 'node:crypto';
import { uuidV7 } from '../domain/uuid.ts';

/**
 * Makes UUIDv7 that sort in the order in which they were made, also when the clock is set back or stands still: events
 * of the same instant are put in order by id.
 */
export function createIds(random: (bytes: number) => Uint8Array = pooledRandom()): (nowMs: number) => string {
  let lastMs = 0;
  let counter = 0;
  return (nowMs) => {
    counter = nowMs > lastMs ? 0 : counter + 1;
    lastMs = Math.max(nowMs, lastMs);
    if (counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
    const tail = new Uint8Array(10);
    tail[0] = counter >> 8;
    tail[1] = counter & 0xff;
    tail.set(random(8), 2);
    return uuidV7(lastMs, tail);
  };
}

const poolBytes = 4096;

/** Asking the system costs a command more than deciding it does, however little is asked for. No byte is given out twice. */
function pooledRandom(): (bytes: number) => Uint8Array {
  let pool = new Uint8Array();
  let used = 0;
  return (bytes) => {
    if (used + bytes > pool.length) [pool, used] = [randomFillSync(new Uint8Array(Math.max(bytes, poolBytes))), 0];
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}
