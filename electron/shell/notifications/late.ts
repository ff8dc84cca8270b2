import { goalIds } from '../../domain/policy.ts';
import type { Say } from '../../domain/words.ts';
import { actionsAbout, onlyOne, type NotificationKind, type NudgedInquiry, type NudgeFacts } from './nudge-facts.ts';
import { nameOf, subjectOf, timeOf } from './word-parts.ts';

/** One inquiry whose deadline has come or gone. */
export const late: NotificationKind = {
  mayShow: (facts) => {
    const one = onlyOne(facts);
    return facts.form === 'nudge' && one !== null && one.about !== 'hand-off' && facts.nowMs >= one.dueMs;
  },
  words: (facts) => {
    const one = onlyOne(facts);
    if (one === null) return null;
    return {
      title: title(one, facts.say),
      body: body(one, facts),
      inquiryId: one.view.id,
      actions: actionsAbout(one),
    };
  },
};

function title(one: NudgedInquiry, say: Say): string {
  const name = nameOf(one, say);
  return one.about === 'promise'
    ? say('{name} was promised to hear from us', { name })
    : say('{name} still waits', { name });
}

/** The first goal may be gone, and the second can still be met. */
function body(one: NudgedInquiry, facts: NudgeFacts): string {
  const [, day] = goalIds;
  const nextMs = one.view.standing.dueMs[day];
  const values = { subject: subjectOf(one, facts.say), time: timeOf(one.dueMs, facts) };
  if (one.about !== 'ten-minute' || facts.nowMs >= nextMs) return facts.say('{subject}. Was due at {time}.', values);
  const next = timeOf(nextMs, facts);
  return facts.say('{subject}. Was due at {time}. The next goal ends at {next}.', { ...values, next });
}
