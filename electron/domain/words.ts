// Owns sentences that arise in English and can be said in another language: the English template is the key, as in gettext.

/** What fills a gap of a template: what somebody wrote, a number, an instant, or a phrase with a translation of its own. */
export type Gap = string | number | Instant | Phrase;
export type Gaps = Readonly<Record<string, Gap>>;

/** `moment` is told to the second, `date` to the day. */
interface Instant {
  readonly atMs: number;
  readonly zone: string;
  readonly as: 'moment' | 'date';
}

/** Gaps are written `{name}`, or `{count, number}` for digits in groups. */
export interface Phrase {
  readonly template: string;
  readonly gaps?: Gaps;
}

/** What a person reads, in English; `said` where it has gaps, else the sentence is its own template. */
export interface Words {
  readonly sentence: string;
  readonly said?: Phrase;
}

/** Says a template in a language. */
export type Say = (template: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Speaker {
  /** BCP 47, for Intl. */
  readonly locale: string;
  readonly say: Say;
}

export function phrase(template: string, gaps?: Gaps): Phrase {
  return gaps === undefined ? { template } : { template, gaps };
}

export function inWords(template: string, gaps?: Gaps): Words {
  if (gaps === undefined) return { sentence: template };
  const said = { template, gaps };
  return { sentence: sayPhrase(said, english), said };
}

/** For a gap of another phrase. */
export function phraseOf({ sentence, said }: Words): Phrase {
  return said ?? { template: sentence };
}

/** Sentences one after the other. */
export function joined(first: Words, ...more: readonly Words[]): Words {
  return more.reduce(
    (before, next) => inWords('{before} {next}', { before: phraseOf(before), next: phraseOf(next) }),
    first,
  );
}

/** Does nothing: it marks sentences that are put into words elsewhere, so that the test of the tables finds them. */
export function templates<const Table>(table: Table): Table {
  return table;
}

/** What stands in the gaps is said first. */
function sayPhrase({ template, gaps }: Phrase, speaker: Speaker): string {
  if (gaps === undefined) return speaker.say(template);
  const values = Object.entries(gaps).map(([name, gap]) => [name, sayGap(gap, speaker)]);
  return speaker.say(template, Object.fromEntries(values));
}

/** A sentence of which nothing but the English is known is looked up as it stands. */
export function sayWords(words: Words, speaker: Speaker): string {
  return sayPhrase(phraseOf(words), speaker);
}

function sayGap(gap: Gap, speaker: Speaker): string | number {
  if (typeof gap !== 'object') return gap;
  return 'atMs' in gap ? sayInstant(gap, speaker.locale) : sayPhrase(gap, speaker);
}

const styles = {
  moment: { dateStyle: 'medium', timeStyle: 'medium' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<Instant['as'], Intl.DateTimeFormatOptions>>;

function sayInstant({ atMs, zone, as }: Instant, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...styles[as], timeZone: zone }).format(atMs);
}

const anyGap = /\{(\w+)(, number)?\}/gu;

function fillIn(template: string, values?: Readonly<Record<string, string | number>>): string {
  if (values === undefined) return template;
  return template.replaceAll(anyGap, (gap, name: string, isGrouped: string | undefined) => {
    const value = values[name] ?? gap;
    return isGrouped !== undefined && typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
  });
}

/** No plural forms: English has a template for one where it differs. */
export const english: Speaker = { locale: 'en-GB', say: fillIn };
