// Owns the patterns for a time of arrival in the languages beside English, in the order in which they are tried.
import { anyOf, bareHour, gap, plainClock } from './phrase-parts.ts';
import type { ArrivalSources } from './time-language.ts';
import { spanishTimes } from './time-words-es.ts';
import { germanTimes } from './time-words-de.ts';

const sources = [spanishTimes.sources, germanTimes.sources];

/** Each begins with a word, or ends with one, that no English time has. */
export const otherPhrases = sources
  .flatMap(({ ago, now, pastDay, aheadDay, openDay, date, aheadSpan, clock }) => {
    const anyClock = anyOf(clock, plainClock);
    return [
      ago,
      now,
      `${aheadDay}${gap}${anyOf(anyClock, bareHour)}`,
      `${anyOf(pastDay, date, openDay)}${gap}${anyClock}`,
      `${anyClock}${gap}${anyOf(pastDay, aheadDay, date, openDay)}`,
      aheadSpan,
      aheadDay,
      pastDay,
      date,
      clock,
    ];
  })
  .join('|');

/** As `isLoneDayAhead` of the English ones. */
export const otherLone = sources.map(({ aheadSpan, aheadDay, date }: ArrivalSources) =>
  anyOf(aheadSpan, aheadDay, date),
);
