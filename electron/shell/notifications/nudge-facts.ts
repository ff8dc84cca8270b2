// What is known when a nudge comes, and what a notification may say of it.
import type { InquiryView, NudgeView } from '../../contract/views.ts';
import type { Say } from '../../domain/words.ts';

export interface NudgedInquiry {
  readonly view: InquiryView;
  readonly about: NudgeView['about'][number]['about'];
  readonly dueMs: number;
}

export interface NudgeFacts {
  readonly form: NudgeView['form'];
  /** Only those that the nudge still holds for; earliest due first. */
  readonly inquiries: readonly NudgedInquiry[];
  readonly nowMs: number;
  /** The office's. */
  readonly zone: string;
  readonly say: Say;
}

export type NotificationAction = 'acknowledge' | 'contact' | 'snooze';

export interface NotificationWords {
  readonly title: string;
  readonly body: string;
  /** Where a click leads. */
  readonly inquiryId: string;
  /** What buttons offer; none where it is about several. */
  readonly actions: readonly NotificationAction[];
}

/** One kind of notification, a file each: whether it is the one to show, and what it says. */
export interface NotificationKind {
  readonly mayShow: (facts: NudgeFacts) => boolean;
  readonly words: (facts: NudgeFacts) => NotificationWords | null;
}

/** What has been done in the meantime needs no nudge. */
export function factsOf(
  { form, about }: NudgeView,
  view: (id: string) => InquiryView | undefined,
  now: Pick<NudgeFacts, 'nowMs' | 'zone' | 'say'>,
): NudgeFacts {
  const inquiries = about.flatMap(({ inquiryId, about: what, dueMs }): NudgedInquiry[] => {
    const found = view(inquiryId);
    return found !== undefined && stillHolds(found, what) ? [{ view: found, about: what, dueMs }] : [];
  });
  return { form, inquiries: inquiries.sort((a, b) => a.dueMs - b.dueMs), ...now };
}

function stillHolds({ standing }: InquiryView, about: NudgedInquiry['about']): boolean {
  switch (about) {
    case 'ten-minute':
    case '24-hour':
      return standing.phase === 'waiting';
    case 'promise':
      return standing.phase === 'promised';
    case 'hand-off':
      return standing.handOff !== null;
  }
}

/** What its buttons offer: somebody who was promised something is contacted, not acknowledged. */
export function actionsAbout({ about }: NudgedInquiry): readonly NotificationAction[] {
  return [about === 'promise' ? 'contact' : 'acknowledge', 'snooze'];
}

/** The only inquiry, or null when there is none or there are several. */
export function onlyOne({ inquiries }: NudgeFacts): NudgedInquiry | null {
  const [first, second] = inquiries;
  return first === undefined || second !== undefined ? null : first;
}
