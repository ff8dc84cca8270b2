// Owns what the keys and the buttons of a row do: show it, ask the desk, and say what happened or why it did not.
import type { ActionTaken } from '../../electron/contract/calls.ts';
import type { Refusal, Result } from '../../electron/contract/result.ts';
import type { InquiryView } from '../../electron/contract/views.ts';
import type { ActionName } from '../../electron/domain/action.ts';
import { refusalIn, type AimedArgs } from './ahead.ts';
import { sayNotDone } from './not-done.ts';
import { offerWords } from './offer-words.ts';
import type { OpenSheet, UndoOffer } from './on-screen.ts';
import { inquiryOf, zoneOf, type Page } from './page-context.ts';
import { shownIds } from './shown-rows.ts';
import { undoRow } from './undo.ts';
import { say } from './words.ts';

export const rowCommands = [
  'acknowledge',
  'message',
  'snooze',
  'promise',
  'hand-off',
  'accept',
  'done',
  'undo',
  'note',
  'merge',
  'why',
  'customer',
  'reopen',
  'erase',
] as const;
export type RowCommand = (typeof rowCommands)[number];

/** The key that does it, which stands on its button too. */
export const commandKeys: Readonly<Record<RowCommand, string>> = {
  acknowledge: 'A',
  message: 'M',
  snooze: 'S',
  promise: 'P',
  'hand-off': 'H',
  accept: 'T',
  done: 'D',
  undo: 'U',
  note: 'W',
  merge: 'J',
  why: 'Y',
  customer: 'C',
  reopen: 'R',
  erase: 'E',
};

interface Said {
  readonly text: string;
  readonly snoozedUntilMs?: number;
}

/**
 * Does something about one inquiry. Where the rules say what comes of it, that is shown at once, with the way back; when it
 * is refused later, that is said beside the list, and `onRefused` runs. Answers the refusal, or null when it was done or is
 * shown.
 */
export async function take<Name extends ActionName>(
  page: Page,
  name: Name,
  args: AimedArgs<Name>,
  said: Said,
  onRefused: () => void = () => undefined,
): Promise<Refusal | null> {
  const { id } = args;
  const { shownAs, outcome } = page.ahead.take(name, args);
  if (shownAs === null) {
    const result = await outcome;
    return result === 'lapsed' ? null : await act(page, Promise.resolve(result), said);
  }
  offerUndo(page, {
    actionId: shownAs,
    inquiryId: id,
    text: said.text,
    snoozedUntilMs: said.snoozedUntilMs ?? null,
  });
  const waitForIt = async (): Promise<void> => {
    const refusal = refusalIn(await outcome);
    if (refusal === null) return;
    sayNotDone(page, { actionId: shownAs, inquiryId: id, refusal });
    onRefused();
  };
  void waitForIt();
  return null;
}

/** Waits for one action that was asked for and offers to take it back. Answers the refusal, or null when it was done. */
export async function act(page: Page, asked: Promise<Result<ActionTaken>>, said: Said): Promise<Refusal | null> {
  const result = await asked;
  if (!result.ok) return result.refusal;
  const { actionId, inquiryId } = result.value;
  offerUndo(page, { actionId, inquiryId, text: said.text, snoozedUntilMs: said.snoozedUntilMs ?? null });
  // The mirror tells of what it holds; what was found elsewhere has to be asked for.
  if (page.closedEarlier.inquiry(inquiryId) !== undefined) page.closedEarlier.askAgain();
  return null;
}

/** What was written and refused is shown again where it was written, unless something else is open by now. */
export function openAgain({ screen }: Page, sheet: OpenSheet): void {
  if (screen.get().sheet === null) screen.set({ sheet });
}

export function offerUndo(page: Page, offer: Omit<UndoOffer, 'takenBack'>): void {
  const announcement = offerWords(page, offer, zoneOf(page));
  page.screen.set({ undo: { ...offer, takenBack: null }, rowError: null, announcement });
}

/** What can still be done about an inquiry that is closed. */
const afterClosing: ReadonlySet<RowCommand> = new Set(['undo', 'note', 'why', 'customer', 'reopen', 'erase']);

