import { ladderNames } from '../../../electron/domain/nudge-ladder.ts';
import { Field, usualOf, type FieldsProps } from './field.tsx';
import { NudgePreview } from './nudge-preview.tsx';
import { TimePair } from './time-pair.tsx';
import { say } from './words.ts';

export function NudgeFields(props: FieldsProps) {
  const { draft, usual, onChange } = props;
  return (
    <>
      <Field
        id="settings-ladder"
        label={say('ladder')}
        hint={say('ladder-hint')}
        usual={usualOf(props, ['ladder'], say(`${usual.ladder}-short`))}
      >
        <select
          id="settings-ladder"
          className="field"
          value={draft.ladder}
          onChange={(event) =>
            onChange({ ladder: ladderNames.find((name) => name === event.target.value) ?? draft.ladder })
          }
        >
          {ladderNames.map((name) => (
            <option key={name} value={name}>
              {say(name)}
            </option>
          ))}
        </select>
      </Field>
      <TimePair field="quiet" from="quietFrom" to="quietTo" {...props} />
      <NudgePreview {...props} />
      <TimePair field="call-back" from="callBackFrom" to="callBackTo" {...props} />
    </>
  );
}
