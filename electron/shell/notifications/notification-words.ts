// Asks each kind in turn. They exclude each other, so the order does not matter; null when nobody has anything to say.
import { dueSoon } from './due-soon.ts';
import { handOff } from './hand-off.ts';
import { late } from './late.ts';
import type { NotificationKind, NotificationWords, NudgeFacts } from './nudge-facts.ts';
import { several } from './several.ts';
import { summary } from './summary.ts';

export const notificationKinds: Readonly<Record<string, NotificationKind>> = {
  dueSoon,
  late,
  several,
  summary,
  handOff,
};

export function notificationWords(facts: NudgeFacts): NotificationWords | null {
  const kind = Object.values(notificationKinds).find(({ mayShow }) => mayShow(facts));
  return kind?.words(facts) ?? null;
}
