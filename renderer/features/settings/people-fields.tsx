import { useDeskPart } from '../../desk/page-context.ts';
import { Field, problemOf, usualOf, type FieldsProps } from './field.tsx';
import { say } from './words.ts';

export function PeopleFields(props: FieldsProps) {
  const { draft, problem, onChange } = props;
  const computerUser = useDeskPart('computerUser') ?? '';
  return (
    <>
      <Field
        id="settings-me"
        label={say('me')}
        hint={say('me-hint', { name: computerUser })}
        problem={problemOf(problem, 'me')}
        usual={usualOf(props, ['me'], computerUser)}
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
      <Field
        id="settings-colleagues"
        label={say('colleagues')}
        hint={say('colleagues-hint')}
        usual={usualOf(props, ['colleagues'], say('none'))}
      >
        <textarea
          id="settings-colleagues"
          className="field"
          rows={3}
          value={draft.colleagues}
          onChange={(event) => onChange({ colleagues: event.target.value })}
        />
      </Field>
    </>
  );
}
