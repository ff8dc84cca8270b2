import { Field, Hint, problemOf, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { headingId } from './section-table.ts';
import { say } from './words.ts';

/** Messages of the office's own, offered beside those that come with the program. */
export function TemplateFields(props: FieldsProps) {
  const { draft, problem, onChange } = props;
  const { templates } = draft;
  const usual = usualOf(props, ['templates'], say('none'));
  const change = (id: string, patch: { readonly title?: string; readonly text?: string }): void =>
    onChange({ templates: templates.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  const add = (): void => {
    const id = crypto.randomUUID();
    onChange({ templates: [...templates, { id, title: '', text: '' }] });
    requestAnimationFrame(() => document.getElementById(`settings-template-title-${id}`)?.focus());
  };
  const remove = (index: number): void => {
    const next = templates[index + 1];
    onChange({ templates: templates.filter((_, at) => at !== index) });
    document
      .getElementById(next === undefined ? 'settings-template-add' : `settings-template-title-${next.id}`)
      ?.focus();
  };
  return (
    <>
      <Hint id="settings-templates" hint={say('messages-hint')} usual={usual} />
      {templates.map(({ id, title, text }, index) => (
        <fieldset key={id} className="own-message" aria-label={say('own-message', { number: index + 1 })}>
          <Field
            id={`settings-template-title-${id}`}
            label={say('title')}
            problem={problemOf(problem, `template-title-${id}`)}
          >
            <input
              id={`settings-template-title-${id}`}
              className="field"
              autoComplete="off"
              maxLength={60}
              value={title}
              onChange={({ target }) => change(id, { title: target.value })}
            />
          </Field>
          <Field
            id={`settings-template-text-${id}`}
            label={say('text')}
            problem={problemOf(problem, `template-text-${id}`)}
          >
            <textarea
              id={`settings-template-text-${id}`}
              className="field"
              dir="auto"
              rows={3}
              maxLength={1_000}
              value={text}
              onChange={({ target }) => change(id, { text: target.value })}
            />
          </Field>
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => remove(index)}>
              {say('remove-message')}
            </button>
          </div>
        </fieldset>
      ))}
      <div className="sheet-actions">
        <button
          id="settings-template-add"
          type="button"
          className="plain-button"
          aria-describedby="settings-templates-hint"
          onClick={add}
        >
          {say('add-message')}
        </button>
        <ResetButton id="settings-template-add" labelId={headingId('messages')} usual={usual} />
      </div>
    </>
  );
}
