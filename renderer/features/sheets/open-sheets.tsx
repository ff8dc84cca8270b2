import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../../ui/store.ts';
import { usePage, useInquiry, type OpenSheet } from '../desk/page.ts';
import { followSelection } from '../inquiries/focus.ts';
import { DoneSheet } from './done-sheet.tsx';
import { NoteSheet } from './note-sheet.tsx';
import { HandOffSheet } from './hand-off-sheet.tsx';
import { OwedSheet } from './owed-sheet.tsx';
import { PromiseSheet } from './promise-sheet.tsx';
import { SnoozeSheet } from './snooze-sheet.tsx';

// Not needed to see who is waiting: loaded when they are opened.
const HelpSheet = lazy(async () => ({ default: (await import('../help/help-sheet.tsx')).HelpSheet }));
const AccountSheet = lazy(async () => ({ default: (await import('../account/account-sheet.tsx')).AccountSheet }));
const SettingsSheet = lazy(async () => ({ default: (await import('../settings/settings-sheet.tsx')).SettingsSheet }));
const FilesSheet = lazy(async () => ({ default: (await import('../files/files-sheet.tsx')).FilesSheet }));

const rowSheets = {
  owed: OwedSheet,
  promise: PromiseSheet,
  snooze: SnoozeSheet,
  'hand-off': HandOffSheet,
  done: DoneSheet,
  note: NoteSheet,
} as const;

export function OpenSheets() {
  const { screen, api } = usePage();
  const sheet = useStore(screen, (value) => value.sheet);
  const isKept = sheet?.type === 'files';
  // Choosing a file, or dragging one here, takes the focus away.
  useEffect(() => api.keepOpen?.(isKept), [isKept, api]);
  useEffect(() => {
    if (sheet === null) followSelection(screen.get().selectedId);
  }, [sheet, screen]);
  if (sheet === null) return null;
  // An answer that comes late must not close the sheet that was opened after it.
  const close = (): void => {
    if (screen.get().sheet === sheet) screen.set({ sheet: null });
  };
  return (
    <Suspense fallback={null}>
      <OneSheet sheet={sheet} onClose={close} />
    </Suspense>
  );
}

function OneSheet({ sheet, onClose }: { sheet: OpenSheet; onClose: () => void }) {
  switch (sheet.type) {
    case 'help':
      return <HelpSheet onClose={onClose} />;
    case 'account':
      return <AccountSheet onClose={onClose} />;
    case 'settings':
      return <SettingsSheet onClose={onClose} />;
    case 'files':
      return <FilesSheet file={sheet.file} onClose={onClose} />;
    case 'owed':
    case 'promise':
    case 'snooze':
    case 'hand-off':
    case 'done':
    case 'note':
      return <RowSheet key={sheet.id + sheet.type} type={sheet.type} id={sheet.id} onClose={onClose} />;
  }
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
  const isGone =
    view === undefined || view.standing.phase === 'withdrawn' || (view.standing.phase === 'closed' && type !== 'note');
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return isGone ? null : <Opened view={view} onClose={onClose} />;
}
