import { useEffect, useState, useSyncExternalStore } from 'react';
import type { InquiryView } from '../electron/contract/views.ts';
import type { OpenSheet } from './desk/on-screen.ts';
import { useInquiry, usePage, type Page } from './desk/page-context.ts';
import { takeEarlyKeys } from './features/inquiries/early-keys.ts';
import { sayNotOpened } from './features/opening/not-opened.ts';
import { bringRowMenu } from './features/row-menu/open-row-menu.tsx';
import { followSelection } from './ui/focus.ts';
import { nextPageFrame } from './ui/frames.ts';
import { later, OnLost } from './ui/later.tsx';
import { useStore } from './ui/store.ts';
import { EarlyKeys } from './ui/typed-early.ts';

// Not needed to see who is waiting: loaded when they are opened.
const HelpSheet = later(async () => (await import('./features/help/help-sheet.tsx')).HelpSheet);
const AccountSheet = later(async () => (await import('./features/account/account-sheet.tsx')).AccountSheet);
const MonthsSheet = later(async () => (await import('./features/account/months-sheet.tsx')).MonthsSheet);
const SettingsSheet = later(async () => (await import('./features/settings/settings-sheet.tsx')).SettingsSheet);
const MessageSheet = later(async () => (await import('./features/message/message-sheet.tsx')).MessageSheet);
const PromisesSheet = later(async () => (await import('./features/promises/promises-sheet.tsx')).PromisesSheet);
const CallBackSheet = later(async () => (await import('./features/call-back/call-back-sheet.tsx')).CallBackSheet);
const MergeSheet = later(async () => (await import('./features/merge/merge-sheet.tsx')).MergeSheet);
const WhySheet = later(async () => (await import('./features/why/why-sheet.tsx')).WhySheet);
const FilesSheet = later(async () => (await import('./features/files/files-sheet.tsx')).FilesSheet);
const DataSheet = later(async () => (await import('./features/data/data-sheet.tsx')).DataSheet);
const HistorySheet = later(async () => (await import('./features/history/history-sheet.tsx')).HistorySheet);
const CustomerSheet = later(async () => (await import('./features/customer/customer-sheet.tsx')).CustomerSheet);
const RemoveSheet = later(async () => (await import('./features/sheets/remove-sheet.tsx')).RemoveSheet);
const EraseSheet = later(async () => (await import('./features/erase/erase-sheet.tsx')).EraseSheet);

// What A, P, S, H, D and W open: fetched together as soon as the list is painted, so that a key shows its effect at once.
const loadActionSheets = () => import('./features/sheets/action-sheets.ts');
const DoneSheet = later(async () => (await loadActionSheets()).DoneSheet);
const HandOffSheet = later(async () => (await loadActionSheets()).HandOffSheet);
const NoteSheet = later(async () => (await loadActionSheets()).NoteSheet);
const OwedSheet = later(async () => (await loadActionSheets()).OwedSheet);
const PromiseSheet = later(async () => (await loadActionSheets()).PromiseSheet);
const SnoozeSheet = later(async () => (await loadActionSheets()).SnoozeSheet);

const actionSheets = [DoneSheet, HandOffSheet, NoteSheet, OwedSheet, PromiseSheet, SnoozeSheet];

/** What one key opens beside those, in the order in which a day needs it: brought one by one while nobody is at the page. */
const inTurn = [
  MessageSheet.bring,
  CustomerSheet.bring,
  HistorySheet.bring,
  PromisesSheet.bring,
  CallBackSheet.bring,
  WhySheet.bring,
  MergeSheet.bring,
  HelpSheet.bring,
  RemoveSheet.bring,
  EraseSheet.bring,
  bringRowMenu,
];

/** So that also the first press of a key shows its effect in the same frame. Answers how to end it. */
function bringSheets(page: Page): () => void {
  let isOver = false;
  let stop = (): void => {
    isOver = true;
  };
  const bring = async (): Promise<void> => {
    await listIsDrawn(page);
    await Promise.all(actionSheets.map((often) => often.bring()));
    const { bringInTurn } = await import('./desk/bring-in-turn.ts');
    if (!isOver) stop = bringInTurn(inTurn, page);
  };
  // Then each is loaded when it is opened, and says so where it cannot be.
  bring().catch(() => undefined);
  return () => stop();
}

