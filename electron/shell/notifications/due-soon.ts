import { nextDeadline } from '../../domain/deadline.ts';
import { spokenCountdown } from '../../domain/tray-text.ts';
import { actionsAbout, onlyOne, type NotificationKind, type NudgedInquiry, type NudgeFacts } from './nudge-facts.ts';
import { nameOf, subjectOf, timeOf } from './word-parts.ts';

/** One inquiry whose deadline is ahead. */
export const dueSoon: NotificationKind = {
  mayShow: (facts) => {
    const one = onlyOne(facts);
    return facts.form === 'nudge' && one !== null && one.about !== 'hand-off' && facts.nowMs < one.dueMs;
  },
  words: (facts) => {
    const one = onlyOne(facts);
    if (one === null) return null;
    return {
      title: title(one, facts),
      body: facts.say('{subject}. Due at {time}.', {
        subject: subjectOf(one, facts.say),
        time: timeOf(one.dueMs, facts),
      }),
      inquiryId: one.view.id,
      actions: actionsAbout(one),
    };
  },
};

function title(one: NudgedInquiry, { nowMs, say }: NudgeFacts): string {
  const isPromise = one.about === 'promise';
  const name = nameOf(one, say);
  const deadline = nextDeadline(one.view.standing, nowMs);
  if (deadline === null) return isPromise ? say('Promised to {name}', { name }) : say('{name} is waiting', { name });
  const left = spokenCountdown(deadline, nowMs, say);
  return isPromise
    ? say('Promised to {name}: {left} left', { name, left })
    : say('{name} is waiting: {left} left', { name, left });
}
