import { Check, CircleDashed, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { RecordView } from '../../../electron/contract/history.ts';
import { lineOf } from '../../desk/line-words.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { ChannelIcon } from '../inquiries/channel-icon.tsx';
import { markOf, outcomeWords, speedWords, whenWords, type RowMark } from './history-words.ts';
import { say } from './words.ts';

const marks: Readonly<Record<RowMark, LucideIcon>> = {
  met: Check,
  missed: TriangleAlert,
  'not-counted': CircleDashed,
  'open-now': Clock,
};

interface RecordListProps {
  readonly name: string;
  readonly records: readonly RecordView[];
  readonly onOpen: (record: RecordView) => void;
  /** Whose they all are, where they are one customer's: then a row says what it was about, who answered and what came of it. */
  readonly customer?: string;
  readonly listRef?: RefObject<HTMLUListElement | null>;
}

/** A row each; the arrow keys lead along them, and each can be opened. */
export function RecordList({ name, records, onOpen, customer, listRef }: RecordListProps) {
  return (
    // The keys move between the buttons in it; the list itself is no stop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={listRef} className="record-list" aria-label={name} onKeyDown={moveInList}>
      {records.map((one) => (
        <RecordRow key={one.inquiry.id} one={one} onOpen={onOpen} customer={customer ?? null} />
      ))}
    </ul>
  );
}

interface RecordRowProps extends Pick<RecordListProps, 'onOpen'> {
  readonly one: RecordView;
  readonly customer: string | null;
}

function RecordRow({ one, onOpen, customer }: RecordRowProps) {
  const { clock } = usePage();
  const zone = useZone();
  const { inquiry, record } = one;
  const mark = markOf(record, inquiry);
  const Mark = marks[mark];
  return (
    <li>
      <button type="button" className="choice record" data-record={inquiry.id} onClick={() => onOpen(one)}>
        <ChannelIcon channel={inquiry.channel} />
        <span className="choice-text">
          <b dir="auto">{customer === null ? inquiry.label : lineOf(inquiry)}</b>
          <small dir="auto">{customer === null ? lineOf(inquiry) : outcomeWords(one, customer)}</small>
        </span>
        <span className="record-end">
          <small>{whenWords(zone, inquiry.receivedAtMs, clock.now())}</small>
          <small className={`record-mark is-${mark}`}>
            <Mark size={13} aria-hidden /> {say(mark)}, {speedWords(record)}
          </small>
        </span>
      </button>
    </li>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-record]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
