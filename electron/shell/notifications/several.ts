import type { NotificationKind } from './nudge-facts.ts';
import { nameOf, namesOf, timeOf } from './word-parts.ts';

/** R18: several that came within seconds of each other are one. */
export const several: NotificationKind = {
  mayShow: ({ form, inquiries }) => form === 'nudge' && inquiries.length > 1,
  words: (facts) => {
    const [first] = facts.inquiries;
    if (first === undefined) return null;
    const isPast = facts.nowMs >= first.dueMs;
    return {
      title: `${facts.inquiries.length} need you now`,
      body: `${namesOf(facts.inquiries)}. First: ${nameOf(first)}, ${isPast ? 'was due' : 'due'} at ${timeOf(first.dueMs, facts)}.`,
      inquiryId: first.view.id,
      actions: [],
    };
  },
};
