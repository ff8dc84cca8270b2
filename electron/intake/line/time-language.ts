// Owns how times are written in a language beside English: rows of words, each with the English ones that mean the same.

export interface TimeLanguage {
  /** Spellings are compared in this form. */
  readonly fold: (text: string) => string;
  /** Made plain before the words are looked up: "10 uhr 30" is a clock. */
  readonly rewrites: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Longer phrases win over shorter ones. An empty meaning is left out. */
  readonly phrases: readonly (readonly [phrase: string, english: string])[];
  /** Written as in English ("min", "november"): on their own they make no text one of this language. */
  readonly shared: ReadonlySet<string>;
  /** What the line is searched for. */
  readonly sources: ArrivalSources;
}

/** Sources of regular expressions, read without regard to case; letters with and without their marks. */
export interface ArrivalSources {
  /** "hace 5 min", "vor 5 Min" */
  readonly ago: string;
  readonly now: string;
  readonly pastDay: string;
  readonly aheadDay: string;
  /** Days that only a clock makes a time: "viernes 10:00". */
  readonly openDay: string;
  readonly date: string;
  readonly aheadSpan: string;
  /** A clock with a word that only this language has. */
  readonly clock: string;
}

export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

/** Rows of this kind are "word, word = meaning". */
export function rows(table: readonly string[]): readonly (readonly [phrase: string, english: string])[] {
  return table.flatMap((row) => {
    const [phrases = '', english = ''] = row.split('=').map((part) => part.trim());
    return phrases.split(', ').map((phrase): readonly [string, string] => [phrase, english]);
  });
}
