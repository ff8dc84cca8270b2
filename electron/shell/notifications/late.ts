import { goalIds } from '../../domain/policy.ts';
import { onlyOne, type NotificationKind, type NudgedInquiry } from './nudge-facts.ts';
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
      title: one.about === 'promise' ? `${nameOf(one)} was promised to hear from us` : `${nameOf(one)} still waits`,
      body: `${subjectOf(one)}. Was due at ${timeOf(one.dueMs, facts)}.${nextStep(one, facts.nowMs, facts.zone)}`,
      inquiryId: one.view.id,
      actions: ['acknowledge', 'snooze'],
    };
  },
};

/** The first goal is gone; the second can still be met. */
function nextStep({ about, view }: NudgedInquiry, nowMs: number, zone: string): string {
  const [, day] = goalIds;
  const nextMs = view.standing.dueMs[day];
  return about === 'ten-minute' && nowMs < nextMs ? ` The next goal ends at ${timeOf(nextMs, { zone, nowMs })}.` : '';
}
