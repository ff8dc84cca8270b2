import type { InquiryView } from '../../../electron/contract/views.ts';
import { lineOf } from '../inquiries/line-words.ts';

/** Every word must stand somewhere in what the row shows or knows; a number is found however it is grouped. */
export function matchesSearch(view: InquiryView, search: string): boolean {
  const { name, phone, email, handle } = view.customer;
  const text = plain([view.label, name, phone, email, handle, lineOf(view), view.kind, view.lastNote].join(' '));
  const digits = (phone ?? '').replace(/\D/g, '');
  const wanted = search.replace(/[\s+()-]/g, '');
  if (/^\d{3,}$/.test(wanted) && digits.includes(wanted)) return true;
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** "jose" finds "José". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
