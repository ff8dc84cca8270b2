// Owns the words of the sheet that erases a customer.
import type { EraseCandidate } from '../../../electron/contract/erasing.ts';
import { spokenLocale } from '../../words/say.ts';
import { say } from './words.ts';

/** "12 Oct 2026, 14:05, call, same number". */
export function candidateWords({ receivedAtMs, channel, because, where }: EraseCandidate, zone: string): string {
  const at = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return [
    at.format(receivedAtMs),
    say(`channel-${channel}`),
    // What is closed, and what the person chose, need no word.
    ...(where === 'closed' ? [] : [say(`place-${where}`)]),
    ...(because === 'chosen' ? [] : [say(`because-${because}`)]),
  ].join(', ');
}

/** A name alone is no proof: a person says whether it is the same customer. */
export function isTickedAtFirst({ because }: EraseCandidate): boolean {
  return because !== 'name';
}

export function eraseButtonWords(count: number): string {
  return say('erase', { count });
}
