// Owns what the keys and the buttons of a row do: ask the desk, then say what happened or why it did not.
import type { ActionTaken } from '../../../electron/contract/calls.ts';
import type { Refusal, Result } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Page, UndoOffer } from '../desk/page.ts';
import { followSelection } from './focus.ts';
import { shownGroups } from './selection.ts';

export const rowCommands = ['acknowledge', 'snooze', 'promise', 'hand-off', 'done', 'undo', 'note', 'reopen'] as const;
export type RowCommand = (typeof rowCommands)[number];

/** Waits for one action that was asked for and offers to take it back. Answers the refusal, or null when it was done. */
export async function act(
  page: Page,
  asked: Promise<Result<ActionTaken>>,
  said: { readonly text: string; readonly snoozedUntilMs?: number },
): Promise<Refusal | null> {
  const result = await asked;
  if (!result.ok) return result.refusal;
  const { actionId, inquiryId } = result.value;
  offerUndo(page, { actionId, inquiryId, text: said.text, snoozedUntilMs: said.snoozedUntilMs ?? null });
  return null;
}

export function offerUndo({ screen }: Page, offer: UndoOffer): void {
  screen.set({ undo: offer, rowError: null, announcement: offer.text });
}

/** What can still be done about an inquiry that is closed. */
const afterClosing: ReadonlySet<RowCommand> = new Set(['undo', 'note', 'reopen']);

export function runRowCommand(page: Page, command: RowCommand, view: InquiryView): void {
  if (view.standing.phase === 'closed' && !afterClosing.has(command)) {
    page.screen.set({ rowError: { id: view.id, sentence: `${view.label} is closed. Reopen it first: R.` } });
    return;
  }
  switch (command) {
    case 'acknowledge':
      void acknowledge(page, view);
      return;
    case 'undo':
      void undoRow(page, view);
      return;
    case 'reopen':
      void reopen(page, view);
      return;
    case 'snooze':
    case 'promise':
    case 'hand-off':
    case 'done':
    case 'note':
      page.screen.set({ sheet: { type: command, id: view.id }, rowError: null });
  }
}

/** Recorded at once, with the promise that the desk makes by itself (R7); the sheet after it only makes it better. */
async function acknowledge(page: Page, { id, label, standing }: InquiryView): Promise<void> {
  const isPromised = standing.phase === 'promised';
  const nextId = nextWaiting(page, id);
  const refusal = isPromised
    ? await act(page, page.api.call('contact', { id, hasNews: true, owed: null }), { text: `Contacted ${label}.` })
    : await act(page, page.api.call('acknowledge', { id, owed: null }), { text: `Acknowledged ${label}.` });
  if (refusal !== null) {
    page.screen.set({ rowError: { id, sentence: refusal.sentence } });
    return;
  }
  page.screen.set({ sheet: { type: 'owed', id } });
  // The row goes on to another group; whoever works through a queue wants the next one under the keys.
  if (!isPromised) page.screen.set({ selectedId: nextId });
}

/** The waiting row below, else the one above; the same when nobody else waits. */
function nextWaiting(page: Page, id: string): string {
  const ids = shownGroups(page, page.grouping.groups(), page.screen.get()).flatMap((group) => group.ids);
  const at = ids.indexOf(id);
  const isWaiting = (other: string): boolean => page.mirror.inquiry(other)?.standing.phase === 'waiting';
  return ids.slice(at + 1).find(isWaiting) ?? ids.slice(0, Math.max(0, at)).findLast(isWaiting) ?? id;
}

export async function accept(page: Page, { id, label, standing }: InquiryView): Promise<void> {
  const name = standing.handOff?.to ?? 'A colleague';
  const refusal = await act(page, page.api.call('accept', { id }), { text: `${name} has ${label}.` });
  if (refusal !== null) page.screen.set({ rowError: { id, sentence: refusal.sentence } });
}

/** R11: with new clocks; what came of the first ones stays. */
async function reopen(page: Page, { id, label }: InquiryView): Promise<void> {
  const refusal = await act(page, page.api.call('reopen', { id }), { text: `${label} is open again.` });
  if (refusal !== null) page.screen.set({ rowError: { id, sentence: refusal.sentence } });
  else page.screen.set({ selectedId: id });
}

async function undoRow(page: Page, view: InquiryView): Promise<void> {
  const offer = page.screen.get().undo;
  if (view.undoable !== null) await undo(page, view.undoable.actionId, view.id);
  else if (offer !== null) await undoLast(page);
}

/** U: the last thing done, also when its row has left the list; then that of the selected row. */
export async function undoLast(page: Page): Promise<void> {
  const { undo: offer, selectedId } = page.screen.get();
  if (offer !== null && offer.actionId !== null) {
    await undo(page, offer.actionId, offer.inquiryId);
    return;
  }
  const view = selectedId === null ? undefined : page.mirror.inquiry(selectedId);
  if (view !== undefined && view.undoable !== null) await undo(page, view.undoable.actionId, view.id);
}

async function undo(page: Page, actionId: string, inquiryId: string | null): Promise<void> {
  const result = await page.api.call('undo', { actionId });
  const text = result.ok ? 'Taken back, as if it had not happened.' : result.refusal.sentence;
  offerUndo(page, { actionId: null, inquiryId, text, snoozedUntilMs: null });
  if (!result.ok || inquiryId === null) return;
  page.screen.set({ selectedId: inquiryId });
  followSelection(inquiryId);
}
