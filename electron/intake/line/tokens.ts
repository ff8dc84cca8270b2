// Owns cutting the line into words, separators, ways to reach the customer and times of arrival.
import { findArrivalPhrases } from './arrival-phrases.ts';

type TokenKind = 'word' | 'separator' | 'phone' | 'email' | 'handle' | 'time';

export interface Token {
  readonly kind: TokenKind;
  /** The value: an address without its brackets, a phone number as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with "+" or "00" and is long enough: a phone number wherever it stands. */
  readonly isCertain: boolean;
}

const longestExtension = String.raw`(?:\s?(?:ext\.?|extension|x)\s?\d{1,6})?`;
// Each pattern is tried where a word begins and has no nested repeats: one pass a word.
const phone = new RegExp(
  String.raw`[+(]{0,2}\d(?:[\d\s().\/\-\u2010-\u2015]{0,30}\d)?${longestExtension}(?![\p{L}\p{N}])`,
  'uy',
);
const email = /[<(]?(?:mailto:)?([^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"@]{1,190}\.[\p{L}\p{N}-]{2,63})[>)]?/uy;
const handle = /\(?(@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]{2,100}[\p{L}\p{N}])?)\)?/uy;
const separator = /[,;:|](?=\s|$)|[-–—|/](?=\s|$)|[;,](?=\P{N})/uy;
const word = /(?:[^\s,;:]|,(?=\d)|:(?=\S))+/uy;

/** A year and a number ("2024-118") or a date is a reference, and a lone digit behind a number counts something else. */
const reference = /^(?:19|20)\d\d[-/.]\d{1,6}$|^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
/** 15 in the world's numbering plan, and an extension. */
const mostDigits = 21;
const trailingDigit = /\s\d$/;

/** Blanks of every kind become one space, so that what is cut out can be joined again. */
export function tidyLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

export function cutTokens(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const { start, end, text } of findArrivalPhrases(line)) {
    cutStretch(line.slice(0, start), position, tokens);
    tokens.push({ kind: 'time', text, start, end, isCertain: false });
    position = end;
  }
  cutStretch(line, position, tokens);
  return tokens;
}

/** From `from` to the end of `line`. */
function cutStretch(line: string, from: number, tokens: Token[]): void {
  let position = from;
  while (position < line.length) {
    const token = line.charAt(position) === ' ' ? null : readToken(line, position, tokens.at(-1));
    if (token !== null) tokens.push(token);
    position = Math.max(position + 1, token?.end ?? 0);
  }
}

function readToken(line: string, start: number, previous: Token | undefined): Token | null {
  return (
    readAddress(email, 'email', line, start) ??
    readAddress(handle, 'handle', line, start) ??
    readPhone(line, start) ??
    readSeparator(line, start, previous) ??
    readWord(line, start)
  );
}

function readAddress(pattern: RegExp, kind: TokenKind, line: string, start: number): Token | null {
  const match = matchAt(pattern, line, start);
  if (match?.[1] === undefined) return null;
  return { kind, text: match[1], start, end: start + match[0].length, isCertain: true };
}

function readPhone(line: string, start: number): Token | null {
  const written = matchAt(phone, line, start)?.[0];
  if (written === undefined) return null;
  const text = trailingDigit.test(written) ? written.slice(0, -2).trimEnd() : written;
  const digits = text.replaceAll(/\D/g, '').length;
  const isShort = digits < 7 && !/^\d{3,6}$/.test(text);
  if (reference.test(text) || isShort || digits > mostDigits) return null;
  const end = start + text.length;
  const isCertain = digits >= 7 && /^\(?(?:\+|00)/.test(text);
  const isBracketed = text.startsWith('(') && !text.includes(')') && line.charAt(end) === ')';
  return isBracketed
    ? { kind: 'phone', text: text.slice(1), start, end: end + 1, isCertain }
    : { kind: 'phone', text, start, end, isCertain };
}

/** A colon also ends a number or an address that it touches: "600110233:is it open". */
function readSeparator(line: string, start: number, previous: Token | undefined): Token | null {
  const touches = line.charAt(start) === ':' && previous?.end === start && previous.kind !== 'word';
  const text = touches ? ':' : matchAt(separator, line, start)?.[0];
  return text === undefined ? null : { kind: 'separator', text, start, end: start + text.length, isCertain: false };
}

function readWord(line: string, start: number): Token {
  const text = matchAt(word, line, start)?.[0] ?? line.charAt(start);
  const kind = /^\p{P}+$/u.test(text) && text !== '&' ? 'separator' : 'word';
  return { kind, text, start, end: start + text.length, isCertain: false };
}

function matchAt(pattern: RegExp, line: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(line);
}
