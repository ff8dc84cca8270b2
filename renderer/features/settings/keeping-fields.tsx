import { Field, problemOf, usualOf, type FieldsProps } from './field.tsx';
import type { KeepingField } from './keeping-draft.ts';
import { say } from './words.ts';

const backupFields = ['backupHours', 'backupDays', 'backupMonths'] as const satisfies readonly KeepingField[];

export function KeepingFields(props: FieldsProps) {
  return (
    <>
      <fieldset>
        <legend>{say('closed-inquiries')}</legend>
        <WholeNumber field="keepMonths" hint={say('keepMonths-hint')} {...props} />
      </fieldset>
      <fieldset>
        <legend>{say('kept-backups')}</legend>
        <div className="pair">
          {backupFields.map((field) => (
            <WholeNumber key={field} field={field} {...props} />
          ))}
        </div>
        <p className="hint">{say('backups-hint')}</p>
      </fieldset>
    </>
  );
}

function WholeNumber({ field, hint, ...props }: FieldsProps & { field: KeepingField; hint?: string }) {
  const { draft, usual, problem, onChange } = props;
  const id = `settings-${field}`;
  const usualWords = usual[field] === '' ? say('for-ever') : usual[field];
  return (
    <Field
      id={id}
      label={say(field)}
      problem={problemOf(problem, field)}
      usual={usualOf(props, [field], usualWords)}
      {...(hint === undefined ? {} : { hint })}
    >
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
