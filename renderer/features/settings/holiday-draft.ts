// Owns the holidays of the form: days with their names, and the lines that somebody has typed.
import type { Settings } from '../../../electron/domain/settings.ts';
import type { NamedDay } from '../../../electron/contract/holidays.ts';

export interface HolidayDraft {
  /** In order of time, each date once; the name may be empty. */
  readonly holidays: readonly NamedDay[];
  /** Typed and not yet in the list: it counts when the form is saved. */
  readonly ownDays: string;
  readonly region: Settings['holidays']['region'];
}

/** What a name may be in the settings. */
const longestName = 200;

export function holidayDraftOf({ policy, holidays: { names, region } }: Settings): HolidayDraft {
  const days = policy.openHours.holidays.map((date) => ({ date, name: names[date] ?? '' }));
  return { holidays: united([], days), ownDays: '', region };
}

/** Of a draft without a problem. The settings keep no language of a name. */
export function holidaysOf({ holidays, ownDays, region }: HolidayDraft): {
  readonly dates: readonly string[];
  readonly holidays: Settings['holidays'];
} {
  const days = united(holidays, ownDaysOf(ownDays).days);
  const names = Object.fromEntries(days.filter(({ name }) => name !== '').map(({ date, name }) => [date, name]));
  return { dates: days.map(({ date }) => date), holidays: { region, names } };
}

/** The days of the lines, and the first line that is none. */
export function ownDaysOf(text: string): { readonly days: readonly NamedDay[]; readonly badLine: string | null } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => /^(\d{4}-\d{2}-\d{2})(?:[\s,;:]+(.*))?$/.exec(line));
  const badLine = lines.find((_, index) => !isDate(read[index]?.[1] ?? '')) ?? null;
  const days = read.flatMap((match) =>
    match?.[1] === undefined || !isDate(match[1]) ? [] : [{ date: match[1], name: (match[2] ?? '').trim() }],
  );
  return { days, badLine };
}

/** A day of the calendar: not 2026-02-30. */
function isDate(text: string): boolean {
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}

/** Each date once, in order; a name that is added takes the place of the one that was there, and its language with it. */
export function united(days: readonly NamedDay[], added: readonly NamedDay[]): readonly NamedDay[] {
  const named = new Map(days.map((day) => [day.date, day]));
  for (const day of added) {
    const name = day.name.slice(0, longestName);
    named.set(day.date, name === '' ? (named.get(day.date) ?? { date: day.date, name }) : { ...day, name });
  }
  return [...named.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days of each year, the earliest first. */
export function byYear(
  days: readonly NamedDay[],
): readonly { readonly year: string; readonly days: readonly NamedDay[] }[] {
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => ({ year, days: days.filter(({ date }) => date.startsWith(year)) }));
}

/** Of this year and the next two, those of which no day is in the list, where days come from a country. */
export function missingYears({ holidays, region }: HolidayDraft, thisYear: number): readonly string[] {
  if (region === null) return [];
  return [thisYear, thisYear + 1, thisYear + 2]
    .map(String)
    .filter((year) => !holidays.some(({ date }) => date.startsWith(year)));
}
