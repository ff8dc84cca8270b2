import { useEffect, useRef } from 'react';
import type { SameCustomer, TimeQuestion } from '../../../electron/contract/line.ts';
import type { Line } from '../../desk/line.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useStore } from '../../ui/store.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { Chips } from './chips.tsx';
import { useAdd } from './use-add.ts';
import { say } from './words.ts';

/** One line adds somebody who is waiting; what was understood of it is shown before Enter. */
export function AddLine() {
  const { line } = usePage();
  const adding = useAdd(line);
  const field = useRef<HTMLInputElement>(null);
  const { answer, draft, question } = adding;
  return (
    <form
      className="add"
      aria-label={say('form')}
      onSubmit={(event) => {
        event.preventDefault();
        adding.send(false);
      }}
    >
      <div className="add-line">
        <input
          ref={field}
          type="text"
          data-field="add"
          aria-label={say('who')}
          aria-keyshortcuts="N"
          placeholder={say('hint')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          value={adding.text}
          onChange={(event) => adding.type(event.target.value)}
        />
        <kbd aria-hidden="true">{adding.text === '' ? 'N' : say('enter')}</kbd>
      </div>
      {draft !== null && (
        <fieldset className="chips" aria-label={say('understood-as')}>
          <Chips
            draft={draft}
            corrections={adding.corrections}
            onCorrected={adding.correct}
            onClosed={() => field.current?.focus()}
          />
          {answer !== null && answer.sameCustomer !== null && (
            <Joins same={answer.sameCustomer} isJoining={adding.isJoining} onChange={adding.setJoining} />
          )}
        </fieldset>
      )}
      {question !== null && (
        <Question
          question={question}
          onConfirm={() => {
            adding.send(true);
            field.current?.focus();
          }}
        />
      )}
      <Problem text={adding.problem} />
      <NextLine line={line} onTaken={adding.startOver} onDone={() => field.current?.focus()} />
    </form>
  );
}

interface NextLineProps {
  readonly line: Line;
  readonly onTaken: () => void;
  readonly onDone: () => void;
}

/** What a link wants to add waits beside what is being typed. */
function NextLine({ line, onTaken, onDone }: NextLineProps) {
  const next = useStore(line.state, ({ waiting }) => waiting[0] ?? null);
  const take = (): void => {
    line.takeNext();
    onTaken();
    onDone();
  };
  const drop = (): void => {
    line.dropNext();
    onDone();
  };
  return (
    <>
      {/* There before it is filled, or screen readers would not hear of it. */}
      <output className={next === null ? 'for-ears' : 'hint next-line'} dir="auto">
        {next === null ? '' : say('waits-to-be-added', { line: next.replace(/[\s,]+$/u, '') })}
      </output>
      {next !== null && (
        <div className="sheet-actions next-line-ways">
          <button type="button" className="chip" onClick={take}>
            {say('take-next')}
          </button>
          <button type="button" className="chip" onClick={drop}>
            {say('drop-next')}
          </button>
        </div>
      )}
    </>
  );
}

interface JoinsProps {
  readonly same: SameCustomer;
  readonly isJoining: boolean;
  readonly onChange: (isJoining: boolean) => void;
}

/** R1: a further message of somebody who waits joins and restarts nothing, unless it is about something else. */
function Joins({ same, isJoining, onChange }: JoinsProps) {
  const { clock } = usePage();
  const zone = useZone();
  const since = dayAndTime(zone, same.receivedAtMs, clock.now());
  return (
    <>
      {isJoining && (
        <span className="chip is-joining">
          <span dir="auto">{say('joins', { name: same.label, at: since })}</span>
        </span>
      )}
      <button type="button" className="chip" aria-pressed={!isJoining} onClick={() => onChange(!isJoining)}>
        {say(isJoining ? 'new-instead' : 'new-or-join')}
      </button>
    </>
  );
}

/** A time that is asked about, not guessed. */
function Question({ question, onConfirm }: { question: TimeQuestion; onConfirm: () => void }) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const canConfirm = question.reason === 'older-than-day-goal';
  return (
    <div className="question" role="alert">
      <p>{question.sentence}</p>
      {canConfirm && (
        <button ref={confirm} type="button" className="plain-button" onClick={onConfirm}>
          {say('add-anyway')}
        </button>
      )}
    </div>
  );
}
