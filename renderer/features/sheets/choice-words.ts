// Owns the words for the instants that the desk offers.
import type { Choice } from '../../../electron/domain/choices.ts';
import { dayAndTime } from '../../ui/time-words.ts';

const lengthWords: Readonly<Record<string, string>> = {
  '2-min': '2 minutes',
  '5-min': '5 minutes',
  '15-min': '15 minutes',
  '60-min': '1 hour',
  '180-min': '3 hours',
};

/** "15 minutes", "Until tomorrow 09:00", "Until it comes near, 14:02" (R6). */
export function snoozeWords({ id, atMs }: Choice, zone: string, nowMs: number): string {
  const at = dayAndTime(zone, atMs, nowMs);
  if (id === 'until-near') return `Until it comes near, ${at}`;
  return lengthWords[id] ?? `Until ${at}`;
}

/** "Contact by tomorrow 14:02" */
export function contactByWords({ id, atMs }: Choice, zone: string, nowMs: number): string {
  const words = `Contact by ${dayAndTime(zone, atMs, nowMs)}`;
  return id === 'best-time' ? `${words}, in the time they are best reached` : words;
}
