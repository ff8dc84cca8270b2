// Owns how a text of the page is found in the language that is spoken, and filled in. Texts are ICU messages.
import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';

/** The texts of one part of the page, by their names. */
export type Catalogue = Readonly<Record<string, string>>;
/** The same texts in another language. */
export type Translation<English extends Catalogue> = Readonly<Record<keyof English, string>>;
/** The catalogues of a language, by the parts of the page. */
export type Texts = Readonly<Record<string, Catalogue>>;

export interface Spoken {
  /** BCP 47, for Intl. */
  readonly locale: string;
  /** null speaks English. */
  readonly texts: Texts | null;
}

export type Values = Readonly<Record<string, string | number>>;
/** What becomes of a marked part: "<key>A</key>" is handed to `key`. */
type Marks = Readonly<Record<string, (inside: ReactNode) => ReactNode>>;

export interface Say<Key extends string> {
  (key: Key, values?: Values): string;
  readonly marked: (key: Key, values: Values, marks: Marks) => ReactNode;
}

let spoken: Spoken = { locale: 'en-GB', texts: null };
let formats = new Map<string, IntlMessageFormat>();

/** From now on; what is on screen has to be drawn again (`follow-language.ts`). */
export function speak(next: Spoken): void {
  spoken = next;
  formats = new Map();
}

export function spokenLocale(): string {
  return spoken.locale;
}

/** `part` is the name under which other languages keep these texts. */
export function createSay<English extends Catalogue>(part: string, english: English): Say<keyof English & string> {
  const messageOf = (key: keyof English & string): string => spoken.texts?.[part]?.[key] ?? english[key] ?? key;
  const formatOf = (key: keyof English & string): IntlMessageFormat => {
    const id = `${part} ${key}`;
    const known = formats.get(id) ?? new IntlMessageFormat(messageOf(key), spoken.locale);
    formats.set(id, known);
    return known;
  };
  const say = (key: keyof English & string, values?: Values): string =>
    values === undefined ? messageOf(key) : String(formatOf(key).format(values));
  const marked = (key: keyof English & string, values: Values, marks: Marks): ReactNode =>
    formatOf(key).format<ReactNode>({ ...values, ...marks });
  return Object.assign(say, { marked });
}
