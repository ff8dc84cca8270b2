// The table of what the menu of a row offers, in its order, by where the inquiry stands.
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { RowCommand } from '../../desk/actions.ts';
import type { en } from './words.ts';

export interface MenuItem {
  readonly command: RowCommand;
  readonly text: keyof typeof en;
  /** A line above it. */
  readonly beginsGroup?: true;
}

const waiting: readonly MenuItem[] = [
  { command: 'acknowledge', text: 'acknowledge' },
  { command: 'message', text: 'message' },
  { command: 'promise', text: 'promise' },
];

const promised: readonly MenuItem[] = [
  { command: 'acknowledge', text: 'contacted' },
  { command: 'message', text: 'message' },
  { command: 'promise', text: 'no-news' },
];

const open: readonly MenuItem[] = [
  { command: 'snooze', text: 'snooze', beginsGroup: true },
  { command: 'hand-off', text: 'hand-off' },
  { command: 'accept', text: 'accept' },
  { command: 'done', text: 'done' },
  { command: 'why', text: 'why', beginsGroup: true },
  { command: 'merge', text: 'merge' },
];

const always: readonly MenuItem[] = [
  { command: 'note', text: 'note' },
  { command: 'customer', text: 'customer' },
  { command: 'undo', text: 'undo' },
  { command: 'erase', text: 'erase', beginsGroup: true },
];

/** Only what can be done: whatever the menu offers is not refused for where the inquiry stands. */
export function menuItems({ standing, undoable, isErased }: InquiryView): readonly MenuItem[] {
  const first: readonly MenuItem[] =
    standing.phase === 'closed'
      ? [{ command: 'reopen', text: 'reopen' }]
      : [...(standing.phase === 'promised' ? promised : waiting), ...open];
  const isOffered = ({ command }: MenuItem): boolean => {
    if (command === 'accept') return standing.handOff !== null;
    if (command === 'undo') return undoable !== null;
    return command !== 'erase' || !isErased;
  };
  return [...first, ...always].filter(isOffered);
}
