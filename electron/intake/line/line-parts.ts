// Owns what each part of the line is. The head says who and how, in any order; with the first word that is none of this the
// subject begins, and runs to the end. What is found inside the running subject is copied, so that the sentence stays whole.
import type { Kind } from '../../domain/inquiry.ts';
import { isLoneDayAhead } from './arrival-phrases.ts';
import { isColleague, lowerWord, matchPhrase, nameLength, nameText, type NameContext } from './names.ts';
import {
  hasCustomer,
  isShortPhone,
  isUnderstoodAt,
  takeInHead,
  takeName,
  type LineParts,
  type Reading,
} from './line-steps.ts';
import type { Token } from './tokens.ts';
import { kindsAnywhere, starters } from './words.ts';

const nothing: LineParts = {
  channel: null,
  kind: null,
  name: null,
  phone: null,
  email: null,
  handle: null,
  times: [],
  timeInSubject: null,
  subject: [],
};

export function sortLine(line: string, tokens: readonly Token[], colleagues: readonly string[]): LineParts {
  const hasCase = /\p{Ll}/u.test(line) || !/\p{Lu}/u.test(line);
  const reading = describeLine(tokens, { hasCase, colleagues });
  const head = readHead(reading, 0, tokens.length, nothing);
  const parts = readSubject(reading, head.index, head.parts);
  return customerFromSubject(reading, { ...parts, kind: parts.kind ?? kindIn(parts.subject) });
}

function describeLine(tokens: readonly Token[], context: NameContext): Reading {
  const begin = tokens.findIndex((token) => token.text === ':' || starters.has(lowerWord(token)));
  const before = begin === -1 ? tokens.length : begin;
  const names = findNames(tokens, context);
  return {
    ...context,
    tokens,
    allowsPlainName: !names.some(({ index }) => index < before),
    hasOnlyColleagues: names.every(({ text }) => isColleague(text, context)),
  };
}

function findNames(tokens: readonly Token[], context: NameContext): readonly { index: number; text: string }[] {
  const names: { index: number; text: string }[] = [];
  for (let index = 0; index < tokens.length;) {
    const used = isUnderstoodAt(tokens, index) ? 0 : nameLength(tokens, index, context);
    if (used > 0) names.push({ index, text: nameText(tokens.slice(index, index + used)) });
    index += Math.max(used, 1);
  }
  return names;
}

/** Takes what it knows until `end`, or until the first token that is nothing known. */
function readHead(reading: Reading, from: number, end: number, before: LineParts): { index: number; parts: LineParts } {
  let index = from;
  let parts = before;
  while (index < end) {
    const step = takeInHead(reading, index, parts);
    if (step === null) break;
    ({ parts } = step);
    index += step.used;
  }
  return { index, parts };
}

/** The rest of the line, but for stretches between separators that are as a whole about who, how or when. */
function readSubject(reading: Reading, from: number, before: LineParts): LineParts {
  const { tokens } = reading;
  const last = tokens.findLastIndex((token) => token.kind !== 'separator');
  let parts = before;
  for (let index = from; index < tokens.length;) {
    const end = segmentEnd(tokens, index);
    const isWhole = index > from || tokens[index]?.kind === 'separator';
    const trial = isWhole ? readHead({ ...reading, allowsPlainName: false }, index + 1, end, parts) : null;
    if (trial?.index === end && end > index + 1) ({ parts } = trial);
    else for (let at = index; at < end; at += 1) parts = addToSubject(parts, tokens[at], at === last);
    index = end;
  }
  return parts;
}

/** A stretch begins with its separator and ends before the next one. */
function segmentEnd(tokens: readonly Token[], index: number): number {
  const next = tokens.findIndex((token, at) => at > index && token.kind === 'separator');
  return next === -1 ? tokens.length : next;
}

function addToSubject(parts: LineParts, token: Token | undefined, isLast: boolean): LineParts {
  if (token === undefined) return parts;
  if (token.kind === 'time' && isLast && token.text.toLowerCase() !== 'now' && !isLoneDayAhead(token.text)) {
    return { ...parts, times: [...parts.times, token], timeInSubject: token };
  }
  const subject = [...parts.subject, token];
  const isContact = token.kind === 'phone' || token.kind === 'email' || token.kind === 'handle';
  if (!isContact || !token.isCertain || parts[token.kind] !== null) return { ...parts, subject };
  return { ...parts, subject, [token.kind]: token.text };
}

function kindIn(subject: readonly Token[]): Kind | null {
  for (const index of subject.keys()) {
    const match = matchPhrase(subject, index, (phrase) => kindsAnywhere.has(phrase));
    if (match !== null) return kindsAnywhere.get(match.phrase) ?? null;
  }
  return null;
}

/** "is Ana there": nobody else is known, so the first name in the sentence is taken, best one behind "from". */
function customerFromSubject(reading: Reading, parts: LineParts): LineParts {
  if (hasCustomer(parts)) return parts;
  const { subject } = parts;
  const indexes = [...subject.keys()];
  const behindFrom = indexes.filter((index) => lowerWord(subject[index - 1]) === 'from');
  for (const index of [...behindFrom, ...indexes]) {
    const step = takeName({ ...reading, tokens: subject }, index, parts);
    if (step !== null) return step.parts;
  }
  const phone = subject.find((token) => token.kind === 'phone' && !isShortPhone(token));
  return phone === undefined ? parts : { ...parts, phone: phone.text };
}
