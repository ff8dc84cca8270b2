// Owns the way back (R12): within ten seconds from the last thing done, after that from the row's own last action.
import type { Refusal } from '../../electron/contract/result.ts';
import type { InquiryView } from '../../electron/contract/views.ts';
import { refusalIn, type Outcome } from './ahead.ts';
import { sayNotDone } from './not-done.ts';
import type { UndoOffer } from './on-screen.ts';
import { inquiryOf, type Page } from './page-context.ts';
import { say } from './words.ts';

/** U: the last thing done, also when its row has left the list; then that of the selected row. */
export async function undoLast(page: Page): Promise<void> {
  const { undo: last, selectedId } = page.screen.get();
  if (last !== null && last.actionId !== null) {
    const { actionId, inquiryId } = last;
    if (last.takenBack === null) await takeBackAndSay(page, actionId, inquiryId);
    else await bringBack(page, actionId, inquiryId, last.takenBack);
    return;
  }
  const view = selectedId === null ? undefined : inquiryOf(page, selectedId);
  if (view !== undefined) await undoRow(page, view);
}

/** Long after, taking back the adding would let a customer who waits vanish by one stray key: that is asked first. */
export async function undoRow(page: Page, { id, undoable }: InquiryView): Promise<void> {
  if (undoable === null) return;
  const isLastThingDone = page.screen.get().undo?.actionId === undoable.actionId;
  if (undoable.what === 'received' && !isLastThingDone)
    page.screen.set({ sheet: { type: 'remove', id }, rowError: null });
  else await takeBackAndSay(page, undoable.actionId, id);
}

async function takeBackAndSay(page: Page, actionId: string, inquiryId: string | null): Promise<void> {
  const refusal = await takeBack(page, actionId, inquiryId);
  if (refusal !== null) sayRefusal(page, inquiryId, refusal);
}

/** Takes an action back and offers to bring it back. Answers the refusal, or null when it was done or is shown. */
export async function takeBack(page: Page, actionId: string, inquiryId: string | null): Promise<Refusal | null> {
  // Afterwards the row may be gone, and its last action is another.
  const what = actionWords(page, actionId, inquiryId);
  return await undoAndOffer(page, { actionId, inquiryId }, { text: say('taken-back', { what }), takenBack: what });
}

/** An undo is an action too: taking it back brings everything back, and can itself be taken back. */
async function bringBack(page: Page, undoId: string, inquiryId: string | null, what: string): Promise<void> {
  const offered = { text: say('brought-back', { what }), takenBack: null };
  const refusal = await undoAndOffer(page, { actionId: undoId, inquiryId }, offered);
  if (refusal !== null) sayRefusal(page, inquiryId, refusal);
}

async function undoAndOffer(
  page: Page,
  { actionId, inquiryId }: { readonly actionId: string; readonly inquiryId: string | null },
  offered: Pick<UndoOffer, 'text' | 'takenBack'>,
): Promise<Refusal | null> {
  const { shownAs, outcome } = page.ahead.undo(actionId, inquiryId);
  if (shownAs !== null && inquiryId !== null) {
    offer(page, { ...offered, actionId: shownAs, inquiryId });
    void waitForIt(page, { actionId: shownAs, inquiryId }, outcome);
    return null;
  }
  const result = await outcome;
  if (result === 'lapsed') return null;
  if (!result.ok) return result.refusal;
  offer(page, { ...offered, actionId: result.value.actionId, inquiryId });
  return null;
}

async function waitForIt(
  page: Page,
  shown: { readonly actionId: string; readonly inquiryId: string },
  outcome: Promise<Outcome<unknown>>,
): Promise<void> {
  const refusal = refusalIn(await outcome);
  if (refusal !== null) sayNotDone(page, { ...shown, refusal });
}

function offer(page: Page, { inquiryId, ...offered }: Omit<UndoOffer, 'snoozedUntilMs'>): void {
  page.screen.set({
    undo: { ...offered, inquiryId, snoozedUntilMs: null },
    rowError: null,
    announcement: offered.text,
  });
  // Taking back the adding takes the row away.
  const view = inquiryId === null ? undefined : inquiryOf(page, inquiryId);
  if (view !== undefined && view.standing.phase !== 'withdrawn') page.screen.set({ selectedId: view.id });
}

function sayRefusal({ screen }: Page, inquiryId: string | null, { sentence }: Refusal): void {
  const nothing = { actionId: null, inquiryId, snoozedUntilMs: null, takenBack: null };
  screen.set({ undo: { ...nothing, text: sentence }, rowError: null, announcement: sentence });
}

/** "Adding Ana Ruiz", to be followed by what became of it. */
function actionWords(page: Page, actionId: string, inquiryId: string | null): string {
  if (inquiryId === null) return say('undo-import');
  const view = inquiryOf(page, inquiryId);
  if (view === undefined) return say('undo-last');
  if (view.undoable?.actionId !== actionId) return say('undo-last-about', { name: view.label });
  return say(`undo-${view.undoable.what}`, { name: view.label });
}
