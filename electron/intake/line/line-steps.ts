// Owns the steps that the head of a line is made of: what one or a few tokens are, given what is known so far.
import type { Channel, Kind } from '../../domain/inquiry.ts';
import { isLoneDayAhead } from './arrival-phrases.ts';
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
import { asides, isJoiner, keywords, longestPhrase, starters, wordsInNames, type Keyword } from './words.ts';

export interface LineParts {
  readonly channel: Channel | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  /** The phrases that say when it arrived. */
  readonly times: readonly Token[];
  /** The last of them when it ends the running subject, where it may belong to the sentence. */
  readonly timeInSubject: Token | null;
  /** What remains, in order. */
  readonly subject: readonly Token[];
}

export interface Reading extends NameContext {
  readonly tokens: readonly Token[];
  /** Small letters are read as a name only where no capitals or addresses say who it is. */
  readonly allowsPlainName: boolean;
  /** Every name in the line is a colleague's, so one of them is the customer's too. */
  readonly hasOnlyColleagues: boolean;
}

/** One step: the parts with `used` more tokens understood; null when the tokens here are nothing known. */
type Step = { readonly parts: LineParts; readonly used: number } | null;
type Take = (reading: Reading, index: number, parts: LineParts) => Step;

/** The first way to understand what stands at `index`. */
export function takeInHead(reading: Reading, index: number, parts: LineParts): Step {
  return firstStep(
    [
      takeSeparator,
      takeTime,
      takeContact,
      takeContactAt,
      takeFirmName,
      takeKeyword,
      takeAside,
      takeFiller,
      takeName,
      takePlainName,
    ],
    reading,
    index,
    parts,
  );
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

function takeTime(reading: Reading, index: number, parts: LineParts): Step {
  const token = reading.tokens[index];
  if (token?.kind !== 'time' || (isLoneDayAhead(token.text) && beginsSentence(reading, index + 1))) return null;
  return { parts: { ...parts, times: [...parts.times, token] }, used: 1 };
}

/** "tomorrow" tells when it came in "call Ana tomorrow", and what it is about in "Ana tomorrow wants a table". */
function beginsSentence(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const next = tokens[index];
  if (next?.kind !== 'word' || starters.has(lowerWord(next)) || isFiller(next)) return false;
  return !isUnderstoodAt(tokens, index) && nameLength(tokens, index, reading) === 0;
}

function takeContact({ tokens }: Reading, index: number, parts: LineParts): Step {
  const token = tokens[index];
  if (token?.kind !== 'phone' && token?.kind !== 'email' && token?.kind !== 'handle') return null;
  if (parts[token.kind] !== null) return null;
  if (token.kind === 'phone' && !isPhoneInHead(tokens, index, parts)) return null;
  return { parts: { ...parts, [token.kind]: token.text }, used: 1 };
}

/** "José at jose@example.org": the word only joins the address to the name. */
function takeContactAt(reading: Reading, index: number, parts: LineParts): Step {
  if (lowerWord(reading.tokens[index]) !== 'at') return null;
  const step = takeContact(reading, index + 1, parts);
  return step === null ? null : { parts: step.parts, used: 2 };
}

/** "call 112" rings an extension; in "call 300 boxes" the number counts something. */
function isPhoneInHead(tokens: readonly Token[], index: number, { channel }: LineParts): boolean {
  if (!isShortPhone(tokens[index])) return true;
  const next = tokens[index + 1];
  const isAlone = next?.kind !== 'word' || starters.has(lowerWord(next));
  return isAlone && (channel === 'call' || channel === 'voicemail' || channel === 'text');
}

export function isShortPhone(token: Token | undefined): boolean {
  return token !== undefined && token.text.replaceAll(/\D/g, '').length < 7;
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
  const use = useOf(keyword, parts, isUnderstoodAt(tokens, index - 1));
  if (use === 'subject') return null;
  const { used } = match;
  const subject = use === 'kept' ? [...parts.subject, ...tokens.slice(index, index + used)] : parts.subject;
  const known = { channel: parts.channel ?? keyword.channel, kind: parts.kind ?? keyword.kind };
  return { parts: { ...parts, ...known, subject }, used };
}

/** A second medium is what it is about ("email Ana text is wrong"), unless it directly refines the first. */
function useOf(keyword: Keyword, parts: LineParts, refines: boolean): 'dropped' | 'kept' | 'subject' {
  const isKnown = keyword.channel === null ? parts.kind !== null : parts.channel !== null;
  if (!isKnown) return keyword.isKept ? 'kept' : 'dropped';
  if (keyword.isVerb) return 'dropped';
  return refines || keyword.channel === null || keyword.channel === parts.channel ? 'kept' : 'subject';
}

/** "URGENT call Ana", "Ana called again". */
function takeAside({ tokens }: Reading, index: number, parts: LineParts): Step {
  const token = tokens[index];
  if (token === undefined || !asides.has(lowerWord(token))) return null;
  return { parts: { ...parts, subject: [...parts.subject, token] }, used: 1 };
}

/** "from", "customer": left out where a word we know, an address or the name follows. */
function takeFiller(reading: Reading, index: number, parts: LineParts): Step {
  const { tokens } = reading;
  let next = index;
  while (isFillerAt(tokens, index, next)) next += 1;
  if (next === index) return null;
  const takes: readonly Take[] = [takeContact, takeKeyword, takeName, takePlainName];
  return firstStep(takes, reading, next, parts) === null ? null : { parts, used: next - index };
}

/** A filler, or one of another language that stands with others of its kind behind a word of that language. */
function isFillerAt(tokens: readonly Token[], from: number, index: number): boolean {
  return (
    isFiller(tokens[index]) || phrasesBefore(tokens, from).some((phrase) => isJoiner(lowerWord(tokens[index]), phrase))
  );
}

/** The words that end before `index`: one of them, two, and so on. */
function phrasesBefore(tokens: readonly Token[], index: number): readonly string[] {
  const lengths = Array.from({ length: Math.min(index, longestPhrase) }, (_, at) => at + 1);
  return lengths.map((length) =>
    tokens
      .slice(index - length, index)
      .map(lowerWord)
      .join(' '),
  );
}

export function takeName(reading: Reading, index: number, parts: LineParts): Step {
  if (parts.name !== null) return null;
  const used = nameLength(reading.tokens, index, reading);
  const name = nameText(reading.tokens.slice(index, index + used));
  if (used === 0 || (isColleague(name, reading) && !reading.hasOnlyColleagues)) return null;
  return { parts: { ...parts, name }, used };
}

function takePlainName({ tokens, allowsPlainName }: Reading, index: number, parts: LineParts): Step {
  if (!allowsPlainName || hasCustomer(parts)) return null;
  const used = plainNameLength(tokens, index);
  return used === 0 ? null : { parts: { ...parts, name: nameText(tokens.slice(index, index + used)) }, used };
}

export function hasCustomer({ name, phone, email, handle }: LineParts): boolean {
  return name !== null || phone !== null || email !== null || handle !== null;
}

export function isUnderstoodAt(tokens: readonly Token[], index: number): boolean {
  return matchPhrase(tokens, index, (phrase) => keywords.has(phrase)) !== null;
}
