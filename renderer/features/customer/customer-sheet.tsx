import { ChevronLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CustomerCard, RecordView } from '../../../electron/contract/history.ts';
import type { OpenSheet } from '../../desk/on-screen.ts';
import { useInquiry, usePage } from '../../desk/page-context.ts';
import { showRequest } from '../../desk/requests.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { RecordDetail } from '../history/record-detail.tsx';
import { RecordList } from '../history/record-list.tsx';
import { BestTime } from './best-time.tsx';
import { figureWords, lineFor } from './customer-words.ts';
import { Ways } from './ways.tsx';
import { say } from './words.ts';

interface CustomerSheetProps {
  readonly sheet: Extract<OpenSheet, { readonly type: 'customer' }>;
  readonly onClose: () => void;
}

/** C: everything about one customer, from any of their inquiries. */
export function CustomerSheet({ sheet: { id, label, back }, onClose }: CustomerSheetProps) {
  const { api, clock, screen } = usePage();
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState<RecordView | null>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const open = (record: RecordView): void => {
    setReturnTo(record.inquiry.id);
    setOpened(record);
  };
  const key = `${id} ${turn} ${useInquiry(id)?.events.length ?? 0}`;
  const { value: card, problem, isSlow } = useAnswer(key, clock, () => api.call('customer', { id }));
  const goBack = (): void => {
    setOpened(null);
    // What was done to the one that was looked at changes the figures.
    setTurn(turn + 1);
  };
  return (
    <Sheet title={card?.label ?? label} onClose={onClose} isTall>
      {back !== null && opened === null && (
        <div className="sheet-actions">
          <button type="button" className="plain-button" data-first="" onClick={() => screen.set({ sheet: back })}>
            <ChevronLeft size={16} aria-hidden /> {say('back')}
          </button>
        </div>
      )}
      <Problem text={problem} />
      {isSlow && <output className="hint">{say('loading')}</output>}
      {opened !== null && <RecordDetail known={opened} onBack={goBack} onCustomer={null} onClose={onClose} />}
      {opened === null && card !== null && (
        <Card
          id={id}
          card={card}
          returnTo={returnTo}
          onOpen={open}
          onChanged={() => setTurn(turn + 1)}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

interface CardProps {
  readonly id: string;
  readonly card: CustomerCard;
  /** The row that was opened last: the keyboard goes back to it. */
  readonly returnTo: string | null;
  readonly onOpen: (record: RecordView) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

function Card({ id, card, returnTo, onOpen, onChanged, onClose }: CardProps) {
  useEffect(() => focusOnCard(returnTo), [returnTo]);
  const open = card.records.filter(({ inquiry }) => inquiry.standing.phase !== 'closed');
  const closed = card.records.filter(({ inquiry }) => inquiry.standing.phase === 'closed');
  const chosen = card.records.find(({ inquiry }) => inquiry.id === id)?.inquiry;
  return (
    <>
      {card.isErased ? <p className="hint">{say('erased')}</p> : <Ways ways={card.ways} />}
      <Actions id={id} card={card} openId={open[0]?.inquiry.id ?? null} onClose={onClose} />
      <Figures card={card} />
      {chosen !== undefined && !card.isErased && (
        <BestTime view={chosen} window={card.bestTime} onChanged={onChanged} />
      )}
      {open.length > 0 && (
        <>
          <h3 className="card-heading">{say('open', { count: open.length })}</h3>
          <RecordList name={say('open-list')} records={open} customer={card.label} onOpen={onOpen} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h3 className="card-heading">{say('closed', { count: closed.length })}</h3>
          <RecordList name={say('closed-list')} records={closed} customer={card.label} onOpen={onOpen} />
        </>
      )}
      {card.isCut && <p className="hint">{say('cut', { count: card.records.length })}</p>}
    </>
  );
}

/** What is known comes after the sheet: until then its button to close has the keyboard. */
function focusOnCard(returnTo: string | null): void {
  const sheet = document.querySelector('dialog[open]');
  const row = returnTo === null ? null : sheet?.querySelector(`[data-record="${CSS.escape(returnTo)}"]`);
  const isElsewhere = document.activeElement?.closest('.sheet-body') !== null && document.activeElement !== sheet;
  const wanted = row ?? (isElsewhere ? null : sheet?.querySelector('[data-first], [data-record]'));
  if (wanted instanceof HTMLElement) wanted.focus();
}

function Figures({ card: { figures } }: { card: CustomerCard }) {
  return (
    <>
      <h3 className="card-heading">{say('figures')}</h3>
      <ul className="record-facts">
        {figureWords(figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly card: CustomerCard;
  /** The first of those that are open. */
  readonly openId: string | null;
  readonly onClose: () => void;
}

function Actions({ id, card, openId, onClose }: ActionsProps) {
  const page = usePage();
  const { screen } = page;
  if (card.isErased) return null;
  const add = (): void => {
    onClose();
    showRequest(page, { show: 'add', text: lineFor(card.ways) });
  };
  return (
    <div className="sheet-actions">
      <button type="button" className="plain-button is-strong" data-first="" onClick={add}>
        {say('new-inquiry')}
      </button>
      {openId !== null && (
        <button
          type="button"
          className="plain-button"
          onClick={() => screen.set({ sheet: { type: 'message', id: openId } })}
        >
          {say('message')}
        </button>
      )}
      <button
        type="button"
        className="plain-button"
        onClick={() => screen.set({ sheet: { type: 'erase', chosen: { id, label: card.label } } })}
      >
        {say('erase')}
      </button>
    </div>
  );
}
