import type { Say } from '../../domain/words.ts';
import { onlyOne, type NotificationKind } from './nudge-facts.ts';
import { namesOf, timeOf } from './word-parts.ts';

/** R18: one for everything that was held back by sleep, quiet time or closed hours. */
export const summary: NotificationKind = {
  mayShow: ({ form, inquiries }) => form === 'summary' && inquiries.length > 0,
  words: (facts) => {
    const { inquiries, nowMs, say } = facts;
    const [first] = inquiries;
    if (first === undefined) return null;
    const lateCount = inquiries.filter(({ dueMs }) => dueMs < nowMs).length;
    const values = { names: namesOf(facts), time: timeOf(first.dueMs, facts) };
    return {
      title: title(lateCount, inquiries.length, say),
      body:
        first.dueMs < nowMs
          ? say('{names}. The first was due at {time}.', values)
          : say('{names}. The first is due at {time}.', values),
      inquiryId: first.view.id,
      actions: onlyOne(facts) === null ? [] : ['acknowledge', 'snooze'],
    };
  },
};

function title(late: number, all: number, say: Say): string {
  if (late === 0) {
    return all === 1
      ? say('While you were away: 1 comes near')
      : say('While you were away: {count} come near', { count: all });
  }
  if (late === all) return say('While you were away: {late} went late', { late });
  return say('While you were away: {late} went late, {near} near', { late, near: all - late });
}
