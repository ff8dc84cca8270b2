// Owns that a time written in Spanish or German is read as the English one that means the same. English stays as it is.
import { spanishTimes } from './time-words-es.ts';
import { germanTimes } from './time-words-de.ts';
import type { TimeLanguage } from './time-language.ts';
import { readDuration } from './written-time.ts';

interface Reader {
  readonly language: TimeLanguage;
  readonly meanings: ReadonlyMap<string, string>;
  readonly longest: number;
}

const readers: readonly Reader[] = [spanishTimes, germanTimes].map((language) => {
  const meanings = new Map(language.phrases.map(([phrase, meaning]) => [language.fold(phrase), meaning]));
  return { language, meanings, longest: Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length)) };
});

/** Digits, clocks and dates, which all languages write alike; with a unit behind them too ("5min"). */
const figure = /^\d[\d.,:/-]*(?:h|m|min|s|d)?$/;

/** The text itself unless all of it is of one other language, and some of it of no other. */
export function timeInEnglish(text: string): string {
  const words = text.toLowerCase().replaceAll(/,?\s+/g, ' ').trim();
  for (const reader of readers) {
    const translated = translate(words, reader);
    if (translated !== null) return translated;
  }
  return text;
}

function translate(text: string, { language, meanings, longest }: Reader): string | null {
  const folded = language.fold(text);
  const plain = language.rewrites.reduce((before, [from, to]) => before.replace(from, to), folded).trim();
  const words = plain.split(/\s+/);
  const hits: Hit[] = [];
  for (let index = 0; index < words.length;) {
    const hit = hitAt(words, index, meanings, longest) ?? figureAt(words, index);
    if (hit === null) return null;
    hits.push(hit);
    index += hit.used;
  }
  // "am 24. November" has no word that English has not, but begins as no English time does.
  const isOther =
    folded.startsWith('am ') || hits.some(({ phrase }) => phrase !== null && !language.shared.has(phrase));
  const meaning = hits.map((hit) => hit.meaning).filter((part) => part !== '');
  return isOther ? inOrder(meaning.join(' ')) : null;
}

interface Hit {
  /** Null for figures. */
  readonly phrase: string | null;
  readonly meaning: string;
  readonly used: number;
}

function hitAt(
  words: readonly string[],
  index: number,
  meanings: ReadonlyMap<string, string>,
  longest: number,
): Hit | null {
  for (let used = Math.min(longest, words.length - index); used > 0; used -= 1) {
    const phrase = words.slice(index, index + used).join(' ');
    // "5 Min." is written with a dot.
    const meaning = meanings.get(phrase) ?? meanings.get(phrase.replace(/\.$/, ''));
    if (meaning !== undefined) return { phrase, meaning, used };
  }
  return null;
}

function figureAt(words: readonly string[], index: number): Hit | null {
  const written = words[index] ?? '';
  return figure.test(written) ? { phrase: null, meaning: written, used: 1 } : null;
}

/** "hace 5 min" and "vor 5 min" begin with what English ends with; "vor 16 Uhr" is a limit. */
function inOrder(english: string): string {
  const length = /^(?:before|ago) (.+)$/.exec(english)?.[1] ?? '';
  if (length === 'a moment') return 'a moment ago';
  return readDuration(length) === null ? english : `${length} ago`;
}
