import { array, assert, constantFrom, date, double, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../electron/contract/line.ts';
import { readArrival } from '../../../electron/intake/line/read-arrival.ts';
import { readLine } from '../../../electron/intake/line/read-line.ts';
import { readTime } from '../../../electron/intake/line/read-time.ts';
import { asides, fillers, keywords, starters } from '../../../electron/intake/line/words.ts';

const zone = 'Europe/Madrid';
const nowMs = Temporal.Instant.from('2026-11-18T13:00:30.250Z').epochMilliseconds;
const context = { nowMs, zone, dayDueMs: ({ startMs }: { startMs: number }) => startMs + 86_400_000 };

const understoodPhrases = [keywords.keys(), fillers, starters].flatMap((phrases) => Array.from(phrases));
const pieces = understoodPhrases.concat(
  Array.from(asides),
  'Ana|ana|Oskar Lind|May|June|Saturday|van|de|&|Mr.|Post|O’Brien|李雷|محمد|😀|the June post|is|invoice|delivery'.split(
    '|',
  ),
  '+34 600 110 233|600110233|112|2024-118|#4417|12|(415) 555-0132|ext 4|billing@example.org|<ana@example.org>'.split(
    '|',
  ),
  '@brightfield|5 min ago|at 14:05|yesterday|Friday 14:30|9am|now|at 9|at|late|tomorrow|tomorrow 10:00|in 2 hours|24 Nov 2026 10:00|Nov 24|12.11.|5/11 10:00|next Friday|<b>x</b>|https://example.org/a?b=1'.split(
    '|',
  ),
  ',|;|:| - |.|?'.split('|'),
);
const anyLine = array(constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

const understood = new Set(understoodPhrases.flatMap((phrase) => phrase.split(/[^\p{L}\p{N}]+/u)));
const ofTime =
  /^(?:2|4|5|9|10|00|05|11|12|14|24|30|2026|nov|may|june|min|hours|ago|in|at|next|yesterday|tomorrow|friday|saturday|9am|now)$/;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function keptWords({ customer, subject }: Draft): ReadonlySet<string> {
  const { name, phone, email, handle } = customer;
  return new Set(wordsOf([name, phone, email, handle, subject].join(' ')));
}

/** "at" goes with the address that it stands before. */
function hasAddress({ customer: { phone, email, handle } }: Draft): boolean {
  return phone !== null || email !== null || handle !== null;
}

describe('readLine, whatever is typed', () => {
  it('never throws, and receives at a whole second', () => {
    const texts = oneof(
      string({ unit: 'binary', maxLength: 2000 }),
      string({ unit: 'grapheme', maxLength: 500 }),
      anyLine,
    );
    const instants = date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') });
    assert(
      property(texts, instants, double({ min: 0, max: 1, noNaN: true }), (text, instant, fraction) => {
        const reading = readLine(text, { ...context, nowMs: instant.getTime() + fraction });
        expect(reading.ok ? reading.draft.receivedAtMs % 1000 : 0).toBe(0);
        expect(reading.ok ? reading.draft.receivedAtMs : 0).toSatisfy(Number.isSafeInteger);
      }),
    );
  });

  it('loses nothing: each word is in a field, or is a word or a time that is understood', () => {
    assert(
      property(anyLine, (line) => {
        const reading = readLine(line, context);
        if (!reading.ok) return;
        const kept = keptWords(reading.draft);
        const isTimeRead = reading.draft.chips.some(({ field, isDefault }) => field === 'time' && !isDefault);
        const lost = wordsOf(line).filter(
          (word) =>
            !kept.has(word) &&
            !understood.has(word) &&
            !(isTimeRead && ofTime.test(word)) &&
            !(hasAddress(reading.draft) && word === 'at') &&
            word !== 's',
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a phone number again as it was written', () => {
    const phones = array(integer({ min: 100, max: 999 }), { minLength: 3, maxLength: 4 });
    assert(
      property(phones, constantFrom(' ', '-', '.'), constantFrom('+', '00', ''), (groups, gap, prefix) => {
        const phone = `${prefix}${prefix === '' ? '' : '34'}${gap === ' ' && prefix !== '' ? ' ' : ''}${groups.join(gap)}`;
        const reading = readLine(`call ${phone}, invoice`, context);
        expect(reading.ok && [reading.draft.customer.phone, reading.draft.subject]).toEqual([phone, 'invoice']);
      }),
    );
  });

  it('finds an address again as it was written', () => {
    const part = array(constantFrom(...'abcxyz019'.split('')), { minLength: 1, maxLength: 12 }).map((letters) =>
      letters.join(''),
    );
    assert(
      property(part, part, constantFrom('.', '-', '+', '_'), (one, other, sign) => {
        const email = `${one}${sign}${other}@${other}.example.org`;
        const reading = readLine(`email from ${email} about keys`, context);
        expect(reading.ok && [reading.draft.customer.email, reading.draft.subject]).toEqual([email, 'keys']);
      }),
    );
  });

  // The parser's cost must grow with the length, not with its square or worse: patterns that double their work on each
  // character would not come back at all.
  it.each([
    '1 ',
    'a',
    '@',
    'a@',
    '+',
    '(',
    '9:',
    'at ',
    'A ',
    'a an the ',
    'x.',
    '1-',
    ', ',
    'half ',
    '\u202e',
    'to ',
    '1.',
    '1/',
    '1 may ',
    'may 1, ',
    'in 1 ',
    'on the ',
    'next ',
    'mon, ',
  ])('comes back from 500 characters of "%s"', (unit) => {
    const reading = readLine(unit.repeat(500).slice(0, 500), context);
    expect(reading).toHaveProperty('ok');
  });
});

describe('readTime, whatever is typed', () => {
  it('never throws, and what it reads is ahead', () => {
    const texts = oneof(string({ unit: 'binary', maxLength: 200 }), anyLine);
    assert(
      property(texts, (text) => {
        const reading = readTime(text, context);
        expect(reading.ok ? reading.atMs : Infinity).toBeGreaterThan(nowMs);
      }),
    );
  });
});

describe('readArrival, whatever is typed', () => {
  it('never throws, and what it reads is behind or now, at a whole second', () => {
    const texts = oneof(string({ unit: 'binary', maxLength: 200 }), anyLine);
    assert(
      property(texts, (text) => {
        const reading = readArrival(text, context);
        expect(reading.ok ? reading.atMs : 0).toBeLessThanOrEqual(nowMs);
        expect(reading.ok ? reading.atMs % 1000 : 0).toBe(0);
      }),
    );
  });
});
