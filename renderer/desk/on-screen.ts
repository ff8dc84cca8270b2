// Owns what is open on this page, which the desk does not know of.
import type { CallBackRun } from '../../electron/domain/call-back.ts';
import type { HistoryFilter } from '../../electron/contract/history.ts';
import type { Connection } from '../stream/event-stream.ts';
import type { NotDone } from './not-done.ts';

/** Which sheet is open, and about whom. */
export type OpenSheet =
  | {
      readonly type:
        'owed' | 'message' | 'promise' | 'snooze' | 'hand-off' | 'done' | 'note' | 'merge' | 'remove' | 'why';
      readonly id: string;
    }
  | { readonly type: 'help' | 'account' | 'months' | 'promises' | 'settings' | 'data' | 'call-back' }
  | { readonly type: 'files'; readonly file: File | null }
  /** `filter` null begins with everything. */
  | { readonly type: 'history'; readonly filter: HistoryFilter | null }
  /** `back` is where it was opened from, when that is to be come back to. */
  | { readonly type: 'customer'; readonly id: string; readonly label: string; readonly back: OpenSheet | null }
  /** The row may leave the list or the search meanwhile, so its name is kept here. */
  | { readonly type: 'erase'; readonly chosen: { readonly id: string; readonly label: string } };

/** Where the menu of a row opens, in CSS pixels of the window. */
export interface RowMenuPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The last thing done, for the ten seconds in which one key takes it back. */
export interface UndoOffer {
  /** Null when there is nothing to take back: it only says what happened. */
  readonly actionId: string | null;
  readonly inquiryId: string | null;
  readonly text: string;
  /** R6: what was asked for, so that it can be said when it ends earlier. */
  readonly snoozedUntilMs: number | null;
  /** What was taken back, when that is what was done: then the key brings it back. */
  readonly takenBack: string | null;
}

export interface OnScreen {
  readonly connection: Connection;
  readonly sheet: OpenSheet | null;
  readonly rowMenu: RowMenuPlace | null;
  /** The row that the keys act on. */
  readonly selectedId: string | null;
  /** Null while the search is closed. */
  readonly search: string | null;
  readonly isSnoozedShown: boolean;
  readonly isClosedShown: boolean;
  readonly undo: UndoOffer | null;
  /** What was shown as done and was refused, until it has been read. */
  readonly notDone: readonly NotDone[];
  /** A call-back time that was begun; it goes on where it was left. */
  readonly callBack: CallBackRun | null;
  readonly rowError: { readonly id: string; readonly sentence: string } | null;
  /** The inquiry whose acknowledgement a link asks for: it is asked about first. */
  readonly askedId: string | null;
  /** What screen readers are told next. */
  readonly announcement: string;
}

export const nothingOnScreen: OnScreen = {
  connection: 'connecting',
  sheet: null,
  rowMenu: null,
  selectedId: null,
  search: null,
  isSnoozedShown: false,
  isClosedShown: false,
  undo: null,
  notDone: [],
  callBack: null,
  rowError: null,
  askedId: null,
  announcement: '',
};
