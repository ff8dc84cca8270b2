import { useState } from 'react';
import { minuteMs, type GoalClock, type GoalId } from '../../../electron/domain/policy.ts';
import { say } from '../goal-exceptions/words.ts';
import { minutesIn, mostMinutes } from './exception-list.ts';
import { Field } from './field.tsx';

interface ClockFieldsProps {
  /** Of the entry that it belongs to. */
  readonly id: string;
  readonly goalId: GoalId;
  readonly clock: GoalClock;
  readonly onChange: (goalId: GoalId, clock: GoalClock) => void;
}

const words = {
  'ten-minute': { within: 'first-within', counts: 'first-counts' },
  '24-hour': { within: 'second-within', counts: 'second-counts' },
} as const;

/** The time of one goal. What cannot be read is said and not taken: what was there before counts, and comes back. */
export function ClockFields({ id, goalId, clock, onChange }: ClockFieldsProps) {
  const minutes = clock.withinMs / minuteMs;
  /** Only while it is being written. */
  const [text, setText] = useState<string | null>(null);
  const isBad = text !== null && minutesIn(text) === null;
  const fieldId = `${id}-${goalId}`;
  const write = (next: string): void => {
    setText(next);
    const withinMs = minutesIn(next);
    if (withinMs !== null) onChange(goalId, { ...clock, withinMs });
  };
  return (
    <div className="pair">
      <Field
        id={fieldId}
        label={say(words[goalId].within)}
        problem={isBad ? say('bad-minutes', { most: mostMinutes, count: minutes }) : null}
      >
        <input
          id={fieldId}
          className="field"
          inputMode="numeric"
          value={text ?? String(minutes)}
          onChange={({ target }) => write(target.value)}
          onBlur={() => setText(null)}
          onKeyDown={(event) => {
            // Enter saves the settings, and would save what is not written here.
            if (isBad && event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <Field id={`${fieldId}-counts`} label={say(words[goalId].counts)}>
        <select
          id={`${fieldId}-counts`}
          className="field"
          value={clock.counts}
          onChange={({ target }) =>
            onChange(goalId, { ...clock, counts: target.value === 'open-hours' ? 'open-hours' : 'wall-clock' })
          }
        >
          <option value="wall-clock">{say('wall-clock')}</option>
          <option value="open-hours">{say('open-hours')}</option>
        </select>
      </Field>
    </div>
  );
}
