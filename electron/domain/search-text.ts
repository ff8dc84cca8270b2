// What a search among closed inquiries looks through: the same folding for the text that is kept and the words asked for.
import { effectiveEvents } from './event.ts';
import { documentWords, labelIn } from './document-words.ts';
import { inquiryLabel, isNameless, writtenName, type Customer, type Inquiry } from './inquiry.ts';
import { messageLanguages } from './message-language.ts';
import { customersOf, unitedCustomer } from './same-customer.ts';
import { writtenPartSubject, writtenSubject } from './subject.ts';

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
  const customers = customersOf(inquiry);
  const ways = customers.flatMap(waysOf);
  const parts = [
    ...namelessLabels(inquiryLabel({ ...inquiry, customer: unitedCustomer(customers) })),
    ...ways,
    writtenSubject(inquiry),
    ...events.flatMap((event) => (event.type === 'merged-with' ? [writtenPartSubject(event)] : [])),
    note?.type === 'noted' ? note.text : null,
  ];
  return foldText([...new Set(parts)].filter((part) => part !== null && part !== '').join(' '));
}

/** What stands in the place of a name, in each language in which a page or a document can say it. */
function namelessLabels(label: string): readonly string[] {
  return isNameless(label) ? messageLanguages.map((language) => labelIn(label, documentWords(language))) : [];
}

/** By which a customer is called and reached, as it came and as it is shown; a number also as its digits alone. */
function waysOf({ name, phone, email, handle }: Customer): readonly string[] {
  const digits = phone?.replace(/\D/g, '') ?? null;
  return [name, phone, digits, email, handle].flatMap((way) => {
    const written = writtenName(way);
    return way === null || written === null ? [] : [way, written];
  });
}
