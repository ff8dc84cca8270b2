import { endsWhenDue } from '../../electron/domain/snooze-end.ts';
import { dayAndTime } from '../ui/time-words.ts';
import type { UndoOffer } from './on-screen.ts';
import { inquiryOf, type Page } from './page-context.ts';
import { say } from './words.ts';

/** R6: what was done; of a snooze that ends earlier than was asked for, when it ends and why. Seen and heard alike. */
export function offerWords(
  page: Page,
  { inquiryId, snoozedUntilMs, text }: Pick<UndoOffer, 'inquiryId' | 'snoozedUntilMs' | 'text'>,
  zone: string,
): string {
  const standing = inquiryOf(page, inquiryId ?? '')?.standing;
  const snooze = standing?.snooze ?? null;
  const wasCut = snooze !== null && snoozedUntilMs !== null && snooze.wakesAtMs < snoozedUntilMs;
  if (standing === undefined || !wasCut) return text;
  const at = dayAndTime(zone, snooze.wakesAtMs, page.clock.now());
  return say(endsWhenDue(standing, snooze.wakesAtMs) ? 'quiet-until-due' : 'quiet-until', { at });
}
