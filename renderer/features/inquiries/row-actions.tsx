import { MessageSquareText, StickyNote, Undo2, UserRound } from 'lucide-react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { commandKeys, runRowCommand, type RowCommand } from '../../desk/actions.ts';
import { useDuplicates } from '../../desk/duplicates.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useStore } from '../../ui/store.ts';
import { say } from '../history/doors.ts';
import { alsoOpenWords, mergedWords } from '../merge/merge-words.ts';
import { snoozedWords } from './row-words.ts';

interface ActionWords {
  readonly command: RowCommand;
  readonly text: string;
}

/** Four while it waits, as many as a narrow window holds; P works there too and is offered after Acknowledge. */
const waitingActions: readonly ActionWords[] = [
  { command: 'acknowledge', text: 'Acknowledge' },
  { command: 'snooze', text: 'Snooze' },
  { command: 'hand-off', text: 'Hand off' },
  { command: 'done', text: 'Done' },
];

const closedActions: readonly ActionWords[] = [
  { command: 'reopen', text: 'Reopen' },
  { command: 'note', text: 'Write a note' },
  { command: 'erase', text: 'Erase...' },
];

const promisedActions: readonly ActionWords[] = [
  { command: 'acknowledge', text: 'Contacted' },
  { command: 'promise', text: 'Nothing new yet' },
  { command: 'snooze', text: 'Snooze' },
  { command: 'hand-off', text: 'Hand off' },
  { command: 'done', text: 'Done' },
];

/** What can be done about the selected row. The list is one stop of the Tab key: arrows lead into the buttons. */
export function RowActions({ view }: { view: InquiryView }) {
  const page = usePage();
  const problem = useStore(page.screen, ({ rowError }) => (rowError?.id === view.id ? rowError.sentence : null));
  const zone = useZone();
  const { standing, lastNote } = view;
  const isQuiet = standing.snooze !== null && page.clock.now() < standing.snooze.wakesAtMs;
  const snoozed = isQuiet ? snoozedWords(standing, zone, page.clock.now()) : null;
  const actions = actionsFor(view);
  return (
    <div role="gridcell">
      {view.merged.length > 0 && (
        <p className="row-note hint" dir="auto">
          {mergedWords(view.merged, zone, page.clock.now())}
        </p>
      )}
      {snoozed !== null && <p className="row-note hint">{snoozed}</p>}
      {lastNote !== null && (
        <p className="row-note hint" dir="auto">
          {lastNote}
        </p>
      )}
      <div className="actions">
        {actions.map(({ command, text }, index) => (
          <button
            key={command}
            type="button"
            tabIndex={-1}
            className={index === 0 ? 'plain-button is-strong' : 'plain-button'}
            aria-keyshortcuts={commandKeys[command]}
            onClick={() => runRowCommand(page, command, view)}
          >
            {text} <kbd aria-hidden="true">{commandKeys[command]}</kbd>
          </button>
        ))}
      </div>
      <Duplicates view={view} />
      <Problem text={problem} />
    </div>
  );
}

/** R13: the same customer waits twice, and one answer would do. */
function Duplicates({ view }: { view: InquiryView }) {
  const page = usePage();
  const others = useDuplicates(view.id).flatMap((id) => page.mirror.inquiry(id) ?? []);
  if (others.length === 0) return null;
  return (
    <p className="row-note hint" dir="auto">
      {alsoOpenWords(others)}{' '}
      <button
        type="button"
        tabIndex={-1}
        className="text-button row-extra-text"
        aria-keyshortcuts={commandKeys.merge}
        onClick={() => runRowCommand(page, 'merge', view)}
      >
        Join them <kbd aria-hidden="true">{commandKeys.merge}</kbd>
      </button>
    </p>
  );
}

function actionsFor({ standing, isErased }: InquiryView): readonly ActionWords[] {
  const { phase, handOff } = standing;
  if (phase === 'closed') return isErased ? closedActions.filter(({ command }) => command !== 'erase') : closedActions;
  const actions = phase === 'promised' ? promisedActions : waitingActions;
  return handOff === null ? actions : [...actions, { command: 'accept', text: `${handOff.to} accepts` }];
}

/** Words to send, with what they promise filled in. */
export function RowMessage({ view }: { view: InquiryView }) {
  const page = usePage();
  if (view.standing.phase === 'closed') return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button row-extra"
      aria-label="Message"
      aria-keyshortcuts="M"
      title="Acknowledge with a message (M)"
      onClick={() => runRowCommand(page, 'message', view)}
    >
      <MessageSquareText size={14} aria-hidden />
    </button>
  );
}

/** A word about it, for whoever looks next. */
export function RowNote({ view }: { view: InquiryView }) {
  const page = usePage();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button row-extra"
      aria-label="Write a note"
      aria-keyshortcuts="W"
      title="Write a note (W)"
      onClick={() => runRowCommand(page, 'note', view)}
    >
      <StickyNote size={14} aria-hidden />
    </button>
  );
}

/** Everything about this customer. */
export function RowCustomer({ view }: { view: InquiryView }) {
  const page = usePage();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button row-extra"
      aria-label={say('customer')}
      aria-keyshortcuts="C"
      title={say('customer-title')}
      onClick={() => runRowCommand(page, 'customer', view)}
    >
      <UserRound size={14} aria-hidden />
    </button>
  );
}

/** The way back from the last thing done to it, also long after (R12). */
export function RowUndo({ view }: { view: InquiryView }) {
  const page = usePage();
  if (view.undoable === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button row-extra"
      aria-label="Undo"
      aria-keyshortcuts="U"
      title={`Undo: ${undoableWords[view.undoable.what]} (U)`}
      onClick={() => runRowCommand(page, 'undo', view)}
    >
      <Undo2 size={14} aria-hidden />
    </button>
  );
}

const undoableWords: Readonly<Record<NonNullable<InquiryView['undoable']>['what'], string>> = {
  received: 'added',
  'followed-up': 'joined a message',
  acknowledged: 'acknowledged',
  snoozed: 'snoozed',
  promised: 'promised',
  contacted: 'contacted',
  'handed-off': 'handed off',
  accepted: 'taken over',
  noted: 'noted',
  'best-time': 'best time noted',
  closed: 'closed',
  reopened: 'reopened',
  'merged-with': 'merged',
  'merged-into': 'merged',
  undone: 'taken back',
};
