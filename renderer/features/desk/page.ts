// Owns what every part of the page is given: the desk, its mirror, the clock, and what is open on screen.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskSnapshot, InquiryView, NudgeView } from '../../../electron/contract/views.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import type { Api } from '../../api.ts';
import type { Clock } from '../../ui/clock.ts';
import type { Store } from '../../ui/store.ts';
import type { Ticker } from '../../ui/ticker.ts';
import type { Grouping } from '../inquiries/grouping.ts';
import type { Connection } from './event-stream.ts';
import type { Mirror } from './mirror.ts';

/** Which sheet is open, and about whom. */
export type OpenSheet =
  | { readonly type: 'owed' | 'promise' | 'snooze' | 'hand-off' | 'done' | 'note'; readonly id: string }
  | { readonly type: 'help' | 'account' | 'settings' }
  | { readonly type: 'files'; readonly file: File | null };

/** The last thing done, for the ten seconds in which one key takes it back. */
export interface UndoOffer {
  /** Null when there is nothing to take back: it only says what happened. */
  readonly actionId: string | null;
  readonly inquiryId: string | null;
  readonly text: string;
  /** R6: what was asked for, so that it can be said when it ends earlier. */
  readonly snoozedUntilMs: number | null;
}

export interface OnScreen {
  readonly connection: Connection;
  readonly sheet: OpenSheet | null;
  /** The row that the keys act on. */
  readonly selectedId: string | null;
  /** Null while the search is closed. */
  readonly search: string | null;
  readonly isSnoozedShown: boolean;
  readonly isClosedShown: boolean;
  readonly undo: UndoOffer | null;
  readonly rowError: { readonly id: string; readonly sentence: string } | null;
  readonly nudges: readonly NudgeView[];
  /** The inquiry whose acknowledgement a link asks for: it is asked about first. */
  readonly askedId: string | null;
  /** What a link begins to add; another number begins anew. */
  readonly lineToAdd: { readonly number: number; readonly text: string };
  /** What screen readers are told next. */
  readonly announcement: string;
}

export const nothingOnScreen: OnScreen = {
  connection: 'connecting',
  sheet: null,
  selectedId: null,
  search: null,
  isSnoozedShown: false,
  isClosedShown: false,
  undo: null,
  rowError: null,
  nudges: [],
  askedId: null,
  lineToAdd: { number: 0, text: '' },
  announcement: '',
};

export interface Page {
  readonly api: Api;
  readonly mirror: Mirror;
  readonly clock: Clock;
  readonly ticker: Ticker;
  readonly grouping: Grouping;
  readonly screen: Store<OnScreen>;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('A part of the page is used outside of it.');
  return page;
}

export function useInquiry(id: string): InquiryView | undefined {
  const { mirror } = usePage();
  return useSyncExternalStore(
    (listener) => mirror.subscribe({ inquiry: id }, listener),
    () => mirror.inquiry(id),
  );
}

export function useDeskPart<Name extends keyof DeskSnapshot>(part: Name): DeskSnapshot[Name] | null {
  const { mirror } = usePage();
  return useSyncExternalStore(
    (listener) => mirror.subscribe(part, listener),
    () => mirror.snapshot()?.[part] ?? null,
  );
}

export function useSettings(): Settings | null {
  return useDeskPart('settings');
}

/** The office's zone; the computer's own until the desk has said it. */
export function useZone(): string {
  return useSettings()?.policy.openHours.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
