import { onlyOne, type NotificationKind } from './nudge-facts.ts';
import { namesOf, timeOf } from './word-parts.ts';

/** R18: one for everything that was held back by sleep, quiet time or closed hours. */
export const summary: NotificationKind = {
  mayShow: ({ form, inquiries }) => form === 'summary' && inquiries.length > 0,
  words: (facts) => {
    const { inquiries, nowMs } = facts;
    const [first] = inquiries;
    if (first === undefined) return null;
    const lateCount = inquiries.filter(({ dueMs }) => dueMs < nowMs).length;
    return {
      title: `While you were away: ${lateCount === 0 ? nearOf(inquiries.length) : lateOf(lateCount, inquiries.length)}`,
      body: `${namesOf(inquiries)}. The first ${first.dueMs < nowMs ? 'was' : 'is'} due at ${timeOf(first.dueMs, facts)}.`,
      inquiryId: first.view.id,
      actions: onlyOne(facts) === null ? [] : ['acknowledge', 'snooze'],
    };
  },
};

function nearOf(count: number): string {
  return count === 1 ? '1 comes near' : `${count} come near`;
}

function lateOf(lateCount: number, all: number): string {
  const late = lateCount === 1 ? '1 went late' : `${lateCount} went late`;
  return lateCount === all ? late : `${late}, ${all - lateCount} near`;
}
