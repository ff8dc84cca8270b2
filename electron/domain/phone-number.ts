// Tells whether two written numbers ring the same telephone, for matching calls and noticing duplicates.

/** Shorter numbers are extensions and services: their endings coincide by chance. */
const leastDigitsToCompareEndings = 7;

/** "tel:" and "sip:" in front, what follows "@" or ";" in them, and an extension behind. */
const scheme = /^(?:tel|sips?):/i;
const addressTail = /[@;].*$/s;
const extension = /\s?(?:,{1,3}|#|extension|ext|x)\.?:?\s?\d{1,6}$/i;
/** Digits, what people put between them, and invisible direction marks that come along when a number is copied. */
const writtenNumber = /^[+\d\s().\-/\u2010-\u2015\u200e\u200f\u202a-\u202e]+$/;

/**
 * The digits of a telephone number without its "+" or "00", its "(0)" and its extension. A national number keeps its
 * leading zero. Null for what is no number: a name, "anonymous", "restricted", nothing, or only zeros, which some
 * exchanges send for a withheld number.
 */
export function phoneDigits(text: string): string | null {
  return readNumber(text)?.digits ?? null;
}

/**
 * Whether both are the same number, however they are written. Two international numbers must be equal; otherwise one may
 * lack the country and area codes the other has ("020 7946 0000", "+44 20 7946 0000"), so endings of at least seven digits
 * are compared. Short numbers are only equal to themselves. A withheld number is equal to nothing, not even to another.
 */
export function isSamePhoneNumber(a: string, b: string): boolean {
  const one = readNumber(a);
  const other = readNumber(b);
  if (one === null || other === null) return false;
  if (one.digits === other.digits) return true;
  if (one.isInternational && other.isInternational) return false;
  const [shorter, longer] = [withoutTrunkZero(one), withoutTrunkZero(other)].toSorted((x, y) => x.length - y.length);
  if (shorter === undefined || longer === undefined) return false;
  return shorter.length >= leastDigitsToCompareEndings && longer.endsWith(shorter);
}

interface WrittenNumber {
  readonly digits: string;
  readonly isInternational: boolean;
}

function readNumber(text: string): WrittenNumber | null {
  const written = westernDigits(text).trim().replace(scheme, '').replace(addressTail, '').replace(extension, '').trim();
  if (!writtenNumber.test(written)) return null;
  const hasPlus = /^\D*\+/.test(written);
  const digits = (hasPlus ? written.replace('(0)', '') : written).replaceAll(/\D/g, '');
  if (!/[1-9]/.test(digits)) return null;
  // "0012" may be an extension; a number dialled abroad has at least seven digits after its prefix.
  const hasPrefix = !hasPlus && /^00[1-9]\d{6}/.test(digits);
  return { digits: hasPrefix ? digits.slice(2) : digits, isInternational: hasPlus || hasPrefix };
}

function withoutTrunkZero({ digits }: WrittenNumber): string {
  return digits.replace(/^0+/, '');
}

/** Arabic and Persian keyboards write their own digits. */
function westernDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
