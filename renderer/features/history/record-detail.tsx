import { ChevronLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { RecordView } from '../../../electron/contract/history.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { effectiveEvents } from '../../../electron/domain/event.ts';
import { take } from '../../desk/actions.ts';
import { channelWords, lineOf } from '../../desk/line-words.ts';
import { useInquiry, usePage, useZone } from '../../desk/page-context.ts';
import { showRequest } from '../../desk/requests.ts';
import { undoRow } from '../../desk/undo.ts';
import { Problem } from '../../ui/problem.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useRequest } from '../../ui/use-request.ts';
import { clockWords, eventWords, whenWords } from './history-words.ts';
import { say as sayDoor } from './doors.ts';
import { say } from './words.ts';

interface RecordDetailProps {
  readonly known: RecordView;
  readonly onBack: () => void;
  /** Null where the customer is what one comes from. */
  readonly onCustomer: ((view: InquiryView) => void) | null;
  readonly onClose: () => void;
}

/** One inquiry: its clocks, everything that happened, and what can still be done. */
export function RecordDetail({ known, onBack, onCustomer, onClose }: RecordDetailProps) {
  const { api, clock } = usePage();
  const zone = useZone();
  const { id } = known.inquiry;
  const [turn, setTurn] = useState(0);
  // What is done to it, here or in another window, is asked for again.
  const key = `${id} ${turn} ${useInquiry(id)?.events.length ?? 0}`;
  const { value, problem } = useAnswer(key, clock, () => api.call('record', { id }));
  const { inquiry, record } = value ?? known;
  const nowMs = clock.now();
  const when = (atMs: number): string => whenWords(zone, atMs, nowMs);
  return (
    <div className="record-detail">
      <div className="sheet-actions">
        <button type="button" className="plain-button" data-first="" onClick={onBack} ref={focusAtFirst}>
          <ChevronLeft size={16} aria-hidden /> {say('back')}
        </button>
      </div>
      <h3 className="record-name" dir="auto">
        {inquiry.label}
      </h3>
      <p dir="auto">{lineOf(inquiry)}</p>
      <h4>{say('clocks')}</h4>
      {record.clocks.map((one) => (
        <ul key={`${one.inquiryId}${one.startMs}`} className="record-facts">
          {clockWords(one, zone, nowMs).map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      ))}
      <Promises promises={record.promises} when={when} />
      <h4>{say('happened')}</h4>
      <Happened inquiry={inquiry} when={when} />
      <Actions inquiry={inquiry} onCustomer={onCustomer} onChanged={() => setTurn(turn + 1)} onClose={onClose} />
      <Problem text={problem} />
    </div>
  );
}

/** It takes the place of the list, whose row had the keyboard. */
function focusAtFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Promises({ promises, when }: Pick<RecordView['record'], 'promises'> & { when: (atMs: number) => string }) {
  if (promises.length === 0) return null;
  return (
    <>
      <h4>{say('promises')}</h4>
      <ul className="record-facts">
        {promises.map(({ byMs, state }) => (
          <li key={byMs}>{say(`promise-${state}`, { when: when(byMs) })}</li>
        ))}
      </ul>
    </>
  );
}

function Happened({ inquiry, when }: { inquiry: InquiryView; when: (atMs: number) => string }) {
  const { addedBy, channel, receivedAtMs } = inquiry;
  const came = say('came-in', { channel: channelWords(channel) });
  return (
    <ol className="record-events">
      <Happening atWords={when(receivedAtMs)} by={addedBy} text={came} />
      {effectiveEvents(inquiry).map((event) => (
        <Happening key={event.id} atWords={when(event.atMs)} by={event.by} text={eventWords(event, when)} />
      ))}
    </ol>
  );
}

function Happening({ atWords, by, text }: { atWords: string; by: string | null; text: string }) {
  return (
    <li>
      <small>
        {atWords}
        {by !== null && (
          <>
            {', '}
            <span dir="auto">{by}</span>
          </>
        )}
      </small>
      <span dir="auto">{text}</span>
    </li>
  );
}

interface ActionsProps extends Pick<RecordDetailProps, 'onCustomer' | 'onClose'> {
  readonly inquiry: InquiryView;
  readonly onChanged: () => void;
}

function Actions({ inquiry, onCustomer, onChanged, onClose }: ActionsProps) {
  const page = usePage();
  const request = useRequest();
  const { id, label, standing, undoable } = inquiry;
  const [text, setText] = useState(() => page.drafts.read('note', id) ?? '');
  const [said, setSaid] = useState('');
  const isClosed = standing.phase === 'closed';
  const show = (): void => {
    onClose();
    showRequest(page, { show: 'inquiry', id, with: null });
  };
  const reopen = (): void =>
    request.run(() => take(page, 'reopen', { id }, { text: say('reopened', { name: label }) }), show);
  const write = (written: string): void => {
    setText(written);
    page.drafts.keep('note', id, written === '' ? null : written);
  };
  const saveNote = (event: FormEvent): void => {
    event.preventDefault();
    const noted = say('noted', { name: label });
    const giveBack = (): void => {
      page.drafts.giveBack('note', id, text);
      setText((since) => (since === '' ? text : since));
      setSaid('');
    };
    request.run(
      () => take(page, 'note', { id, text }, { text: noted }, giveBack),
      () => {
        // Meanwhile the next one may have been begun.
        if (page.drafts.read('note', id) === text) page.drafts.keep('note', id, null);
        setText((since) => (since === text ? '' : since));
        setSaid(noted);
        onChanged();
      },
    );
  };
  const undo = async (): Promise<void> => {
    await undoRow(page, inquiry);
    setSaid('');
    onChanged();
  };
  return (
    <>
      <form className="labelled" onSubmit={saveNote}>
        <label htmlFor="record-note">{say('note')}</label>
        <div className="sheet-actions">
          <input
            id="record-note"
            className="field"
            autoComplete="off"
            maxLength={2000}
            dir="auto"
            value={text}
            onChange={({ target }) => write(target.value)}
          />
          <button type="submit" className="plain-button" disabled={text.trim() === ''}>
            {say('save-note')}
          </button>
        </div>
      </form>
      <output className="hint">{said}</output>
      <div className="sheet-actions">
        {isClosed ? (
          <button type="button" className="plain-button is-strong" aria-disabled={request.isBusy} onClick={reopen}>
            {say('reopen')}
          </button>
        ) : (
          <button type="button" className="plain-button is-strong" onClick={show}>
            {say('show-in-list')}
          </button>
        )}
        {onCustomer !== null && (
          <button type="button" className="plain-button" onClick={() => onCustomer(inquiry)}>
            {sayDoor('customer')}
          </button>
        )}
        {undoable !== null && undoable.what !== 'received' && (
          <button type="button" className="plain-button" onClick={() => void undo()}>
            {say('undo')}
          </button>
        )}
      </div>
      <Problem text={request.problem} />
    </>
  );
}
