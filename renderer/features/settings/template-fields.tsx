import { Field, problemOf } from './field.tsx';
import type { FieldsProps } from './settings-sheet.tsx';

/** Messages of the office's own, offered beside those that come with the program. */
export function TemplateFields({ draft, problem, onChange }: FieldsProps) {
  const { templates } = draft;
  const change = (id: string, patch: { readonly title?: string; readonly text?: string }): void =>
    onChange({ templates: templates.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  const add = (): void => {
    const id = crypto.randomUUID();
    onChange({ templates: [...templates, { id, title: '', text: '' }] });
    requestAnimationFrame(() => document.getElementById(`settings-template-title-${id}`)?.focus());
  };
  return (
    <fieldset>
      <legend>Own messages</legend>
      <p className="hint">
        Offered with M beside the others. {'{name}'}, {'{me}'}, {'{promise}'} and {'{colleague}'} are filled in; a
        sentence with {'{promise}'} is left out when nothing is owed.
      </p>
      {templates.map(({ id, title, text }, index) => (
        <fieldset key={id} className="own-message" aria-label={`Own message ${index + 1}`}>
          <Field
            id={`settings-template-title-${id}`}
            label="Title"
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
          <Field id={`settings-template-text-${id}`} label="Text" problem={problemOf(problem, `template-text-${id}`)}>
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
            <button
              type="button"
              className="plain-button"
              onClick={() => onChange({ templates: templates.filter((one) => one.id !== id) })}
            >
              Remove this message
            </button>
          </div>
        </fieldset>
      ))}
      <div className="sheet-actions">
        <button type="button" className="plain-button" onClick={add}>
          Add a message
        </button>
      </div>
    </fieldset>
  );
}
