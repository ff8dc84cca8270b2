import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import { Field, problemOf } from './field.tsx';
import type { GoalDraft } from './settings-draft.ts';
import type { FieldsProps } from './settings-sheet.tsx';

const goalNames: Readonly<Record<GoalId, string>> = { 'ten-minute': 'First goal', '24-hour': 'Second goal' };

export function GoalFields(props: FieldsProps) {
  return (
    <fieldset>
      <legend>Goals</legend>
      <p className="hint">So many percent are acknowledged within so many minutes; a day has 1440.</p>
      {goalIds.map((id) => (
        <OneGoal key={id} id={id} {...props} />
      ))}
    </fieldset>
  );
}

function OneGoal({ id, draft, problem, onChange }: FieldsProps & { id: GoalId }) {
  const goal = draft.goals[id];
  const name = goalNames[id];
  const change = (patch: Partial<GoalDraft>): void =>
    onChange({ goals: { ...draft.goals, [id]: { ...goal, ...patch } } });
  return (
    <fieldset className="pair" aria-label={name}>
      <Field id={`settings-goal-${id}`} label={`${name}, minutes`} problem={problemOf(problem, `goal-${id}`)}>
        <input
          id={`settings-goal-${id}`}
          className="field"
          inputMode="numeric"
          value={goal.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
        />
      </Field>
      <Field id={`settings-share-${id}`} label={`${name}, percent`}>
        <input
          id={`settings-share-${id}`}
          className="field"
          inputMode="decimal"
          value={goal.percent}
          onChange={(event) => change({ percent: event.target.value })}
        />
      </Field>
      <Field id={`settings-counts-${id}`} label={`${name} counts`}>
        <select
          id={`settings-counts-${id}`}
          className="field"
          value={goal.counts}
          onChange={(event) => change({ counts: event.target.value === 'open-hours' ? 'open-hours' : 'wall-clock' })}
        >
          <option value="wall-clock">all the time</option>
          <option value="open-hours">open hours only</option>
        </select>
      </Field>
    </fieldset>
  );
}
