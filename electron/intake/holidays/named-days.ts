import type { NamedDay } from '../../contract/holidays.ts';

/** As many dates in a row, from "YYYY-MM-DD" on. */
export function daysFrom(date: string, count: number): readonly string[] {
  const first = Temporal.PlainDate.from(date);
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString());
}

/** Each date once, in order of time; of several names of one date all. */
export function joinedDays(days: readonly NamedDay[], years: readonly number[]): readonly NamedDay[] {
  const names = new Map<string, ReadonlySet<string>>();
  const foreign = new Map<string, ReadonlySet<string | undefined>>();
  for (const { date, name, lang } of days) {
    if (!years.includes(Number(date.slice(0, 4)))) continue;
    foreign.set(date, new Set([...(foreign.get(date) ?? []), lang]));
    names.set(date, new Set([...(names.get(date) ?? []), ...(name === '' ? [] : [name])]));
  }
  return [...names]
    .map(([date, known]) => ({ date, name: [...known].join(', '), ...onlyOf(foreign.get(date)) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Names of two languages on one day are marked as neither. */
function onlyOf(langs: ReadonlySet<string | undefined> | undefined): Pick<NamedDay, 'lang'> {
  const [lang] = langs ?? [];
  return langs?.size === 1 && lang !== undefined ? { lang } : {};
}
