// Owns the dates and times of call logs: from the text of a cell to an instant, in every way phone systems write them.

export type DateOrder = 'iso' | 'day-first' | 'month-first';

/** A wall-clock time; `first` and `second` are day and month in an order that the cell itself may not tell. */
interface Written {
  readonly year: number;
  readonly first: number;
  readonly second: number;
  /** Null when only the other rows, the format or a person can say. */
  readonly order: 'day-first' | 'month-first' | null;
  readonly isIso: boolean;
  /** Seconds after local midnight. */
  readonly secondOfDay: number;
  /** Minutes east of UTC when the cell says so. */
  readonly offsetMinutes: number | null;
}

export type When = { readonly instantMs: number } | Written;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const epoch = /^\d{10}(?:\d{3})?(?:\.\d+)?$/;
const isoDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;
const numericDate = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const monthFirstName = /^([a-z]{3})[a-z]*\.?[ -](\d{1,2}),?[ -](\d{4})/;
const dayFirstName = /^(\d{1,2})\.?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})(?!\d)/;
const leadingWeekday = /^([a-z]{3})[a-z]*\.?,? +(?=\d)/;
const clock =
  /^[t,\s]*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;

/** Null when the text is no date and time that we know. A date alone is none: it says nothing of minutes. */
export function readWhen(text: string): When | null {
  const trimmed = text.trim().toLowerCase();
  if (epoch.test(trimmed)) {
    const value = Number(trimmed);
    return { instantMs: Math.floor(trimmed.split('.')[0]?.length === 13 ? value / 1000 : value) * 1000 };
  }
  const weekday = weekdays.indexOf(leadingWeekday.exec(trimmed)?.[1] ?? '');
  const rest = weekday < 0 ? trimmed : trimmed.replace(leadingWeekday, '');
  const date = readDate(rest);
  if (date === null) return null;
  const time = readClock(rest.slice(date.length));
  if (time === null) return null;
  const { length: _, ...written } = date;
  return { ...written, ...time, order: written.order ?? orderOfWeekday(written, weekday) };
}

interface DatePart extends Pick<Written, 'year' | 'first' | 'second' | 'order' | 'isIso'> {
  readonly length: number;
}

function readDate(text: string): DatePart | null {
  const iso = isoDate.exec(text);
  if (iso !== null) return datePart(iso, iso[1], iso[2], iso[3], 'month-first', true);
  const numeric = numericDate.exec(text);
  if (numeric !== null) {
    // Dots are only used where the day comes first.
    return datePart(numeric, numeric[4], numeric[1], numeric[3], numeric[2] === '.' ? 'day-first' : null, false);
  }
  const named = monthFirstName.exec(text);
  if (named !== null) return datePart(named, named[3], monthNumber(named[1]), named[2], 'month-first', true);
  const dayNamed = dayFirstName.exec(text);
  if (dayNamed !== null)
    return datePart(dayNamed, dayNamed[3], dayNamed[1], monthNumber(dayNamed[2]), 'day-first', true);
  return null;
}

function datePart(
  match: RegExpExecArray,
  year: string | undefined,
  first: string | number | undefined,
  second: string | number | undefined,
  order: Written['order'],
  isIso: boolean,
): DatePart {
  const years = Number(year);
  return {
    year: years < 100 ? 2000 + years : years,
    first: Number(first),
    second: Number(second),
    order,
    isIso,
    length: match[0].length,
  };
}

function monthNumber(word: string | undefined): number {
  return months.indexOf(word ?? '') + 1;
}

function readClock(text: string): Pick<Written, 'secondOfDay' | 'offsetMinutes'> | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const [, hourText, minute, second, half, zone] = match;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return { secondOfDay: hour * 3600 + Number(minute) * 60 + Number(second ?? 0), offsetMinutes: readOffset(zone) };
}

function readOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (!/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** "Fri 03/04/2026": only one of the two readings is a Friday. */
function orderOfWeekday(written: Omit<DatePart, 'length'>, weekday: number): Written['order'] {
  if (weekday < 0) return null;
  const isRight = (month: number, day: number): boolean =>
    isDate(written.year, month, day) && new Date(Date.UTC(written.year, month - 1, day)).getUTCDay() === weekday;
  const asMonthFirst = isRight(written.first, written.second);
  if (asMonthFirst === isRight(written.second, written.first)) return null;
  return asMonthFirst ? 'month-first' : 'day-first';
}

/** What this cell says of the order in its file: by its weekday, its dots, or a number that is no month. */
export function orderEvidence(when: When): 'day-first' | 'month-first' | null {
  if ('instantMs' in when || when.isIso) return null;
  if (when.order !== null) return when.order;
  if (when.first > 12) return 'day-first';
  return when.second > 12 ? 'month-first' : null;
}

/** True when the cell leaves open which number is the day. */
export function needsOrder(when: When): boolean {
  return !('instantMs' in when) && when.order === null && when.first !== when.second;
}

/** True for "03/04/2026" and "3.4.2026", not for "2026-04-03" and "3 Apr 2026". */
export function isNumeric(when: When): boolean {
  return !('instantMs' in when) && !when.isIso;
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1990 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** UTC milliseconds of a written time, `order` deciding where the cell itself does not; null when there is no such day. */
export function instantOf(when: When, order: DateOrder, toInstant: LocalClock): number | null {
  if ('instantMs' in when) return when.instantMs;
  const dayFirst = (when.order ?? order) === 'day-first';
  const [month, day] = dayFirst ? [when.second, when.first] : [when.first, when.second];
  if (!isDate(when.year, month, day)) return null;
  if (when.offsetMinutes === null) return toInstant(when.year, month, day, when.secondOfDay);
  return Date.UTC(when.year, month - 1, day) + (when.secondOfDay - when.offsetMinutes * 60) * 1000;
}

/** Wall-clock time to UTC milliseconds. */
export type LocalClock = (year: number, month: number, day: number, secondOfDay: number) => number;

export const utcClock: LocalClock = (year, month, day, second) => Date.UTC(year, month - 1, day) + second * 1000;

/**
 * R19: the clock of an IANA zone; gaps and overlaps follow Temporal's "compatible". A log has many calls an hour and
 * Temporal is slow for 100,000 of them, so the hours in which the zone is steady are remembered.
 */
export function zoneClock(zone: string): LocalClock {
  const hours = new Map<number, number | null>();
  const exact = (utcMs: number): number =>
    new Temporal.PlainDateTime(1970, 1, 1)
      .add({ seconds: utcMs / 1000 })
      .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  return (year, month, day, secondOfDay) => {
    const localMs = utcClock(year, month, day, secondOfDay);
    const hourMs = localMs - (localMs % 3_600_000);
    let base = hours.get(hourMs);
    if (base === undefined) {
      const start = exact(hourMs);
      base = exact(hourMs + 3_600_000) - start === 3_600_000 ? start : null;
      hours.set(hourMs, base);
    }
    return base === null ? exact(localMs) : base + (localMs - hourMs);
  };
}

/** "0:01:23", "1:23", "83" or "83.4" to seconds; empty, "--" and what is no duration are null. */
export function readDuration(text: string): number | null {
  const match = /^(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,]\d+)?$/.exec(text.trim());
  if (match === null) return null;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}
