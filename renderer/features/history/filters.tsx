import { useId, type ReactNode } from 'react';
import type { HistoryFilter } from '../../../electron/contract/history.ts';
import { closeReasons } from '../../../electron/domain/event.ts';
import { channels } from '../../../electron/domain/inquiry.ts';
import { goalIds } from '../../../electron/domain/policy.ts';
import { channelWords } from '../../desk/line-words.ts';
import { usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { everything } from './everything.ts';
import { dateBefore, goalSpan } from './history-words.ts';
import { say } from './words.ts';

interface FiltersProps {
  readonly filter: HistoryFilter;
  readonly people: readonly string[];
  readonly onChange: (filter: HistoryFilter) => void;
}

/** By anything but words. */
export function isNarrowed({ channel, person, reason, goal, from, to }: HistoryFilter): boolean {
  return [channel, person, reason, goal, from, to].some((part) => part !== null);
}

/** What the list is narrowed to; all of it is one choice each. */
export function Filters({ filter, people, onChange }: FiltersProps) {
  const set = (part: Partial<HistoryFilter>): void => onChange({ ...filter, ...part });
  // A person who is chosen stays to be seen, also where the answer names others.
  const names = filter.person === null || people.includes(filter.person) ? people : [filter.person, ...people];
  return (
    <fieldset className="history-filters">
      <legend className="for-ears">{say('filters')}</legend>
      <Choice
        name={say('channel')}
        value={filter.channel}
        options={channels.map((channel) => [channel, channelWords(channel)])}
        onChange={(channel) => set({ channel })}
      />
      <GoalChoice filter={filter} onChange={set} />
      <Choice
        name={say('reason')}
        value={filter.reason}
        options={closeReasons.map((reason) => [reason, say(`reason-${reason}`)])}
        onChange={(reason) => set({ reason })}
      />
      <Choice
        name={say('person')}
        value={filter.person}
        any={say('any-person')}
        options={names.map((name) => [name, name])}
        onChange={(person) => set({ person })}
      />
      <PeriodChoice filter={filter} onChange={set} />
      {isNarrowed(filter) && (
        <button type="button" className="plain-button" onClick={() => onChange({ ...everything, text: filter.text })}>
          {say('clear')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [value: Value, text: string])[];
  /** Null is all of them. */
  readonly onChange: (value: Value | null) => void;
  readonly any?: string;
}

function Choice<Value extends string>({ name, value, options, onChange, any = say('any') }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Labelled id={id} name={name}>
      <select
        id={id}
        className="field"
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0] ?? null)}
      >
        <option value="">{any}</option>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      {children}
    </div>
  );
}

interface PartProps {
  readonly filter: HistoryFilter;
  readonly onChange: (part: Partial<HistoryFilter>) => void;
}

function GoalChoice({ filter: { goal }, onChange }: PartProps) {
  const goals = useSettings()?.policy.goals;
  const results = goalIds.flatMap((id) => (['met', 'missed'] as const).map((state) => ({ id, state })));
  const keyOf = ({ id, state }: (typeof results)[number]): string => `${id} ${state}`;
  return (
    <Choice
      name={say('result')}
      value={goal === null ? null : keyOf(goal)}
      options={results.map((one) => [
        keyOf(one),
        say(`goal-${one.state}`, { span: goals === undefined ? '' : goalSpan(goals[one.id]) }),
      ])}
      onChange={(key) => onChange({ goal: results.find((one) => keyOf(one) === key) ?? null })}
    />
  );
}

const lastDays = [7, 28, 365] as const;

function PeriodChoice({ filter: { from, to }, onChange }: PartProps) {
  const { clock } = usePage();
  const zone = useZone();
  const nowMs = clock.now();
  const firstDay = (days: number): string => dateBefore(zone, nowMs, days - 1);
  const preset = to === null ? lastDays.find((days) => firstDay(days) === from) : undefined;
  const isAny = from === null && to === null;
  const value = preset === undefined ? (isAny ? null : 'between') : String(preset);
  const choose = (chosen: string | null): void => {
    if (chosen === 'between') onChange({ from: firstDay(7), to: firstDay(1) });
    else onChange({ from: chosen === null ? null : firstDay(Number(chosen)), to: null });
  };
  return (
    <>
      <Choice
        name={say('period')}
        value={value}
        any={say('any-time')}
        options={[
          ...lastDays.map((count) => [String(count), say('last-days', { count })] as const),
          ['between', say('between')],
        ]}
        onChange={choose}
      />
      {value === 'between' && (
        <>
          <Day name={say('from-day')} value={from} onChange={(day) => onChange({ from: day })} />
          <Day name={say('to-day')} value={to} onChange={(day) => onChange({ to: day })} />
        </>
      )}
    </>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ name, value, onChange }: DayProps) {
  const id = useId();
  return (
    <Labelled id={id} name={name}>
      <input
        id={id}
        className="field"
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </Labelled>
  );
}
