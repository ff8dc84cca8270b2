// Owns who stands for whom in the tray: of all open inquiries the one that leads, and how many others there are.
import { compareUrgency, nextDeadline, urgencyOf, type Deadline, type Placed, type Urgency } from './deadline.ts';
import { groupOf } from './list-group.ts';
import type { Policy } from './policy.ts';
import { isQuietAt } from './quiet-time.ts';
import type { Say } from './words.ts';

/** What the icon says beside its shape: the time left in figures, the bar alone, or how many wait. */
export const trayShows = ['minutes', 'bar', 'count'] as const;
export type TrayShow = (typeof trayShows)[number];

/** What the tray needs to know of an inquiry; what the page is given of one is enough. */
export interface TrayInquiry extends Placed {
  readonly label: string;
}

export interface TrayState {
  readonly inquiries: readonly TrayInquiry[];
  readonly policy: Policy;
  readonly show: TrayShow;
  /** In whose language it is said. */
  readonly say: Say;
}

export interface TrayLeader {
  readonly inquiry: TrayInquiry;
  readonly deadline: Deadline;
  readonly urgency: Urgency;
}

/** The state at one instant. */
export interface TrayScene {
  /** Everybody who waits for us now, in the order of the list. */
  readonly waiting: readonly TrayInquiry[];
  /** The most urgent of them. */
  readonly leader: TrayLeader | null;
  readonly snoozed: number;
  readonly withColleague: number;
  /** Nothing is open: from here on no instant changes anything. */
  readonly isEmpty: boolean;
  /** R18: no nudge now. */
  readonly isQuiet: boolean;
}

export function traySceneOf(state: TrayState, nowMs: number): TrayScene {
  const waiting: TrayInquiry[] = [];
  let [snoozed, withColleague] = [0, 0];
  for (const inquiry of state.inquiries) {
    const group = groupOf(inquiry, nowMs);
    if (group === 'snoozed') snoozed += 1;
    else if (group === 'with-colleague') withColleague += 1;
    else if (group !== null && group !== 'closed') waiting.push(inquiry);
  }
  waiting.sort(compareUrgency(nowMs));
  const isEmpty = waiting.length + snoozed + withColleague === 0;
  return {
    waiting,
    leader: leaderOf(waiting, nowMs),
    snoozed,
    withColleague,
    isEmpty,
    isQuiet: !isEmpty && isQuietAt(state.policy, nowMs),
  };
}

function leaderOf([inquiry]: readonly TrayInquiry[], nowMs: number): TrayLeader | null {
  const deadline = inquiry === undefined ? null : nextDeadline(inquiry.standing, nowMs);
  if (inquiry === undefined || deadline === null) return null;
  return { inquiry, deadline, urgency: urgencyOf(deadline, nowMs) };
}
