// What a search among closed inquiries looks through: the same folding for the text that is kept and the words asked for.
import { effectiveEvents } from './event.ts';
import type { Inquiry } from './inquiry.ts';

/** "jose" finds "José": without accents, in small letters, and the two small sigmas are one. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** The words asked for; every one must stand somewhere. No word holds white space. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(foldText(text).split(/\s+/))].filter((word) => word !== '');
}

/** What a row shows or knows of an inquiry, folded. No word can reach from one part into the next. */
export function searchTextOf(inquiry: Inquiry): string {
  const { name, phone, email, handle } = inquiry.customer;
  const note = effectiveEvents(inquiry).findLast((event) => event.type === 'noted');
  const digits = (phone ?? '').replace(/\D/g, '');
  const isUnknown = name === null && phone === null && email === null && handle === null;
  const parts = [
    isUnknown ? 'Unknown customer' : null,
    name,
    phone,
    digits === phone ? null : digits,
    email,
    handle,
    inquiry.subject,
    note?.type === 'noted' ? note.text : null,
  ];
  return foldText(parts.filter((part) => part !== null && part !== '').join(' '));
}
