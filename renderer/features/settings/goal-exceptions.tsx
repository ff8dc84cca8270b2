import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { coveredBy } from '../../../electron/domain/goal-clocks.ts';
import { channels, kinds } from '../../../electron/domain/inquiry.ts';
import type { GoalException, GoalId } from '../../../electron/domain/policy.ts';
import { coveredWords, meaningWords, whoWords } from '../goal-exceptions/exception-words.ts';
import { say } from '../goal-exceptions/words.ts';
import { tip } from '../../ui/tip.ts';
import { ClockFields } from './clock-fields.tsx';
import { Field, Hint, ResetButton, type Usual } from './field.tsx';
import { changedAt, mostExceptions, movedBy, nextException, removedAt } from './exception-list.ts';

interface GoalExceptionsProps {
  readonly value: readonly GoalException[];
  readonly usual: Usual;
  readonly onChange: (value: readonly GoalException[]) => void;
}

/** R3: other clocks for some inquiries; the first entry that fits counts, so their order is shown and can be changed. */
export function GoalExceptions({ value, usual, onChange }: GoalExceptionsProps) {
  const focusNext = useFocusNext();
  const idOf = useEntryIds();
  const [said, setSaid] = useState('');
  const isFull = value.length >= mostExceptions;

  const change = (index: number, next: GoalException): void => {
    idOf.keep(value[index], next);
    onChange(changedAt(value, index, next));
  };
  const move = (index: number, step: -1 | 1): void => {
    const entry = value[index];
    if (entry === undefined) return;
    const place = index + step + 1;
    const isAtEnd = place === 1 || place === value.length;
    // A button that has nothing more to do loses the keyboard; the other one has it then.
    focusNext(`${idOf.of(entry)}-${(step === -1) === isAtEnd ? 'down' : 'up'}`);
    setSaid(say('moved', { who: whoWords(entry), place, count: value.length }));
    onChange(movedBy(value, index, step));
  };
  const remove = (index: number): void => {
    const entry = value[index];
    if (entry === undefined) return;
    focusNext('goal-exception-add');
    setSaid(say('removed', { who: whoWords(entry) }));
    onChange(removedAt(value, index));
  };
  const add = (): void => {
    const next = nextException(value);
    focusNext(`${idOf.of(next)}-channel`);
    onChange([...value, next]);
  };
  return (
    <fieldset>
      <legend id="goal-exceptions-label">{say('legend')}</legend>
      <Hint id="goal-exceptions" hint={value.length === 0 ? say('none') : say('hint')} usual={usual} />
      {value.length > 0 && (
        <ol className="exceptions">
          {value.map((entry, index) => (
            <Entry
              key={idOf.of(entry)}
              id={idOf.of(entry)}
              entry={entry}
              index={index}
              above={coveredBy(value, index)}
              isLast={index === value.length - 1}
              onChange={(next) => change(index, next)}
              onMove={(step) => move(index, step)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      <output className="for-ears">{said}</output>
      {isFull && <p className="hint">{say('full', { count: value.length })}</p>}
      <div className="sheet-actions">
        {!isFull && (
          <button
            id="goal-exception-add"
            type="button"
            className="plain-button"
            aria-describedby="goal-exceptions-hint"
            onClick={add}
          >
            {say('add')}
          </button>
        )}
        <ResetButton id="goal-exception-add" labelId="goal-exceptions-label" usual={usual} />
      </div>
    </fieldset>
  );
}

interface EntryProps {
  readonly id: string;
  readonly entry: GoalException;
  readonly index: number;
  /** R3: the places of those that leave nothing to it. */
  readonly above: readonly number[];
  readonly isLast: boolean;
  readonly onChange: (next: GoalException) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Entry({ id, entry, index, above, isLast, onChange, onMove, onRemove }: EntryProps) {
  const who = whoWords(entry);
  const warning = coveredWords(above);
  const clocksChanged = (goalId: GoalId, clock: GoalException['clocks'][GoalId]): void =>
    onChange({ ...entry, clocks: { ...entry.clocks, [goalId]: clock } });
  return (
    <li className={warning === null ? 'exception' : 'exception is-covered'}>
      <div className="exception-head">
        <b>{say('entry', { place: index + 1, meaning: meaningWords(entry) })}</b>
        <button
          id={`${id}-up`}
          type="button"
          className="icon-button"
          aria-label={say('up', { who })}
          {...tip(say('up', { who }), say('up', { who }))}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={15} aria-hidden />
        </button>
        <button
          id={`${id}-down`}
          type="button"
          className="icon-button"
          aria-label={say('down', { who })}
          {...tip(say('down', { who }), say('down', { who }))}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('remove', { who })}
          {...tip(say('remove', { who }), say('remove', { who }))}
          onClick={onRemove}
        >
          <Trash2 size={15} aria-hidden />
        </button>
      </div>
      {warning !== null && <p className="exception-warning">{warning}</p>}
      <WhomFields id={id} entry={entry} onChange={onChange} />
      <ClockFields id={id} goalId="ten-minute" clock={entry.clocks['ten-minute']} onChange={clocksChanged} />
      <ClockFields id={id} goalId="24-hour" clock={entry.clocks['24-hour']} onChange={clocksChanged} />
    </li>
  );
}

function WhomFields({ id, entry, onChange }: Pick<EntryProps, 'id' | 'entry' | 'onChange'>) {
  return (
    <div className="pair">
      <Field id={`${id}-channel`} label={say('channel')}>
        <select
          id={`${id}-channel`}
          className="field"
          value={entry.channel ?? ''}
          onChange={({ target }) =>
            onChange({ ...entry, channel: channels.find((channel) => channel === target.value) ?? null })
          }
        >
          <option value="">{say('any-channel')}</option>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {say(`channel-${channel}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id={`${id}-kind`} label={say('kind')}>
        <select
          id={`${id}-kind`}
          className="field"
          value={entry.kind ?? ''}
          onChange={({ target }) => onChange({ ...entry, kind: kinds.find((kind) => kind === target.value) ?? null })}
        >
          <option value="">{say('any-kind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`one-${kind}`)}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

/** Entries have no id of their own: one is given to each, and goes on to what a change makes of it. */
function useEntryIds() {
  const known = useRef({ ids: new WeakMap<GoalException, string>(), last: 0 });
  const of = (entry: GoalException): string => {
    const { ids } = known.current;
    const id = ids.get(entry) ?? `goal-exception-${(known.current.last += 1)}`;
    ids.set(entry, id);
    return id;
  };
  return {
    of,
    keep: (before: GoalException | undefined, after: GoalException): void => {
      if (before !== undefined) known.current.ids.set(after, of(before));
    },
  };
}

/** Answers a function that says which element gets the keyboard once the next change is on screen. */
function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => {
    wanted.current = id;
  };
}
