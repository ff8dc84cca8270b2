// Owns what each part of the line is. The head says who and how, in any order; with the first word that is none of this the
// subject begins, and runs to the end. What is found inside the running subject is copied, so that the sentence stays whole.
import type { Channel, Kind } from '../../domain/inquiry.ts';
import {
  isColleague,
  isFiller,
  lowerWord,
  matchPhrase,
  nameLength,
  nameText,
  plainNameLength,
  type NameContext,
} from './names.ts';
import type { Token } from './tokens.ts';
import { keywords, kindsAnywhere, starters, wordsInNames } from './words.ts';

export interface LineParts {
  readonly channel: Channel | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  /** The phrases that say when it arrived. */
  readonly times: readonly Token[];
  /** What remains, in order. */
  readonly subject: readonly Token[];
}

interface Reading extends NameContext {
  readonly tokens: readonly Token[];
  /** Small letters are read as a name only where no capitals or addresses say who it is. */
  readonly allowsPlainName: boolean;
  /** Every name in the line is a colleague's, so one of them is the customer's too. */
  readonly hasOnlyColleagues: boolean;
}

/** One step: the parts with `used` more tokens understood; null when the tokens here are nothing known. */
type Step = { readonly parts: LineParts; readonly used: number } | null;
type Take = (reading: Reading, index: number, parts: LineParts) => Step;

const nothing: LineParts = {
  ...{ channel: null, kind: null, name: null, phone: null, email: null, handle: null },
  ...{ times: [], subject: [] },
};

export function sortLine(line: string, tokens: readonly Token[], colleagues: readonly string[]): LineParts {
  const hasCase = /\p{Ll}/u.test(line) || !/\p{Lu}/u.test(line);
  const reading = describeLine(tokens, { hasCase, colleagues });
  const head = readHead(reading, 0, tokens.length, nothing);
  const parts = readSubject(reading, head.index, head.parts);
  return nameFromSubject(reading, { ...parts, kind: parts.kind ?? kindIn(parts.subject) });
}

function describeLine(tokens: readonly Token[], context: NameContext): Reading {
  const begin = tokens.findIndex((token) => token.text === ':' || starters.has(lowerWord(token)));
  const before = begin === -1 ? tokens.length : begin;
  const names = tokens.flatMap((_token, index) => {
    const length = nameLength(tokens, index, context);
    return length === 0 ? [] : [{ index, text: nameText(tokens.slice(index, index + length)) }];
  });
  return {
    ...context,
    tokens,
    allowsPlainName: !names.some(({ index }) => index < before && !isUnderstoodAt(tokens, index)),
    hasOnlyColleagues: names.every(({ text }) => isColleague(text, context)),
  };
}

function isUnderstoodAt(tokens: readonly Token[], index: number): boolean {
  return matchPhrase(tokens, index, (phrase) => keywords.has(phrase)) !== null;
}

/** Takes what it knows until `end`, or until the first token that is nothing known. */
function readHead(reading: Reading, from: number, end: number, before: LineParts): { index: number; parts: LineParts } {
  const takes: readonly Take[] = [takeTime, takeContact, takeFirmName, takeKeyword, takeFiller, takeName, takePlainName];
  let index = from;
  let parts = before;
  while (index < end) {
    const step = takeSeparator(reading, index, parts) ?? firstStep(takes, reading, index, parts);
    if (step === null) break;
    ({ parts } = step);
    index += step.used;
  }
  return { index, parts };
}

function firstStep(takes: readonly Take[], reading: Reading, index: number, parts: LineParts): Step {
  for (const take of takes) {
    const step = take(reading, index, parts);
    if (step !== null) return step;
  }
  return null;
}

/** Behind the customer a colon or a dash begins the subject; elsewhere separators only part things. */
function takeSeparator({ tokens }: Reading, index: number, parts: LineParts): Step {
  const token = tokens[index];
  if (token?.kind !== 'separator' || (hasCustomer(parts) && /^[:–—-]$/.test(token.text))) return null;
  return { parts, used: 1 };
}

function takeTime({ tokens }: Reading, index: number, parts: LineParts): Step {
  const token = tokens[index];
  return token?.kind === 'time' ? { parts: { ...parts, times: [...parts.times, token] }, used: 1 } : null;
}

function takeContact({ tokens }: Reading, index: number, parts: LineParts): Step {
  const token = tokens[index];
  if (token?.kind !== 'phone' && token?.kind !== 'email' && token?.kind !== 'handle') return null;
  if (parts[token.kind] !== null) return null;
  if (token.kind === 'phone' && !isPhoneInHead(tokens, index, parts)) return null;
  return { parts: { ...parts, [token.kind]: token.text }, used: 1 };
}

