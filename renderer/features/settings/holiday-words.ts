import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { spokenLocale } from '../../words/say.ts';

/** "Fri 25 December: Christmas Day" */
export function dayWords({ date, name }: NamedDay): string {
  const format = new Intl.DateTimeFormat(spokenLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const written = format.format(Date.parse(`${date}T00:00:00Z`));
  return name === '' ? written : `${written}: ${name}`;
}

/** "2027 and 2028" */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(words);
}
