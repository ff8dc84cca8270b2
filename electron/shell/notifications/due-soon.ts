import { countdownText } from '../../domain/countdown.ts';
import { nextDeadline } from '../../domain/deadline.ts';
import { onlyOne, type NotificationKind, type NudgedInquiry } from './nudge-facts.ts';
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
      title: title(one, facts.nowMs),
      body: `${subjectOf(one)}. Due at ${timeOf(one.dueMs, facts)}.`,
      inquiryId: one.view.id,
      actions: ['acknowledge', 'snooze'],
    };
  },
};

function title(one: NudgedInquiry, nowMs: number): string {
  const deadline = nextDeadline(one.view.standing, nowMs);
  const left = deadline === null ? '' : `: ${countdownText(deadline, nowMs)} left`;
  return one.about === 'promise' ? `Promised to ${nameOf(one)}${left}` : `${nameOf(one)} is waiting${left}`;
}
