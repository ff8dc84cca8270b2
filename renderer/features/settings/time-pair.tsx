import { Field, Hint, problemOf, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { say } from './words.ts';

interface TimePairProps extends FieldsProps {
  readonly field: 'quiet' | 'call-back';
  readonly from: 'quietFrom' | 'callBackFrom';
  readonly to: 'quietTo' | 'callBackTo';
}

/** A part of the day, from one time to another; both empty is none. */
export function TimePair({ field, from, to, ...props }: TimePairProps) {
  const { draft, problem, onChange } = props;
  const hintId = `settings-${field}-to-hint`;
  const usual = usualOf(props, [from, to], say('none'));
  return (
    <div className="time-pair">
      <div className="pair">
        <Field id={`settings-${field}`} label={say(`${field}-from`)} problem={problemOf(problem, field)}>
          <input
            id={`settings-${field}`}
            className="field"
            type="time"
            aria-describedby={hintId}
            value={draft[from]}
            onChange={({ target }) => onChange({ [from]: target.value })}
          />
        </Field>
        <Field id={`settings-${field}-to`} label={say(`${field}-to`)}>
          <input
            id={`settings-${field}-to`}
            className="field"
            type="time"
            aria-describedby={hintId}
            value={draft[to]}
            onChange={({ target }) => onChange({ [to]: target.value })}
          />
        </Field>
      </div>
      <Hint id={`settings-${field}-to`} hint={say(`${field}-hint`)} usual={usual} />
      <ResetButton id={`settings-${field}`} usual={usual} />
    </div>
  );
}
