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
  const place = (): Holidays => at({ country, state, region });
  const named = namedIn(place, years, language);
  const days = years
    .flatMap((year) => place().getHolidays(year, language))
    .filter(({ type, start, end }) => type === 'public' && end.getTime() - start.getTime() >= wholeDayMs)
    // The date is the place's own; the instants tell only how long it lasts, an hour off where the clocks change.
    .flatMap(({ date, name, rule, start, end }) =>
      daysFrom(date.slice(0, 10), Math.round((end.getTime() - start.getTime()) / dayMs)).map((day) => ({
        date: day,
        ...named(`${date} ${rule}`, name),
      })),
    );
  return joinedDays(days, years);
}

/** Made anew for each language: it goes on trying the ones that it was asked for before. */
function at({ country, state, region }: HolidayRegion): Holidays {
  const place = new Holidays();
  if (state === null) place.init(country);
  else if (region === null) place.init(country, state);
  else place.init(country, state, region);
  return place;
}

/**
 * The source names a day in the first language of its place where it knows no other name: by that it is known again. Where
 * that is the language asked for, spoken there in a way of its own ("de-ch"), it is named as it is there.
 */
function namedIn(
  place: () => Holidays,
  years: readonly number[],
  language: string,
): (day: string, name: string) => Pick<NamedDay, 'name' | 'lang'> {
  const [first = language] = place().getLanguages();
  const days = years.flatMap((year) => place().getHolidays(year, first));
  const names = new Map(days.map(({ date, rule, name }) => [`${date} ${rule}`, name]));
  if (first.slice(0, 2) === language) return (day, name) => ({ name: names.get(day) ?? name });
  return (day, name) => (names.get(day) === name ? { name, lang: first } : { name });
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
