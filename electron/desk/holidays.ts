// Owns which days are offered as holidays: those of this year and the next two, by country or from a file. What works them
// out is large and seldom needed, so it is loaded when somebody asks.
import type { CallArgs } from '../contract/calls.ts';
import type { HolidayDays, HolidayPlaces } from '../contract/holidays.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import { localDate } from '../domain/local-time.ts';
import type { Handlers } from './desk.ts';
import type { DeskParts } from './parts.ts';

type HolidayParts = Pick<DeskParts, 'ledger' | 'clock'>;

export function holidayHandlers(
  parts: HolidayParts,
): Pick<Handlers, 'holidayPlaces' | 'publicHolidays' | 'readHolidayFile'> {
  return {
    holidayPlaces,
    publicHolidays: (args) => publicHolidays(parts, args),
    readHolidayFile: (args) => readHolidayFile(parts, args),
  };
}

async function holidayPlaces({ chosen, language }: CallArgs<'holidayPlaces'>): Promise<Result<HolidayPlaces>> {
  const { placesOf } = await import('../intake/holidays/public-holidays.ts');
  return done(placesOf(chosen, language));
}

async function publicHolidays(
  parts: HolidayParts,
  { region, language }: CallArgs<'publicHolidays'>,
): Promise<Result<HolidayDays>> {
  const { publicHolidaysOf } = await import('../intake/holidays/public-holidays.ts');
  const days = publicHolidaysOf(region, yearsAhead(parts), language);
  return days === null
    ? refuse('unknown-place', 'No holidays are known of that place. Choose another, or write the days by hand.')
    : done({ days });
}

async function readHolidayFile(
  parts: HolidayParts,
  { contentBase64 }: CallArgs<'readHolidayFile'>,
): Promise<Result<HolidayDays>> {
  const { readCalendarDays } = await import('../intake/holidays/calendar-days.ts');
  const reading = readCalendarDays(Buffer.from(contentBase64, 'base64'), yearsAhead(parts));
  return reading.ok ? done({ days: reading.days }) : refuseInWords('bad-calendar', reading);
}

/** In the office's zone. */
function yearsAhead({ ledger, clock }: HolidayParts): readonly number[] {
  const thisYear = Number(localDate(ledger.rules.policy.openHours.zone, clock.now()).slice(0, 4));
  return [thisYear, thisYear + 1, thisYear + 2];
}
