// Owns how times of day are written in forms: "09:05" and minutes after midnight.
import type { QuietTime } from '../../electron/domain/policy.ts';

export function minuteOfDay(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Null where one of the two is not written. */
export function timeSpanOf(from: string, to: string): QuietTime | null {
  return from === '' || to === '' ? null : { from: minuteOfDay(from), to: minuteOfDay(to) };
}

export function textOfTime(span: QuietTime | null, end: keyof QuietTime): string {
  return span === null ? '' : clockTime(span[end]);
}
