// What a search among closed inquiries looks through: the same folding for the text that is kept and the words asked for.
import { effectiveEvents } from './event.ts';
import { inquiryLabel, writtenName, type Customer, type Inquiry } from './inquiry.ts';
import { customersOf } from './same-customer.ts';

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

/**
 * What a row shows or knows of an inquiry, folded; R13: also of those that were merged into it. No word can reach from one
 * part into the next.
 */
export function searchTextOf(inquiry: Inquiry): string {
  const events = effectiveEvents(inquiry);
  const note = events.findLast((event) => event.type === 'noted');
  const ways = customersOf(inquiry).flatMap(waysOf);
  const parts = [
    ways.length > 0 ? null : inquiryLabel(inquiry),
    ...ways,
    inquiry.subject,
    ...events.flatMap((event) => (event.type === 'merged-with' ? [event.subject] : [])),
    note?.type === 'noted' ? note.text : null,
  ];
  return foldText([...new Set(parts)].filter((part) => part !== null && part !== '').join(' '));
}

/** By which a customer is called and reached, as it came and as it is shown; a number also as its digits alone. */
function waysOf({ name, phone, email, handle }: Customer): readonly string[] {
  const digits = phone?.replace(/\D/g, '') ?? null;
  return [name, phone, digits, email, handle].flatMap((way) => {
    const written = writtenName(way);
    return way === null || written === null ? [] : [way, written];
  });
}
