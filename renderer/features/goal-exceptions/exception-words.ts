// Owns the sentences about goals of some inquiries: whom an exception is for, and what its clocks give.
import type { Channel, Kind } from '../../../electron/domain/inquiry.ts';
import { hourMs, minuteMs, type GoalClock, type GoalException } from '../../../electron/domain/policy.ts';
import { spokenLocale } from '../../words/say.ts';
import { say } from './words.ts';

interface Whom {
  readonly channel: Channel | null;
  readonly kind: Kind | null;
}

/** "Calls that are leads", "Leads", "Calls", "Every inquiry" */
export function whoWords({ channel, kind }: Whom): string {
  if (channel === null) return kind === null ? say('who-all') : say(`kind-${kind}`);
  const by = say(`channel-${channel}`);
  return kind === null ? by : say(`who-${kind}`, { channel: by });
}

/** "5 minutes", "4 hours", "1 hour and 30 minutes" */
export function goalSpan(withinMs: number): string {
  const [hours, minutes] = [Math.floor(withinMs / hourMs), Math.round((withinMs % hourMs) / minuteMs)];
  const inMinutes = say('minutes', { count: minutes });
  if (hours === 0) return inMinutes;
  const inHours = say('hours', { count: hours });
  return minutes === 0 ? inHours : say('hours-and-minutes', { hours: inHours, minutes: inMinutes });
}

/** "5 minutes open" where only open hours count. */
export function clockWords({ withinMs, counts }: GoalClock): string {
  const span = goalSpan(withinMs);
  return counts === 'open-hours' ? say('open-span', { span }) : span;
}

/** "Calls that are leads: within 5 minutes open, and within 4 hours." */
export function meaningWords(exception: GoalException): string {
  const { clocks } = exception;
  return say('meaning', {
    who: whoWords(exception),
    first: clockWords(clocks['ten-minute']),
    second: clockWords(clocks['24-hour']),
  });
}

/** R3: says of an entry that it never counts, and because of which; `above` are places from 0. Null while it counts. */
export function coveredWords(above: readonly number[]): string | null {
  if (above.length === 0) return null;
  const places = above.map((place) => String(place + 1));
  return say('covered', { count: above.length, places: new Intl.ListFormat(spokenLocale()).format(places) });
}
