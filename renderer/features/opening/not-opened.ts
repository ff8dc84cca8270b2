import type { OnScreen } from '../../desk/on-screen.ts';
import type { Store } from '../../ui/store.ts';
import { say } from './words.ts';

/** A sheet or a menu that was asked for could not be loaded: the keys are the list's again, and it is said. */
export function sayNotOpened(screen: Store<OnScreen>): void {
  const text = say('not-opened');
  const undo = { actionId: null, inquiryId: null, snoozedUntilMs: null, takenBack: null, text };
  screen.set({ sheet: null, rowMenu: null, undo, announcement: text });
}