export function runRowCommand(page: Page, command: RowCommand, view: InquiryView): void {
  const { id, label } = view;
  if (view.standing.phase === 'closed' && !afterClosing.has(command)) {
    page.screen.set({ rowError: { id, sentence: say('is-closed', { name: label }) } });
    return;
  }
  switch (command) {
    case 'acknowledge':
      void acknowledge(page, view);
      return;
    case 'promise':
      void promise(page, view);
      return;
    case 'accept':
      void accept(page, view);
      return;
    case 'undo':
      void undoRow(page, view);
      return;
    case 'reopen':
      void reopen(page, view);
      return;
    case 'customer':
      page.screen.set({ sheet: { type: 'customer', id, label, back: null }, rowError: null });
      return;
    case 'erase':
      page.screen.set({ sheet: { type: 'erase', chosen: { id, label } }, rowError: null });
      return;
    default:
      page.screen.set({ sheet: { type: command, id }, rowError: null });
  }
}

/** Recorded at once, with the promise that the desk makes by itself (R7); the sheet after it only makes it better. */
async function acknowledge(page: Page, { id, label, standing }: InquiryView): Promise<void> {
  const { screen } = page;
  const isPromised = standing.phase === 'promised';
  const nextId = nextWaiting(page, id);
  const onRefused = (): void => leaveOwed(page, id);
  const isDone = isPromised
    ? await takeOnRow(page, 'contact', { id, hasNews: true, owed: null }, say('contacted', { name: label }), onRefused)
    : await takeOnRow(page, 'acknowledge', { id, owed: null }, say('acknowledged', { name: label }), onRefused);
  if (!isDone) return;
  screen.set({ sheet: { type: 'owed', id } });
  // The row goes on to another group; whoever works through a queue wants the next one under the keys.
  if (!isPromised) screen.set({ selectedId: nextId });
}

/** R8: who was promised to hear of us has been called without news: that is recorded by the one key, as with A. */
async function promise(page: Page, { id, label, standing }: InquiryView): Promise<void> {
  if (standing.phase !== 'promised') {
    page.screen.set({ sheet: { type: 'promise', id }, rowError: null });
    return;
  }
  const args = { id, hasNews: false, owed: null };
  const isDone = await takeOnRow(page, 'contact', args, say('contacted-no-news', { name: label }), () =>
    leaveOwed(page, id),
  );
  if (isDone) page.screen.set({ sheet: { type: 'owed', id } });
}

/** What is owed is no question any more; whoever still looks at it is led back to the row. */
function leaveOwed({ screen }: Page, id: string): void {
  const { sheet } = screen.get();
  if (sheet?.type === 'owed' && sheet.id === id) screen.set({ sheet: null, selectedId: id });
}

/** Answers whether it was done or is shown; else the row says why not. */
async function takeOnRow<Name extends ActionName>(
  page: Page,
  name: Name,
  args: AimedArgs<Name>,
  text: string,
  onRefused?: () => void,
): Promise<boolean> {
  const refusal = await take(page, name, args, { text }, onRefused);
  if (refusal !== null) page.screen.set({ rowError: { id: args.id, sentence: refusal.sentence } });
  return refusal === null;
}

/** The waiting row below, else the one above; the same when nobody else waits. */
export function nextWaiting(page: Page, id: string): string {
  const ids = shownIds(page);
  const at = ids.indexOf(id);
  const isWaiting = (other: string): boolean => inquiryOf(page, other)?.standing.phase === 'waiting';
  return ids.slice(at + 1).find(isWaiting) ?? ids.slice(0, Math.max(0, at)).findLast(isWaiting) ?? id;
}

/** R9: the colleague has it from now on. */
async function accept(page: Page, { id, label, standing }: InquiryView): Promise<void> {
  const { handOff } = standing;
  if (handOff === null) {
    page.screen.set({ rowError: { id, sentence: say('not-handed-off', { name: label }) } });
    return;
  }
  const nextId = nextWaiting(page, id);
  const isDone = await takeOnRow(page, 'accept', { id }, say('taken-over', { colleague: handOff.to, name: label }));
  // As after an acknowledgement: the row goes on to its holder's group, which is out of sight where many wait.
  if (isDone && standing.phase === 'waiting') page.screen.set({ selectedId: nextId });
}

/** R11: with new clocks; what came of the first ones stays. */
async function reopen(page: Page, { id, label }: InquiryView): Promise<void> {
  const isDone = await takeOnRow(page, 'reopen', { id }, say('reopened', { name: label }));
  if (isDone) page.screen.set({ selectedId: id });
}
