import { useState } from 'react';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { draftOf, type SettingsDraft } from './settings-draft.ts';
import { Field, problemOf, usualOf, type FieldsProps } from './field.tsx';
import { forgetForm } from './kept-form.ts';
import type { KeepingField } from './keeping-draft.ts';
import { say } from './words.ts';

const backupFields = ['backupHours', 'backupDays', 'backupMonths'] as const satisfies readonly KeepingField[];
const backupsHint = 'settings-backups-hint';

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
            <WholeNumber key={field} field={field} describedBy={backupsHint} {...props} />
          ))}
        </div>
        <p className="hint" id={backupsHint}>
          {say('backups-hint')}
        </p>
      </fieldset>
      <DataLink draft={props.draft} />
    </>
  );
}

/** To the backups themselves. What is written here and not saved is not left without a word. */
function DataLink({ draft }: { draft: SettingsDraft }) {
  const page = usePage();
  const settings = useSettings();
  const [isWarned, setWarned] = useState(false);
  const isChanged = settings !== null && JSON.stringify(draft) !== JSON.stringify(draftOf(settings));
  const open = (): void => {
    if (isChanged && !isWarned) setWarned(true);
    else {
      forgetForm(page);
      page.screen.set({ sheet: { type: 'data' } });
    }
  };
  return (
    <div className="labelled">
      <div className="sheet-actions">
        <button type="button" className="plain-button" aria-describedby="settings-data-hint" onClick={open}>
          {say('data')}
        </button>
      </div>
      <p className="hint" id="settings-data-hint">
        {say('data-hint')}
      </p>
      <Problem text={isWarned && isChanged ? say('data-not-saved') : null} />
    </div>
  );
}

interface WholeNumberProps extends FieldsProps {
  readonly field: KeepingField;
  readonly hint?: string;
  /** What says it for several. */
  readonly describedBy?: string;
}

function WholeNumber({ field, hint, describedBy, ...props }: WholeNumberProps) {
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
        aria-describedby={describedBy}
        autoComplete="off"
        value={draft[field]}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </Field>
  );
}
