import { ladderNames, type LadderName } from '../../../electron/domain/nudge-ladder.ts';
import { Field, problemOf } from './field.tsx';
import type { FieldsProps } from './settings-sheet.tsx';

const ladderWords: Readonly<Record<LadderName, string>> = {
  gentle: 'Gentle: once before the first goal',
  standard: 'Standard: twice before, and when it has passed',
  insistent: 'Insistent: from the arrival on, until after it',
};

export function NudgeFields({ draft, problem, onChange }: FieldsProps) {
  return (
    <fieldset>
      <legend>Reminders</legend>
      <Field id="settings-ladder" label="How often">
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
              {ladderWords[name]}
            </option>
          ))}
        </select>
      </Field>
      <div className="pair">
        <Field id="settings-quiet" label="Quiet time from" problem={problemOf(problem, 'quiet')}>
          <input
            id="settings-quiet"
            className="field"
            type="time"
            value={draft.quietFrom}
            onChange={(event) => onChange({ quietFrom: event.target.value })}
          />
        </Field>
        <Field id="settings-quiet-to" label="Quiet time to">
          <input
            id="settings-quiet-to"
            className="field"
            type="time"
            value={draft.quietTo}
            onChange={(event) => onChange({ quietTo: event.target.value })}
          />
        </Field>
      </div>
      <p className="hint">Every day, also over midnight. Empty means never; afterwards one summary comes.</p>
    </fieldset>
  );
}
