import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { spokenLocale } from '../../words/say.ts';

/** "Fri 25 December: Christmas Day" */
export function dayWords({ date, name }: NamedDay): string {
  const written = dateWords(date);
  return name === '' ? written : `${written}: ${name}`;
}

/** "Fri 25 December" */
export function dateWords(date: string): string {
  const format = new Intl.DateTimeFormat(spokenLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** "2027 and 2028" */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(words);
}
