// R3, R13: by which channel each arrival came and of what kind it is, also where it came over several merges.
import type { InquiryEvent } from './event.ts';
import type { GoalKey, Inquiry } from './inquiry.ts';

/** `bringer` is the merge that brought the arrival: what is said of it nowhere has what came along with it. */
export type FindGoalKey = (inquiryId: string, bringer: GoalKey) => GoalKey;

/** `events` are those of the inquiry that count. */
export function createGoalKeys(inquiry: Inquiry, events: readonly InquiryEvent[]): FindGoalKey {
  const keys = new Map<string, GoalKey>();
  for (const event of events) if (event.type === 'merged-with') keys.set(event.otherId, event);
  keys.set(inquiry.id, inquiry);
  return (inquiryId, bringer) => {
    const { channel, kind } = keys.get(inquiryId) ?? bringer;
    return { channel, kind };
  };
}
