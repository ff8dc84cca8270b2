import { done, type Result } from '../contract/result.ts';
import type { InquiryView } from '../contract/views.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** As many as a person looks through before writing another word. */
const mostFound = 50;

/** Those closed before today in which every word stands somewhere, newest first. */
export async function findClosed(
  { ledger }: DeskParts,
  history: History,
  text: string,
): Promise<Result<readonly InquiryView[]>> {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return done([]);
  const closed = (await history.since(0))
    .map((inquiry) => ledger.entryOf(inquiry))
    .filter(({ standing, view }) => standing.phase === 'closed' && matches(view, words))
    .sort((a, b) => b.inquiry.receivedAtMs - a.inquiry.receivedAtMs);
  return done(closed.slice(0, mostFound).map(({ view }) => view));
}

function matches({ label, customer, subject, merged, lastNote }: InquiryView, words: readonly string[]): boolean {
  const digits = (customer.phone ?? '').replace(/\D/g, '');
  const subjects = [subject, ...merged.map((part) => part.subject)];
  const all = plain(
    [label, customer.name, customer.phone, digits, customer.email, customer.handle, ...subjects, lastNote].join(' '),
  );
  return words.every((word) => all.includes(word));
}

/** "jose" finds "José". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
