// Owns where a name stands in the line: capitalised words, or words of a script that has no capitals.
import type { Token } from './tokens.ts';
import { fillers, keywords, longestPhrase, nameParticles, notNames, starters, wordsInNames } from './words.ts';

/** What a name is told apart by; found once for a line. */
export interface NameContext {
  /** False when the line is all capitals: then they say nothing. */
  readonly hasCase: boolean;
  readonly colleagues: readonly string[];
}

const capitalised = /^\p{N}*[\p{Lu}\p{Lt}]/u;
const caseless = /^\p{Lo}/u;
const joinedParticle = /^(?:d|l|al|el|o)['’-]\p{Lu}/u;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const honorific = /^(?:mrs?|ms|mx|dr|prof|sr|sra|srta|st|jr|inc|ltd|co|corp|\p{Lu})\.$/iu;
/** Scripts without capitals do not show where a name ends; three words are a name in most of them. */
const mostCaselessWords = 3;
const mostPlainWords = 3;

export function lowerWord(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text.toLowerCase().replace(/[.!?…]+$/, '') : '';
}

/** The longest phrase of the given set that begins at `index`, and its number of tokens. */
export function matchPhrase(
  tokens: readonly Token[],
  index: number,
  has: (phrase: string) => boolean,
): { readonly phrase: string; readonly used: number } | null {
  let phrase = '';
  let longest: { readonly phrase: string; readonly used: number } | null = null;
  for (let used = 1; used <= longestPhrase; used += 1) {
    const next = lowerWord(tokens[index + used - 1]);
    if (next === '') break;
    phrase = used === 1 ? next : `${phrase} ${next}`;
    if (has(phrase)) longest = { phrase, used };
  }
  return longest;
}

/** The number of tokens of the name that begins at `index`; 0 when none does. */
export function nameLength(tokens: readonly Token[], index: number, context: NameContext): number {
  if (!context.hasCase) return 0;
  let used = 0;
  let caselessWords = 0;
  for (let length = 0; canContinue(tokens, index, length); length += 1) {
    const token = tokens[index + length];
    if (token === undefined || !isNameWord(token)) continue;
    caselessWords += caseless.test(token.text) ? 1 : 0;
    if (caselessWords > mostCaselessWords) break;
    used = length + 1;
    if (closesName(token)) break;
  }
  return tokens.slice(index, index + used).every((token) => notNames.has(lowerWord(token))) ? 0 : used;
}

/** A word of a name, or a particle between two of them, as long as nothing we understand begins here. */
function canContinue(tokens: readonly Token[], index: number, length: number): boolean {
  const token = tokens[index + length];
  if (token?.kind !== 'word' || (length > 0 && endsName(tokens, index + length))) return false;
  return isNameWord(token) || (nameParticles.has(token.text) && (length > 0 || isNameWord(tokens[index + 1])));
}

/** "Ana's invoice", "Ana. Invoice missing": what follows is not part of the name, capital or not. */
function closesName({ text }: Token): boolean {
  return /['’]s$/.test(text) || (/[.!?…]$/.test(text) && !honorific.test(text));
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return capitalised.test(token.text) || caseless.test(token.text) || joinedParticle.test(token.text);
}

/** A day of the week, a word that begins the subject, or a keyword that is not usual in names of firms. */
function endsName(tokens: readonly Token[], index: number): boolean {
  const lower = lowerWord(tokens[index]);
  if (weekday.test(lower) || starters.has(lower)) return true;
  const keyword = matchPhrase(tokens, index, (phrase) => keywords.has(phrase));
  return keyword !== null && !(keyword.used === 1 && wordsInNames.has(keyword.phrase));
}

/**
 * Names are also typed in small letters. Up to three such words are one where something we understand, a separator or the
 * end follows: "ana, invoice", "call ana about the invoice".
 */
export function plainNameLength(tokens: readonly Token[], index: number): number {
  let used = 0;
  for (; used <= mostPlainWords; used += 1) {
    const token = tokens[index + used];
    if (token?.kind !== 'word' || isUnderstood(tokens, index + used)) break;
    if (/^[\p{N}\p{P}]+$/u.test(token.text)) return 0;
  }
  return used > mostPlainWords || notNames.has(lowerWord(tokens[index])) ? 0 : used;
}

function isUnderstood(tokens: readonly Token[], index: number): boolean {
  return matchPhrase(tokens, index, (phrase) => keywords.has(phrase) || starters.has(phrase)) !== null;
}

export function isFiller(token: Token | undefined): boolean {
  return fillers.has(lowerWord(token));
}

/** Without the punctuation behind and the "'s" of "Ana's". */
export function nameText(tokens: readonly Token[]): string {
  const text = tokens.map((token) => token.text).join(' ');
  const last = tokens.at(-1)?.text ?? '';
  return (honorific.test(last) ? text : text.replace(/[.!?…]+$/, '')).replace(/['’]s$/, '');
}

export function isColleague(name: string, { colleagues }: NameContext): boolean {
  const lower = name.toLowerCase();
  return colleagues.some((colleague) => {
    const known = colleague.toLowerCase();
    return known === lower || known.startsWith(`${lower} `);
  });
}
