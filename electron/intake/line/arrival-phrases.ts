// Owns the ways to say when something arrived. Only explicit ones count: "May", "second" or "3 days late" are no arrival.
// Days ahead and dates belong here too: a clock beside them is not today's, and a time ahead is asked about.
import { otherLone, otherPhrases } from './other-arrival-phrases.ts';
import { anyOf, bareHour, dayOfMonth, gap, plainClock, year } from './phrase-parts.ts';
import { timeInEnglish } from './time-in-english.ts';
import { durationSource } from './written-time.ts';

/** A stretch of the line that can be its time of arrival, if its place in the line allows it. */
interface ArrivalPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const clockAfterAt = String.raw`(?:at\s{1,3}(?:${plainClock}|(?:[01]?\d|2[0-3])[.][0-5]\d|(?:1\d|2[0-3]|\d)(?![:.,]?\d)))`;
const clock = anyOf(plainClock, clockAfterAt);

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const longWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const partOfDay = '(?:morning|afternoon|evening|night)';

const month = anyOf(
  String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`,
  'january|february|march|april|may|june|july|august|september|october|november|december',
);
/** Nobody is called so: "call May 12 boxes" rings May. */
const monthThatIsNoName = String.raw`(?!(?:jan|may|june?|apr(?:il)?|august)\b)${month}`;
const numberedDay = String.raw`${dayOfMonth}(?:st|nd|rd|th)?`;
const dayAndMonth = String.raw`(?:the\s)?${numberedDay}(?:\s(?:of\s)?|-)?${month}(?:(?:,?\s|-)${year})?`;
const behindDay = String.raw`(?:,?\s${year})?(?![:\d]|\.\d)`;
const monthAndDay = String.raw`${month}\s(?:the\s)?${numberedDay}${behindDay}`;
const digitsOfDate = anyOf(
  String.raw`\d{4}-\d\d-\d\d`,
  String.raw`${dayOfMonth}[./-]${dayOfMonth}[./-]${year}`,
  String.raw`${dayOfMonth}[./]${dayOfMonth}[./]\d\d(?![:.\d])`,
);
const fullDate = String.raw`(?:on\s)?(?:${weekday}\.?,?\s)?`;
const date = `${fullDate}${anyOf(dayAndMonth, monthAndDay, digitsOfDate)}`;
/** Too short to be a date on their own ("24/11 boxes"); beside a clock they are asked about when they cannot be read. */
const shortDate = `${fullDate}${anyOf(
  String.raw`${dayOfMonth}\/${dayOfMonth}(?!\d)`,
  String.raw`${dayOfMonth}\.${dayOfMonth}\.`,
  String.raw`the\s${numberedDay}(?!\d)`,
)}`;
const dottedShortDate = String.raw`${fullDate}${dayOfMonth}\.${dayOfMonth}`;

const pastDay = anyOf(
  String.raw`(?:the\s)?day\sbefore\syesterday`,
  String.raw`yesterday(?:\s${partOfDay})?`,
  String.raw`last\s(?:night|evening|${longWeekday})`,
);
const aheadDay = anyOf(
  String.raw`(?:the\s)?day\safter\stomorrow`,
  String.raw`tomorrow(?:\s${partOfDay})?`,
  String.raw`(?:on\s)?(?:next|(?:this\s)?coming)\s${weekday}`,
);
const openDay = anyOf(
  String.raw`today|tonight|this\s(?:morning|afternoon|evening)`,
  String.raw`(?:on\s)?${weekday}\s(?:(?:last|next|this)\s)?week`,
  String.raw`(?:on\s)?(?:(?:this|last|past)\s)?${weekday}`,
  String.raw`(?:last|next|this)\s(?:week|month|year|weekend)|week\s\d{1,2}`,
);
const aheadSpan = anyOf(
  String.raw`in\s(?:about\s)?${durationSource}(?!\sago)(?:\stime|\sfrom\snow)?`,
  String.raw`${durationSource}\sfrom\snow`,
);
const day = anyOf(pastDay, date, shortDate, openDay);
/** What stands here does not part a day from its clock: "tomorrow before 10:00" is not 10:00 today. */
const gapToClock = String.raw`${gap}(?:(?:before|after|around|about|by|until|till|from)\s{1,3})?`;
const looseClock = anyOf(clock, String.raw`(?:at\s)?(?:noon|midnight)`, bareHour);
const stamp = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?`;
/** Days and spans without a clock: in a sentence they are what it is about ("wants a table tomorrow"). */
const loneDate = `${fullDate}${anyOf(dayAndMonth, `${monthThatIsNoName}\\s${numberedDay}${behindDay}`, digitsOfDate)}`;
const lone = anyOf(aheadSpan, aheadDay, loneDate);

const phrases = [
  otherPhrases,
  `${durationSource}\\sago`,
  'just now|right now|a moment ago|now',
  stamp,
  `${aheadDay}${gapToClock}${looseClock}|${anyOf(day, dottedShortDate)}${gapToClock}${clock}`,
  `${clock}(?:\\s{1,3}${aheadDay}|${gap}(?:on\\s)?${anyOf(pastDay, date, shortDate, openDay)})`,
  `${lone}|${pastDay}|${clock}`,
].join('|');
// Bounded repeats only, and each try starts at a word: the cost grows with the length of the line, not its square.
const phrase = new RegExp(String.raw`(?<![^\s,;(])(?:${phrases})(?=$|[\s,;:)!?]|\.(?=\s|$))`, 'giu');
const lonePhrase = new RegExp(`^${anyOf(lone, ...otherLone)}$`, 'iu');
const clockWithin = new RegExp(String.raw`(?<![^\s,])${clock}(?![^\s,])|^${stamp}$`, 'iu');

export function findArrivalPhrases(line: string): readonly ArrivalPhrase[] {
  return Array.from(line.matchAll(phrase), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** "tomorrow", "in 2 hours", "24 Nov": nothing has arrived at such a time unless the line says so outside of a sentence. */
export function isLoneDayAhead(text: string): boolean {
  return lonePhrase.test(text);
}

export function hasClock(text: string): boolean {
  return clockWithin.test(timeInEnglish(text));
}
