// The public holidays of countries and their parts, worked out on this computer by date-holidays.
import Holidays from 'date-holidays';
import type { HolidayPlaces, NamedDay } from '../../contract/holidays.ts';
import type { HolidayRegion } from '../../domain/settings.ts';
import { daysFrom, joinedDays } from './named-days.ts';

const dayMs = 86_400_000;
/** Shorter ones are half-days: the office is open for the other half. */
const wholeDayMs = 20 * 3_600_000;

/** All countries, and the states and regions of what is chosen; each in the given language where it is known. */
export function placesOf(chosen: HolidayRegion | null, language: string): HolidayPlaces {
  const known = new Holidays();
  const { country = '', state = null } = chosen ?? {};
  return {
    countries: listOf(known.getCountries(language), language),
    states: country === '' ? [] : listOf(known.getStates(country, language), language),
    regions: country === '' || state === null ? [] : listOf(known.getRegions(country, state, language), language),
  };
}

/** Of these years, in order of time; null for a place of which nothing is known. */
export function publicHolidaysOf(
  { country, state, region }: HolidayRegion,
  years: readonly number[],
  language: string,
): readonly NamedDay[] | null {
  const known = new Holidays();
  if (!isIn(known.getCountries(), country)) return null;
  if (state !== null && !isIn(known.getStates(country), state)) return null;
  if (state !== null && region !== null && !isIn(known.getRegions(country, state), region)) return null;
  if (state === null) known.init(country);
  else if (region === null) known.init(country, state);
  else known.init(country, state, region);
  const langOf = ownLanguages(known, years, language);
  const days = years
    .flatMap((year) => known.getHolidays(year, language))
    .filter(({ type, start, end }) => type === 'public' && end.getTime() - start.getTime() >= wholeDayMs)
    // The date is the place's own; the instants tell only how long it lasts, an hour off where the clocks change.
    .flatMap(({ date, name, rule, start, end }) =>
      daysFrom(date.slice(0, 10), Math.round((end.getTime() - start.getTime()) / dayMs)).map((day) => ({
        date: day,
        name,
        ...langOf(`${date} ${rule}`, name),
      })),
    );
  return joinedDays(days, years);
}

/** The source names a day in a language of its place where it has no other name: by that it is known again. */
function ownLanguages(
  known: Holidays,
  years: readonly number[],
  language: string,
): (day: string, name: string) => Pick<NamedDay, 'lang'> {
  const others = known.getLanguages().filter((one) => one.slice(0, 2) !== language);
  const names = others.map((lang) => {
    const days = years.flatMap((year) => known.getHolidays(year, lang));
    return { lang, byDay: new Map(days.map(({ date, rule, name }) => [`${date} ${rule}`, name])) };
  });
  return (day, name) => {
    const found = names.find(({ byDay }) => byDay.get(day) === name);
    return found === undefined ? {} : { lang: found.lang };
  };
}

type Names = Readonly<Record<string, string>> | undefined;

function listOf(names: Names, language: string): HolidayPlaces['countries'] {
  const { compare } = new Intl.Collator(language);
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => compare(a.name, b.name));
}

function isIn(names: Names, code: string): boolean {
  return names !== undefined && Object.hasOwn(names, code);
}
