// The words of a time within a sentence to somebody who sees no clock of ours. They stand behind "by", "a más tardar", "bis".
import { fillBraces, type MessageLanguage } from './message-language.ts';

type Distance = 'today' | 'tomorrow' | 'week' | 'later';

const words: Readonly<Record<MessageLanguage, Readonly<Record<Distance, string>>>> = {
  en: { today: '{time} today', tomorrow: '{time} tomorrow', week: '{day} {time}', later: '{day}, {time}' },
  es: {
    today: 'hoy a las {time}',
    tomorrow: 'mañana a las {time}',
    week: 'el {day} a las {time}',
    later: 'el {day} a las {time}',
  },
  de: {
    today: 'heute {time} Uhr',
    tomorrow: 'morgen {time} Uhr',
    week: '{day} {time} Uhr',
    later: '{day}, {time} Uhr',
  },
};

export interface TimeParts {
  /** Local days from now; behind is negative. */
  readonly daysAhead: number;
  /** "14:05" */
  readonly time: string;
  /** "Friday", in the language */
  readonly weekday: string;
  /** "3 December", in the language */
  readonly date: string;
}

/** "15:30 today", "mañana a las 10:00", "Freitag 14:05 Uhr", "3 December, 14:05". */
export function timeInMessage(parts: TimeParts, language: MessageLanguage): string {
  const distance = distanceOf(parts.daysAhead);
  const text = fillBraces(words[language][distance], {
    time: parts.time,
    day: distance === 'week' ? parts.weekday : parts.date,
  });
  // One o'clock is the only hour that is singular.
  return language === 'es' ? text.replace('a las 01:', 'a la 01:') : text;
}

function distanceOf(daysAhead: number): Distance {
  if (daysAhead === 0) return 'today';
  if (daysAhead === 1) return 'tomorrow';
  return Math.abs(daysAhead) <= 6 ? 'week' : 'later';
}
