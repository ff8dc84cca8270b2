// Owns the book of promises: who was promised to hear of us, by day, what is late first.
import type { InquiryView } from '../../../electron/contract/views.ts';
import { deadlinesOf } from '../../../electron/domain/deadline.ts';
import { dayTitle } from '../../ui/time-words.ts';
import { say } from './words.ts';

export interface BookEntry {
  readonly view: InquiryView;
  readonly byMs: number;
}

export interface BookDay {
  readonly title: string;
  readonly isLate: boolean;
  readonly entries: readonly BookEntry[];
}

/** R8: a broken promise stays in the book until there is contact. The days are the office's. */
export function promiseBook(inquiries: readonly InquiryView[], zone: string, nowMs: number): readonly BookDay[] {
  const entries = inquiries
    .flatMap((view): readonly BookEntry[] => {
      // R13: one that was merged may wait for one part and be promised for another.
      const [promise] = deadlinesOf(view.standing).filter(({ kind }) => kind === 'promise');
      return promise === undefined ? [] : [{ view, byMs: promise.dueMs }];
    })
    .toSorted((a, b) => a.byMs - b.byMs || (a.view.id < b.view.id ? -1 : 1));
  const late = entries.filter(({ byMs }) => byMs < nowMs);
  const ahead = Map.groupBy(
    entries.filter(({ byMs }) => byMs >= nowMs),
    ({ byMs }) => dayTitle(zone, byMs, nowMs),
  );
  const days = [...ahead].map(([title, ofDay]) => ({ title, isLate: false, entries: ofDay }));
  return late.length === 0 ? days : [{ title: say('late'), isLate: true, entries: late }, ...days];
}

/** "3 promises, 1 late" */
export function bookCount(days: readonly BookDay[]): string {
  const count = (some: readonly BookDay[]): number => some.reduce((sum, { entries }) => sum + entries.length, 0);
  const late = count(days.filter(({ isLate }) => isLate));
  return say(late === 0 ? 'count' : 'count-late', { count: count(days), late });
}
