// Which links lead out of the app, and how they are written. The desktop edition hands no other scheme to the system.
import type { Customer } from '../domain/inquiry.ts';

/** `https` for pages, the others for the customer's address and number. */
export const outboundSchemes = ['https:', 'mailto:', 'tel:', 'sms:'] as const;

/** Longer ones are refused by the desktop edition, and cut off by some programs that they are handed to. */
export const longestLink = 2_048;

export interface OutboundMessage {
  readonly subject: string;
  readonly text: string;
}

/** An address as people write it. What is none gets no link: nothing in it can add a recipient or a header. */
const plainAddress = /^[^\s@<>(),;:"[\]\\?&%]+@[^\s@<>(),;:"[\]\\?&%]+$/;

/** A link for the mail program; null without an address. A text that is too long for a link is left to be copied. */
export function mailLink({ email }: Pick<Customer, 'email'>, { subject, text }: OutboundMessage): string | null {
  const address = email?.trim().toWellFormed() ?? '';
  if (!plainAddress.test(address)) return null;
  const to = address.split('@').map(encodeURIComponent).join('@');
  const withSubject = `mailto:${to}?subject=${encodeURIComponent(subject.toWellFormed())}`;
  // RFC 6068: lines end in CR LF.
  return withText(withSubject, '&body=', text.replaceAll('\n', '\r\n'));
}

/** A link for the dialler; null without a number. */
export function callLink({ phone }: Pick<Customer, 'phone'>): string | null {
  const number = dialled(phone);
  return number === null ? null : `tel:${number}`;
}

/** A link for the messages app (RFC 5724); null without a number. */
export function textLink({ phone }: Pick<Customer, 'phone'>, text: string): string | null {
  const number = dialled(phone);
  return number === null ? null : withText(`sms:${number}`, '?body=', text);
}

function withText(link: string, key: string, text: string): string {
  const whole = `${link}${key}${encodeURIComponent(text.toWellFormed())}`;
  return whole.length <= longestLink ? whole : link;
}

/** Digits with their plus; null for what cannot be dialled: a name, "anonymous", too few digits. */
function dialled(phone: string | null): string | null {
  const written = (phone ?? '')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/\s?(?:,{1,3}|#|ext|x)\.?:?\s?\d{1,6}$/i, '');
  if (!/^\+?[\d\s().\-/]+$/.test(written)) return null;
  const digits = (written.startsWith('+') ? written.replace('(0)', '') : written).replaceAll(/\D/g, '');
  if (digits.length < 3) return null;
  return written.startsWith('+') ? `+${digits}` : digits;
}
