import { localMinuteOfDay } from './local-time.ts';
import { minuteMs } from './policy.ts';

/** Every offset of a zone from UTC since 1972, and every change of one, falls on a quarter of an hour. */
const slotMs = 15 * minuteMs;

/** R19: tells the hour of the local day, 0 to 23, of UTC milliseconds. The zone is asked once for each quarter of an hour. */
export function createHourOf(zone: string): (atMs: number) => number {
  const known = new Map<number, number>();
  return (atMs) => {
    const slot = Math.floor(atMs / slotMs);
    const hour = known.get(slot) ?? Math.floor(localMinuteOfDay(zone, slot * slotMs) / 60);
    known.set(slot, hour);
    return hour;
  };
}