/** The frame with the list comes before what is loaded for later; a page that nobody sees has no frames to wait for. */
async function listIsDrawn({ visibility }: Page): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (visibility.isVisible()) nextPageFrame(() => nextPageFrame(resolve));
  else resolve();
  await promise;
}

/** About nobody in particular. */
const plainSheets = {
  help: HelpSheet,
  account: AccountSheet,
  months: MonthsSheet,
  settings: SettingsSheet,
  data: DataSheet,
  promises: PromisesSheet,
  'call-back': CallBackSheet,
} as const;

const rowSheets = {
  owed: OwedSheet,
  message: MessageSheet,
  promise: PromiseSheet,
  snooze: SnoozeSheet,
  'hand-off': HandOffSheet,
  done: DoneSheet,
  note: NoteSheet,
  merge: MergeSheet,
  remove: RemoveSheet,
  why: WhySheet,
} as const;

export function OpenSheets() {
  const page = usePage();
  const { screen, api } = page;
  const sheet = useStore(screen, (value) => value.sheet);
  const isKept = sheet?.type === 'files' || sheet?.type === 'call-back';
  // Choosing a file, or dragging one here, or the dialler, takes the focus away.
  useEffect(() => api.keepOpen?.(isKept), [isKept, api]);
  useEffect(() => {
    if (sheet === null) followSelection(screen.get().selectedId);
  }, [sheet, screen]);
  useEffect(() => bringSheets(page), [page]);
  const turn = useSyncExternalStore(page.drafts.onForgotten, page.drafts.forgotten);
  const erasings = useErasings(page);
  if (sheet === null) return null;
  // An answer that comes late must not close the sheet that was opened after it.
  const close = (): void => {
    if (screen.get().sheet === sheet) screen.set({ sheet: null });
  };
  return (
    <OnLost value={() => screen.get().sheet === sheet && sayNotOpened(screen)}>
      <EarlyKeys value={() => takeEarlyKeys(sheet)}>
        <OneSheet key={turnOf(sheet, turn, erasings)} sheet={sheet} onClose={close} />
      </EarlyKeys>
    </OnLost>
  );
}

/** R22: begun anew, a sheet shows nothing of what had to be forgotten, nor of whom is erased in another window. */
function turnOf({ type }: OpenSheet, forgotten: number, erasings: number): string {
  if (['history', 'customer'].includes(type)) return `${forgotten} ${erasings}`;
  return ['note', 'message', 'hand-off'].includes(type) ? `${forgotten}` : '';
}

/** How often customers were erased since the page is open. */
function useErasings({ mirror }: Page): number {
  const [count, setCount] = useState(0);
  useEffect(() => mirror.onErased(() => setCount((before) => before + 1)), [mirror]);
  return count;
}

function OneSheet({ sheet, onClose }: { sheet: OpenSheet; onClose: () => void }) {
  if (sheet.type === 'files') return <FilesSheet file={sheet.file} onClose={onClose} />;
  if (sheet.type === 'erase') return <EraseSheet chosen={sheet.chosen} onClose={onClose} />;
  if (sheet.type === 'history') return <HistorySheet filter={sheet.filter} onClose={onClose} />;
  if (sheet.type === 'customer') return <CustomerSheet key={sheet.id} sheet={sheet} onClose={onClose} />;
  if ('id' in sheet) return <RowSheet key={sheet.id + sheet.type} type={sheet.type} id={sheet.id} onClose={onClose} />;
  const Opened = plainSheets[sheet.type];
  return <Opened onClose={onClose} />;
}

interface RowSheetProps {
  readonly type: keyof typeof rowSheets;
  readonly id: string;
  readonly onClose: () => void;
}

/** Once it is dealt with, here or in another window, there is nothing to ask: the keys are the list's again. */
function RowSheet({ type, id, onClose }: RowSheetProps) {
  const view = useInquiry(id);
  const Opened = rowSheets[type];
  const isGone = view === undefined || !isStillAsked(type, view);
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return isGone ? null : <Opened view={view} onClose={onClose} />;
}

function isStillAsked(type: keyof typeof rowSheets, { standing, undoable }: InquiryView): boolean {
  if (standing.phase === 'withdrawn' || standing.phase === 'merged') return false;
  // It takes back the adding and nothing that was done since.
  if (type === 'remove' && undoable?.what !== 'received') return false;
  return type === 'note' || type === 'why' || standing.phase !== 'closed';
}
