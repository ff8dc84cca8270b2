import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import { Field, problemOf, type FieldsProps } from './field.tsx';
import type { GoalDraft } from './settings-draft.ts';
import { say } from './words.ts';

const goalsHint = 'settings-goals-hint';

export function GoalFields(props: FieldsProps) {
  return (
    <>
      <p className="hint" id={goalsHint}>
        {say('goals-hint')}
      </p>
      {goalIds.map((id) => (
        <OneGoal key={id} id={id} {...props} />
      ))}
    </>
  );
}

function OneGoal({ id, draft, usual, problem, onChange }: FieldsProps & { id: GoalId }) {
  const goal = draft.goals[id];
  const known = usual.goals[id];
  const name = say(`goal-${id}`);
  const change = (patch: Partial<GoalDraft>): void =>
    onChange({ goals: { ...draft.goals, [id]: { ...goal, ...patch } } });
  const usualPart = (part: keyof GoalDraft, words: string) => ({
    words,
    isNow: goal[part] === known[part],
    onReset: () => change({ [part]: known[part] }),
  });
  return (
    <fieldset className="pair" aria-label={name}>
      <Field
        id={`settings-goal-${id}`}
        label={say('minutes', { goal: name })}
        problem={problemOf(problem, `goal-${id}`)}
        usual={usualPart('minutes', say('minutes-words', { count: Number(known.minutes) }))}
      >
        <input
          id={`settings-goal-${id}`}
          className="field"
          aria-describedby={goalsHint}
          inputMode="numeric"
          value={goal.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
        />
      </Field>
      <Field
        id={`settings-share-${id}`}
        label={say('percent', { goal: name })}
        problem={problemOf(problem, `share-${id}`)}
        usual={usualPart('percent', say('percent-words', { count: Number(known.percent) }))}
      >
        <input
          id={`settings-share-${id}`}
          className="field"
          aria-describedby={goalsHint}
          inputMode="decimal"
          value={goal.percent}
          onChange={(event) => change({ percent: event.target.value })}
        />
      </Field>
      <Field
        id={`settings-counts-${id}`}
        label={say('counts', { goal: name })}
        hint={say('counts-hint')}
        usual={usualPart('counts', say(known.counts))}
      >
        <select
          id={`settings-counts-${id}`}
          className="field"
          value={goal.counts}
          onChange={(event) => change({ counts: event.target.value === 'open-hours' ? 'open-hours' : 'wall-clock' })}
        >
          <option value="wall-clock">{say('wall-clock')}</option>
          <option value="open-hours">{say('open-hours')}</option>
        </select>
      </Field>
    </fieldset>
  );
}
