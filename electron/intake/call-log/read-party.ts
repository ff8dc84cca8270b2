import { phoneDigits } from '../../domain/phone-number.ts';

/** One side of a call as a cell tells it. */
export interface Party {
  /** As written, without the name; null when the cell has no number. */
  readonly phone: string | null;
  readonly name: string | null;
  /** The caller kept the number back, or it was lost on the way. */
  readonly isWithheld: boolean;
}

const withheldWords = new Set([
  '',
  'anonymous',
  'unknown',
  'unavailable',
  'restricted',
  'private',
  'private number',
  'withheld',
  'blocked',
  'no caller id',
  'unknown caller',
  'not available',
  'n/a',
  '-',
  '--',
]);

const withheld: Party = { phone: null, name: null, isWithheld: true };

const nameAndNumber = /^"?(.*?)"?\s*<([^<>]*)>$/s;
const nameAndParenthesis = /^(.*\S)\s*\(([^()]*)\)$/s;

/** Reads `+14155550101`, `"Ana" <+34...>`, `Ana (101)`, `Ext. 101`, `anonymous`; withheld when there is nothing. */
export function readParty(text: string): Party {
  const trimmed = text.trim();
  // Exchanges send zeros for a number that was kept back.
  if (withheldWords.has(trimmed.toLowerCase()) || /^\+?0+$/.test(trimmed)) return withheld;
  const plain = cleanNumber(trimmed);
  if (plain !== null) return { phone: plain, name: null, isWithheld: false };
  const match = nameAndNumber.exec(trimmed) ?? nameAndParenthesis.exec(trimmed);
  if (match === null) return { phone: null, name: cleanName(trimmed), isWithheld: false };
  const name = cleanName(match[1] ?? '');
  const inside = (match[2] ?? '').trim();
  const phone = cleanNumber(inside);
  return { phone, name, isWithheld: phone === null && withheldWords.has(inside.toLowerCase()) };
}

/** R2 asks for a person: an empty cell, a number or a placeholder is no name. */
export function cleanName(text: string): string | null {
  const name = text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll(/\s+/g, ' ');
  return withheldWords.has(name.toLowerCase()) || phoneDigits(name) !== null ? null : name;
}

/** "Ext. 101" and "101 - Ana Ruiz" of RingCentral, "Ana Ruiz (101)" of 3CX: the person's name. */
export function readAgent(text: string): string | null {
  const numbered = /^\s*\d+\s+-\s+(.+)$/.exec(text);
  if (numbered !== null) return cleanName(numbered[1] ?? '');
  return readParty(text).name;
}

function cleanNumber(text: string): string | null {
  const bare = text
    .replace(/^(?:ext\.?|extension|tel:|sips?:)\s*/i, '')
    .replace(/@.*$/, '')
    .trim();
  return phoneDigits(bare) === null ? null : bare;
}

/** An extension of the office's own phones, not a customer: at most five digits. */
export function isExtension(phone: string): boolean {
  return phone.replace(/\D/g, '').length <= 5;
}
