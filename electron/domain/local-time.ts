// Turns UTC milliseconds into the office's local days and back (R19). A day is numbered from 1970-01-01 = 0, so that
// days can be counted without building date objects; every question about the zone goes to Temporal.

export const dayMs = 86_400_000;
export const minuteMs = 60_000;

function zonedTime(zone: string, atMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(zone);
}

/** What the wall clock shows at `atMs`, written as if it were UTC milliseconds. */
function localClockMs(zone: string, atMs: number): number {
  return atMs + zonedTime(zone, atMs).offsetNanoseconds / 1_000_000;
}

/** R19: the number of the local day that `atMs` falls on. */
export function localDayNumber(zone: string, atMs: number): number {
  return Math.floor(localClockMs(zone, atMs) / dayMs);
}

/** R19: the first instant of a local day; of a day that the zone skips, the first instant after it. */
export function dayStartMs(zone: string, day: number): number {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day }).toZonedDateTime(zone).epochMilliseconds;
}

/** R19: the instant of a local time, "compatible" in gaps and overlaps; minute 1440 is the end of the day. */
export function instantOfLocalMs(zone: string, day: number, minute: number): number {
  const local = new Temporal.PlainDateTime(1970, 1, 1).add({ minutes: day * 1440 + minute });
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** R19: the start of the local day that lies `dayOffset` days after the one of `atMs`, in UTC milliseconds. */
export function localDayStartMs(zone: string, atMs: number, dayOffset: number): number {
  return dayStartMs(zone, localDayNumber(zone, atMs) + dayOffset);
}

/** R19: Monday 00:00 local of the week of `atMs`, in UTC milliseconds. */
export function localWeekStartMs(zone: string, atMs: number): number {
  const day = localDayNumber(zone, atMs);
  return dayStartMs(zone, day - weekdayIndex(day));
}

/** R19: the local month, "YYYY-MM". */
export function localMonth(zone: string, atMs: number): string {
  return zonedTime(zone, atMs).toPlainDate().toPlainYearMonth().toString();
}

/** R19: the first instant of a local month, "YYYY-MM"; UTC milliseconds. */
export function monthStartMs(zone: string, month: string): number {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** R19: the date of a numbered day, "YYYY-MM-DD". */
export function dateOfDay(day: number): string {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day }).toString();
}

/** R19: the changes of the zone's clocks after `fromMs`, up to and including `toMs`; `byMs` is how far they are set forward. */
export function clockChanges(
  zone: string,
  fromMs: number,
  toMs: number,
): readonly { readonly atMs: number; readonly byMs: number }[] {
  const changes: { readonly atMs: number; readonly byMs: number }[] = [];
  let before = zonedTime(zone, fromMs);
  for (;;) {
    const after = before.getTimeZoneTransition('next');
    if (after === null || after.epochMilliseconds > toMs) return changes;
    const byMs = (after.offsetNanoseconds - before.offsetNanoseconds) / 1_000_000;
    if (byMs !== 0) changes.push({ atMs: after.epochMilliseconds, byMs });
    before = after;
  }
}

/** R19: the local date, "YYYY-MM-DD". */
export function localDate(zone: string, atMs: number): string {
  return zonedTime(zone, atMs).toPlainDate().toString();
}

/** R19: the first instant of a local date, "YYYY-MM-DD", or of the one so many days after it; UTC milliseconds. */
export function dateStartMs(zone: string, date: string, daysAfter = 0): number {
  return Temporal.PlainDate.from(date).add({ days: daysAfter }).toZonedDateTime(zone).epochMilliseconds;
}

/** R19: whole minutes that the wall clock shows since its 00:00, from 0 to 1439. */
export function localMinuteOfDay(zone: string, atMs: number): number {
  const clockMs = localClockMs(zone, atMs);
  return Math.floor((clockMs - Math.floor(clockMs / dayMs) * dayMs) / minuteMs);
}
