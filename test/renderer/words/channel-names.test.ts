import { describe, expect, it } from 'vitest';
import { channels, type Channel } from '../../../electron/domain/inquiry.ts';
import { channelName, channelWords } from '../../../renderer/desk/line-words.ts';
import { en as erase } from '../../../renderer/features/erase/words.ts';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import { speak, type Texts } from '../../../renderer/words/say.ts';

const english = { locale: 'en-GB', texts: null };
const languages: readonly (readonly [locale: string, texts: Texts | null])[] = [
  ['en-GB', null],
  ['es-ES', es],
  ['de-DE', de],
];
const translations = languages.flatMap(([locale, texts]) => (texts === null ? [] : [[locale, texts] as const]));

function saidIn(locale: string, texts: Texts | null, word: (channel: Channel) => string): readonly string[] {
  speak({ locale, texts });
  const said = channels.map(word);
  speak(english);
  return said;
}

const lower = (texts: readonly (string | undefined)[]) => texts.map((text) => text?.toLowerCase());

/** By which the desk and the notifications look a name up in their tables. */
const keys = saidIn('en-GB', null, channelName);

describe('a channel', () => {
  it.each(languages)(
    'has one name on the page in %s, and what came in by it another only for a call',
    (locale, texts) => {
      const names = saidIn(locale, texts, channelName);
      const cameIn = saidIn(locale, texts, channelWords);
      expect(new Set(names).size).toBe(channels.length);
      expect(channels.filter((_, index) => names[index] !== cameIn[index])).toEqual(['call']);
    },
  );

  it.each(languages)('is called the same in the middle of a line in %s', (locale, texts) => {
    const said: Readonly<Record<string, string>> = texts?.['erase'] ?? erase;
    expect(lower(channels.map((channel) => said[`channel-${channel}`]))).toEqual(
      lower(saidIn(locale, texts, channelName)),
    );
  });

  it.each(translations)('is called the same by the desk and by the notifications in %s', (locale, texts) => {
    const names = saidIn(locale, texts, channelName);
    const sentences = texts['sentences'] ?? {};
    expect(keys.map((key) => sentences[key])).toEqual(names);
    expect(lower(keys.map((key) => sentences[key.toLowerCase()]))).toEqual(lower(names));
  });
});
