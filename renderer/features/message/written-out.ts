// Owns how a time is written in a message: in the message's language, which need not be the one that the page speaks.
import type { MessageLanguage } from '../../../electron/domain/message-language.ts';
import { timeInMessage } from '../../../electron/domain/message-time-words.ts';
import { daysAhead, timeOfDay } from '../../ui/time-words.ts';
import { languages } from '../../words/languages.ts';

/** "15:30 today", "mañana a las 10:00", "Freitag 14:05 Uhr": on the office's clock, to stand behind "by". */
export function writtenOutIn(language: MessageLanguage, zone: string, atMs: number, nowMs: number): string {
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(languages[language].locale, { ...options, timeZone: zone }).format(atMs);
  return timeInMessage(
    {
      daysAhead: daysAhead(zone, atMs, nowMs),
      time: timeOfDay(zone, atMs),
      weekday: written({ weekday: 'long' }),
      date: written({ day: 'numeric', month: 'long' }),
    },
    language,
  );
}
