// Owns the words for the instants that the desk offers.
import type { Choice } from '../../../electron/domain/choices.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

/** "15 minutes", "Until tomorrow 09:00", "Until it comes near, 14:02" (R6). */
export function snoozeWords({ id, atMs }: Choice, zone: string, nowMs: number): string {
  const time = dayAndTime(zone, atMs, nowMs);
  if (id === 'until-near') return say('until-near', { time });
  const minutes = /^(\d+)-min$/.exec(id)?.[1];
  return minutes === undefined ? say('until', { time }) : lengthWords(Number(minutes));
}

/** "15 minutes", "1 hour" */
export function lengthWords(minutes: number): string {
  return minutes % 60 === 0 ? say('length-hours', { count: minutes / 60 }) : say('length-minutes', { count: minutes });
}

/** "Contact by tomorrow 14:02" */
export function contactByWords({ id, atMs }: Choice, zone: string, nowMs: number): string {
  return say(id === 'best-time' ? 'contact-by-best-time' : 'contact-by', { time: dayAndTime(zone, atMs, nowMs) });
}
