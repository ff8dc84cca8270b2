import { useDeskPart } from '../../desk/page-context.ts';
import { Field, problemOf } from './field.tsx';
import type { FieldsProps } from './settings-sheet.tsx';

export function PeopleFields({ draft, problem, onChange }: FieldsProps) {
  const computerUser = useDeskPart('computerUser') ?? '';
  return (
    <fieldset>
      <legend>People</legend>
      <Field
        id="settings-me"
        label="My name"
        hint={`Acknowledgements are recorded under it. Empty: as ${computerUser}, who is signed in at this computer.`}
        problem={problemOf(problem, 'me')}
      >
        <input
          id="settings-me"
          className="field"
          autoComplete="name"
          maxLength={100}
          value={draft.me}
          onChange={(event) => onChange({ me: event.target.value })}
        />
      </Field>
      <Field id="settings-colleagues" label="Colleagues, one a line" hint="Offered when you hand something off.">
        <textarea
          id="settings-colleagues"
          className="field"
          rows={3}
          value={draft.colleagues}
          onChange={(event) => onChange({ colleagues: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}