/** "call 112" rings an extension; in "call 300 boxes" the number counts something. */
function isPhoneInHead(tokens: readonly Token[], index: number, parts: LineParts): boolean {
  const isShort = (tokens[index]?.text.length ?? 0) < 7;
  if (!isShort) return true;
  const next = tokens[index + 1];
  const isAlone = next === undefined || next.kind !== 'word' || starters.has(lowerWord(next));
  return isAlone && (parts.channel === 'call' || parts.channel === 'voicemail' || parts.channel === 'text');
}

/** "Post Office called": the verb behind it says that the first word was no keyword. */
function takeFirmName(reading: Reading, index: number, parts: LineParts): Step {
  const { tokens } = reading;
  if (!wordsInNames.has(lowerWord(tokens[index])) || parts.channel !== null) return null;
  const length = nameLength(tokens, index, reading);
  if (length < 2) return null;
  const behind = matchPhrase(tokens, index + length, (phrase) => keywords.get(phrase)?.isVerb === true);
  return behind === null ? null : takeName(reading, index, parts);
}

function takeKeyword({ tokens }: Reading, index: number, parts: LineParts): Step {
  const match = matchPhrase(tokens, index, (phrase) => keywords.has(phrase));
  const keyword = match === null ? undefined : keywords.get(match.phrase);
  if (match === null || keyword === undefined) return null;
  const { used } = match;
  const isNew = keyword.channel === null ? parts.kind === null : parts.channel === null;
  const isRepeated = keyword.isVerb || (keyword.channel ?? parts.channel) === parts.channel;
  // A second medium is what it is about ("email Ana text is wrong"), unless it directly refines the first.
  if (!isNew && !isRepeated && !isUnderstoodAt(tokens, index - 1)) return null;
  const isKept = keyword.isKept || (!isNew && !keyword.isVerb);
  return {
    parts: {
      ...parts,
      channel: parts.channel ?? keyword.channel,
      kind: parts.kind ?? keyword.kind,
      subject: isKept ? [...parts.subject, ...tokens.slice(index, index + used)] : parts.subject,
    },
    used,
  };
}

/** "from", "customer": left out where a word we know, an address or the name follows. */
function takeFiller(reading: Reading, index: number, parts: LineParts): Step {
  const { tokens } = reading;
  if (!isFiller(tokens[index])) return null;
  let next = index + 1;
  while (isFiller(tokens[next])) next += 1;
  const takes: readonly Take[] = [takeContact, takeKeyword, takeName, takePlainName];
  return firstStep(takes, reading, next, parts) === null ? null : { parts, used: next - index };
}

function takeName(reading: Reading, index: number, parts: LineParts): Step {
  if (parts.name !== null) return null;
  const used = nameLength(reading.tokens, index, reading);
  const name = nameText(reading.tokens.slice(index, index + used));
  if (used === 0 || (isColleague(name, reading) && !reading.hasOnlyColleagues)) return null;
  return { parts: { ...parts, name }, used };
}

function takePlainName({ tokens, allowsPlainName }: Reading, index: number, parts: LineParts): Step {
  if (!allowsPlainName || hasCustomer(parts) || parts.subject.length > 0) return null;
  const used = plainNameLength(tokens, index);
  return used === 0 ? null : { parts: { ...parts, name: nameText(tokens.slice(index, index + used)) }, used };
}

function hasCustomer({ name, phone, email, handle }: LineParts): boolean {
  return name !== null || phone !== null || email !== null || handle !== null;
}

/** The rest of the line, but for stretches between separators that are as a whole about who, how or when. */
function readSubject(reading: Reading, from: number, before: LineParts): LineParts {
  const { tokens } = reading;
  const last = tokens.findLastIndex((token) => token.kind !== 'separator');
  let parts = before;
  for (let index = from; index < tokens.length; ) {
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
  if (token.kind === 'time' && isLast && token.text.toLowerCase() !== 'now') return { ...parts, times: [...parts.times, token] };
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
function nameFromSubject(reading: Reading, parts: LineParts): LineParts {
  if (hasCustomer(parts)) return parts;
  const { subject } = parts;
  const indexes = [...subject.keys()];
  const behindFrom = indexes.filter((index) => lowerWord(subject[index - 1]) === 'from');
  for (const index of [...behindFrom, ...indexes]) {
    const step = takeName({ ...reading, tokens: subject }, index, parts);
    if (step !== null) return step.parts;
  }
  return parts;
}
