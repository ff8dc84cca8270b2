import { done, type Result } from '../contract/result.ts';
import type { InquiryView } from '../contract/views.ts';
import { searchWords } from '../domain/search-text.ts';
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
  const words = searchWords(text);
  if (words.length === 0) return done([]);
  const found = await history.search(words, mostFound);
  // Meanwhile one may have come back: then the list has it.
  return done(found.filter(({ id }) => ledger.entry(id) === undefined).map((inquiry) => ledger.entryOf(inquiry).view));
}
