import type { InquiryView } from '../../electron/contract/views.ts';
import { spokenLocale } from '../words/say.ts';
import { lineOf } from './line-words.ts';

/** Making it plain costs far more than looking through it, and the next letter looks through all of them again. */
const plainTexts = new WeakMap<InquiryView, { readonly locale: string; readonly text: string }>();

/** Every word must stand somewhere in what the row shows or knows; a number is found however it is grouped. */
export function matchesSearch(view: InquiryView, search: string): boolean {
  const wanted = search.replace(/[\s+()-]/g, '');
  if (/^\d{3,}$/.test(wanted) && (view.customer.phone ?? '').replace(/\D/g, '').includes(wanted)) return true;
  const text = plainTextOf(view);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plainTextOf(view: InquiryView): string {
  const before = plainTexts.get(view);
  const locale = spokenLocale();
  // What the row shows is said in another language after a change of it.
  if (before?.locale === locale) return before.text;
  const { name, phone, email, handle } = view.customer;
  const merged = view.merged.flatMap(({ customer, subject }) => [...Object.values(customer), subject]);
  const known = [view.label, name, phone, email, handle, ...merged];
  const text = plain([...known, lineOf(view), view.kind, view.lastNote].join(' '));
  plainTexts.set(view, { locale, text });
  return text;
}

/** "jose" finds "José". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
