import { useState, type ReactNode } from 'react';
import type { GoalId } from '../../../electron/domain/policy.ts';
import { spanWords } from '../../ui/time-words.ts';
import { sharePercent } from '../score/score-words.ts';
import type { StepProps } from './first-steps.tsx';
import { StepButtons } from './step-buttons.tsx';
import { countingOf, goalLengths, policyWith, usualHours, usualHoursOf } from './usual-choices.ts';
import { say } from './words.ts';

/** Each goal and the open hours in one sentence, with the usual choices. */
export function CountStep({ settings, onNext, ...buttons }: StepProps) {
  const { policy } = settings;
  const [counting, setCounting] = useState(() => countingOf(policy));
  const lengths = (id: GoalId, label: 'first-goal' | 'second-goal'): ReactNode => (
    <Choice
      id={`first-${id}`}
      label={say(label, { share: sharePercent(policy.goals[id]) })}
      value={String(counting.withinMs[id])}
      onChoose={(value) => setCounting({ ...counting, withinMs: { ...counting.withinMs, [id]: Number(value) } })}
    >
      {goalLengths(id, policy.goals[id]).map((lengthMs) => (
        <option key={lengthMs} value={lengthMs}>
          {spanWords(lengthMs)}
        </option>
      ))}
    </Choice>
  );
  return (
    <form
      className="first-run-step"
      onSubmit={(event) => {
        event.preventDefault();
        onNext({ policy: policyWith(policy, counting) });
      }}
    >
      <div className="first-run-choices">
        {lengths('ten-minute', 'first-goal')}
        {lengths('24-hour', 'second-goal')}
        <Choice
          id="first-counts"
          label={say('clocks')}
          value={counting.counts}
          onChoose={(value) =>
            setCounting({ ...counting, counts: value === 'open-hours' ? 'open-hours' : 'wall-clock' })
          }
        >
          <option value="wall-clock">{say('all-the-time')}</option>
          <option value="open-hours">{say('open-hours-only')}</option>
        </Choice>
        <Choice
          id="first-hours"
          label={say('hours')}
          value={counting.hours ?? ''}
          onChoose={(value) =>
            setCounting({ ...counting, hours: usualHours.find(([id]) => id === value)?.[0] ?? null })
          }
        >
          {usualHoursOf(policy.openHours) === null && <option value="">{say('hours-as-now')}</option>}
          {usualHours.map(([id]) => (
            <option key={id} value={id}>
              {say(id)}
            </option>
          ))}
        </Choice>
      </div>
      <p className="hint">
        {say('hours-hint', { zone: policy.openHours.zone })} {say('changeable')}
      </p>
      <StepButtons next="next" {...buttons} />
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  );
}
