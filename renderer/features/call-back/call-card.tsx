import { useEffect, useRef } from 'react';
import { callLink, mailLink } from '../../../electron/contract/outbound-links.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { CallOutcome } from '../../../electron/domain/call-back.ts';
import { nextDeadline } from '../../../electron/domain/deadline.ts';
import { effectiveEvents } from '../../../electron/domain/event.ts';
import { lineOf } from '../../desk/line-words.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { asHeading, dayAndTime } from '../../ui/time-words.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { dueWords } from '../inquiries/row-words.ts';
import { CallTimes } from './call-times.tsx';
import { outcomeKeys } from './outcome-keys.ts';
import type { ChosenTime, TimedOutcome } from './record-call.ts';
import type { CallBack } from './use-call-back.ts';
import { say } from './words.ts';

interface CallCardProps {
  readonly view: InquiryView;
  readonly place: number;
  readonly calling: CallBack;
  /** The outcome that still needs a time. */
  readonly asked: TimedOutcome | null;
  readonly onOutcome: (outcome: CallOutcome) => void;
  readonly onTime: (outcome: TimedOutcome, time: ChosenTime) => void;
  readonly onBack: () => void;
}

/** Who is called now: the number large, what is known, and what can come of it. */
export function CallCard({ view, place, calling, asked, onOutcome, onTime, onBack }: CallCardProps) {
  const { run, newCount, request } = calling;
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsking = asked !== null;
  // The keyboard and the screen reader go to whoever is next, and back here from a time that was not chosen.
  useEffect(() => {
    if (!isAsking) heading.current?.focus();
  }, [isAsking]);
  const count = run?.ids.length ?? 0;
  const progress = say('progress', { place, count });
  return (
    <section className="call-card" aria-label={say('who')}>
      <p className="call-progress">
        <b>{progress}</b>
        <progress aria-hidden="true" max={count} value={place - 1} />
        {newCount > 0 && <small>{say('new-since', { count: newCount })}</small>}
      </p>
      <h3 ref={heading} tabIndex={-1} dir="auto">
        <span className="for-ears">{progress}: </span>
        {view.label}
      </h3>
      <Ways view={view} />
      <Facts view={view} />
      {asked === null ? (
        <Outcomes isBusy={request.isBusy} onOutcome={onOutcome} />
      ) : (
        <CallTimes
          key={asked}
          view={view}
          outcome={asked}
          isBusy={request.isBusy}
          onTime={(time) => onTime(asked, time)}
          onBack={onBack}
        />
      )}
    </section>
  );
}

/** The number to dial, else the address, else what the customer is called on a network. */
function Ways({ view: { customer, label } }: { view: InquiryView }) {
  const { phone, email, handle } = customer;
  const dial = callLink(customer);
  if (dial !== null && phone !== null) {
    return (
      <p className="call-number">
        <a href={dial} aria-keyshortcuts="C" aria-label={`${say('call-key', { name: label })}: ${phone}`} dir="ltr">
          <span>{phone}</span> <kbd aria-hidden="true">C</kbd>
        </a>
      </p>
    );
  }
  const mail = mailLink(customer, { subject: '', text: '' });
  if (mail !== null) {
    return (
      <p className="call-number is-address">
        <a href={mail} aria-keyshortcuts="C" dir="ltr">
          <span>{email}</span> <kbd aria-hidden="true">C</kbd>
        </a>
      </p>
    );
  }
  return <p className="call-number is-address">{phone ?? handle ?? email ?? say('no-way')}</p>;
}

function Facts({ view }: { view: InquiryView }) {
  const { api, clock } = usePage();
  const zone = useZone();
  const best = useAnswer(view.id, clock, () => api.call('bestTime', { id: view.id })).value;
  const nowMs = clock.now();
  const deadline = nextDeadline(view.standing, nowMs);
  const when = deadline === null ? null : dueWords(deadline, zone, nowMs);
  const notes = effectiveEvents(view).flatMap((event) =>
    event.type === 'noted' && event.text !== ''
      ? [
          {
            id: event.id,
            text: say('note-line', {
              when: dayAndTime(zone, event.atMs, nowMs),
              by: event.by ?? '',
              text: event.text,
            }),
          },
        ]
      : [],
  );
  return (
    <div className="call-facts">
      <p dir="auto">{lineOf(view)}</p>
      {when !== null && <p>{deadline?.kind === 'promise' ? asHeading(when) : say('waits', { when })}</p>}
      {best !== null && <p>{say('best', { from: clockTime(best.from), to: clockTime(best.to) })}</p>}
      {notes.length > 0 && (
        <ul aria-label={say('notes')}>
          {notes.slice(-mostNotes).map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The last ones; the whole of it stands on the row. */
const mostNotes = 3;

function Outcomes({ isBusy, onOutcome }: { isBusy: boolean; onOutcome: (outcome: CallOutcome) => void }) {
  return (
    <fieldset className="call-outcomes">
      <legend>{say('outcomes')}</legend>
      {outcomeKeys.map((outcome, index) => (
        <button
          key={outcome}
          type="button"
          className="choice"
          aria-keyshortcuts={String(index + 1)}
          aria-disabled={isBusy}
          onClick={() => onOutcome(outcome)}
        >
          <kbd aria-hidden="true">{index + 1}</kbd>
          <span className="choice-text">{say(outcome)}</span>
        </button>
      ))}
    </fieldset>
  );
}
