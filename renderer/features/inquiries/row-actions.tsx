import { MessageSquareText, StickyNote, Undo2, UserRound, type LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { commandKeys, runRowCommand, type RowCommand } from '../../desk/actions.ts';
import { useDuplicates } from '../../desk/duplicates.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { keepInSight } from '../../ui/focus.ts';
import { Problem } from '../../ui/problem.tsx';
import { useStore } from '../../ui/store.ts';
import { tip } from '../../ui/tip.ts';
import { say as sayDoor } from '../history/doors.ts';
import { alsoOpenWords, mergedWords } from '../merge/merge-words.ts';
import { snoozedWords } from './row-words.ts';
import { say } from './words.ts';

interface RowAction {
  readonly command: RowCommand;
  readonly text:
    'acknowledge' | 'contacted' | 'nothing-new' | 'snooze' | 'hand-off' | 'done' | 'reopen' | 'note' | 'erase';
}

/** Four while it waits, as many as a narrow window holds; P works there too and is offered after Acknowledge. */
const waitingActions: readonly RowAction[] = [
  { command: 'acknowledge', text: 'acknowledge' },
  { command: 'snooze', text: 'snooze' },
  { command: 'hand-off', text: 'hand-off' },
  { command: 'done', text: 'done' },
];

const closedActions: readonly RowAction[] = [
  { command: 'reopen', text: 'reopen' },
  { command: 'note', text: 'note' },
  { command: 'erase', text: 'erase' },
];

const promisedActions: readonly RowAction[] = [
  { command: 'acknowledge', text: 'contacted' },
  { command: 'promise', text: 'nothing-new' },
  { command: 'snooze', text: 'snooze' },
  { command: 'hand-off', text: 'hand-off' },
  { command: 'done', text: 'done' },
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
  const cell = useRef<HTMLDivElement>(null);
  useInSight(cell);
  return (
    <div role="gridcell" ref={cell}>
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

/** A refusal below the buttons, or a line below the list, does not push the end of the row out of sight. */
function useInSight(cell: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const row = cell.current?.closest('[data-row]');
    const list = row?.closest('.list');
    if (!(row instanceof HTMLElement && list instanceof HTMLElement)) return undefined;
    const observer = new ResizeObserver(() => keepInSight(row, list));
    observer.observe(row);
    observer.observe(list);
    return () => observer.disconnect();
  }, [cell]);
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
        <span>{say('join-them')}</span> <kbd aria-hidden="true">{commandKeys.merge}</kbd>
      </button>
    </p>
  );
}

interface ActionWords {
  readonly command: RowCommand;
  readonly text: string;
}

function actionsFor({ standing, isErased }: InquiryView): readonly ActionWords[] {
  const { phase, handOff } = standing;
  const spoken = tableFor(phase).map(({ command, text }) => ({ command, text: say(text) }));
  if (phase === 'closed') return isErased ? spoken.filter(({ command }) => command !== 'erase') : spoken;
  if (handOff === null) return spoken;
  return [...spoken, { command: 'accept', text: say('accepts', { colleague: handOff.to }) }];
}

function tableFor(phase: InquiryView['standing']['phase']): readonly RowAction[] {
  if (phase === 'closed') return closedActions;
  return phase === 'promised' ? promisedActions : waitingActions;
}

interface RowIconProps {
  readonly view: InquiryView;
  readonly command: RowCommand;
  readonly icon: LucideIcon;
  readonly name: string;
  /** What it does, in more words. */
  readonly hint: string;
}

/** Beside the name: what is done about a row now and then. Each has its key. */
function RowIcon({ view, command, icon: Icon, name, hint }: RowIconProps) {
  const page = usePage();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button row-extra"
      aria-label={name}
      aria-keyshortcuts={commandKeys[command]}
      {...tip(hint, name)}
      onClick={() => runRowCommand(page, command, view)}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}

/** Words to send, a note, everything about this customer, and the way back from the last thing done, also long after (R12). */
export function RowIcons({ view }: { view: InquiryView }) {
  const { standing, undoable } = view;
  const icon = (command: RowCommand, Icon: LucideIcon, name: string, hint: string) => (
    <RowIcon view={view} command={command} icon={Icon} name={name} hint={hint} />
  );
  return (
    <span className="row-extras">
      {standing.phase !== 'closed' && icon('message', MessageSquareText, say('message'), say('message-title'))}
      {icon('note', StickyNote, say('note'), say('note-title'))}
      {icon('customer', UserRound, sayDoor('customer'), sayDoor('customer-title'))}
      {undoable !== null && icon('undo', Undo2, say('undo'), say('undo-title', { what: say(`did-${undoable.what}`) }))}
    </span>
  );
}
