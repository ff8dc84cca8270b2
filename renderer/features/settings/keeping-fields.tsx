import { Field, problemOf } from './field.tsx';
import type { KeepingField } from './keeping-draft.ts';
import type { FieldsProps } from './settings-sheet.tsx';

interface Words {
  readonly field: KeepingField;
  readonly label: string;
}

const backupFields: readonly Words[] = [
  { field: 'backupHours', label: 'One an hour, for hours' },
  { field: 'backupDays', label: 'One a day, for days' },
  { field: 'backupMonths', label: 'One a month, for months' },
];

export function KeepingFields(props: FieldsProps) {
  return (
    <>
      <fieldset>
        <legend>Closed inquiries</legend>
        <WholeNumber
          field="keepMonths"
          label="Keep full months"
          hint="Beside the present month. Empty keeps all for ever. Older ones are removed at the turn of the day, from the kept backups too."
          {...props}
        />
      </fieldset>
      <fieldset>
        <legend>Kept backups</legend>
        <div className="pair">
          {backupFields.map((words) => (
            <WholeNumber key={words.field} {...words} {...props} />
          ))}
        </div>
        <p className="hint">The newest of each hour, day and month stays that long. Usual are 24, 14 and 12.</p>
      </fieldset>
    </>
  );
}

function WholeNumber({ field, label, hint, draft, problem, onChange }: FieldsProps & Words & { hint?: string }) {
  const id = `settings-${field}`;
  return (
    <Field id={id} label={label} problem={problemOf(problem, field)} {...(hint === undefined ? {} : { hint })}>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        value={draft[field]}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </Field>
  );
}
