import type { NotificationKind } from './nudge-facts.ts';
import { nameOf, namesOf, timeOf } from './word-parts.ts';

/** R18: several that came within seconds of each other are one. */
export const several: NotificationKind = {
  mayShow: ({ form, inquiries }) => form === 'nudge' && inquiries.length > 1,
  words: (facts) => {
    const [first] = facts.inquiries;
    if (first === undefined) return null;
    const { say, inquiries } = facts;
    const values = { names: namesOf(facts), first: nameOf(first, say), time: timeOf(first.dueMs, facts) };
    return {
      title: say('{count} need you now', { count: inquiries.length }),
      body:
        facts.nowMs >= first.dueMs
          ? say('{names}. First: {first}, was due at {time}.', values)
          : say('{names}. First: {first}, due at {time}.', values),
      inquiryId: first.view.id,
      actions: [],
    };
  },
};
