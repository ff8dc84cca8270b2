// Tells whether two records are of one customer, and by what.
import { withheldName, type Customer } from './inquiry.ts';
import { isSamePhoneNumber } from './phone-number.ts';

export type SharedWay = 'phone' | 'email' | 'handle';

/** R1: the way to reach them that both have. A name alone is no proof: two customers may share it. */
export function sharedWay(a: Customer, b: Customer): SharedWay | null {
  if (areBoth(a.phone, b.phone, isSamePhoneNumber)) return 'phone';
  if (areBoth(a.email, b.email, isSameText)) return 'email';
  if (areBoth(a.handle, b.handle, isSameText)) return 'handle';
  return null;
}

/** For a person to decide on. Callers who withheld their number share no name, only the words in its place. */
export function sharesName(a: Customer, b: Customer): boolean {
  return areBoth(a.name, b.name, (one, other) => isSameText(one, other) && one !== withheldName);
}

function areBoth(a: string | null, b: string | null, isSame: (one: string, other: string) => boolean): boolean {
  return a !== null && b !== null && isSame(a, b);
}

function isSameText(a: string, b: string): boolean {
  const plain = plainText(a);
  return plain !== '' && plain === plainText(b);
}

function plainText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
