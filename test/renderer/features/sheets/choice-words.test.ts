import { afterEach, describe, expect, it } from 'vitest';
import { contactByWords, snoozeWords } from '../../../../renderer/features/sheets/choice-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { speak } from '../../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const nowMs = Date.UTC(2026, 10, 22, 12);
const atMs = Date.UTC(2026, 10, 22, 14, 2);
const choices = ['15-min', '60-min', '180-min', 'tomorrow', 'until-near'].map((id) => ({ id, atMs }));
const words = (): readonly string[] => choices.map((choice) => snoozeWords(choice, 'UTC', nowMs));

describe('the words of a choice', () => {
  it('R6 say how long a snooze is, or until when', () => {
    expect(words()).toEqual(['15 minutes', '1 hour', '3 hours', 'Until 14:02', 'Until it comes near, 14:02']);
  });

  it('follow the language that is spoken', () => {
    speak({ locale: 'de-DE', texts: de });
    expect(words()).toEqual(['15 Minuten', '1 Stunde', '3 Stunden', 'Bis 14:02', 'Bis die Frist nahe ist, 14:02']);
  });

  it('say by when there is contact', () => {
    expect(['default', 'best-time'].map((id) => contactByWords({ id, atMs }, 'UTC', nowMs))).toEqual([
      'Contact by 14:02',
      'Contact by 14:02, in the time they are best reached',
    ]);
  });
});
