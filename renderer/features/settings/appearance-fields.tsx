import { languageChoices, themes } from '../../../electron/domain/settings.ts';
import { Field, Hint, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { say } from './words.ts';

/** Each language in its own words, for whoever cannot read the one that is spoken. */
const languageNames = { en: 'English', es: 'Español', de: 'Deutsch' } as const;

export function AppearanceFields(props: FieldsProps) {
  const { draft, usual, onChange } = props;
  const usualTheme = usualOf(props, ['theme'], say(`theme-${usual.theme}`));
  return (
    <>
      <fieldset className="labelled" aria-describedby="settings-theme-hint">
        <legend id="settings-theme-label">{say('theme')}</legend>
        <div className="choices-in-line">
          {themes.map((theme) => (
            <label key={theme} className="check">
              <input
                id={theme === usual.theme ? 'settings-theme' : undefined}
                type="radio"
                name="settings-theme"
                checked={draft.theme === theme}
                onChange={() => onChange({ theme })}
              />
              {say(`theme-${theme}`)}
            </label>
          ))}
        </div>
        <Hint id="settings-theme" hint={say('theme-hint')} usual={usualTheme} />
        <ResetButton id="settings-theme" usual={usualTheme} />
      </fieldset>
      <Field
        id="settings-language"
        label={say('language')}
        hint={say('language-hint')}
        usual={usualOf(props, ['language'], say('language-system'))}
      >
        <select
          id="settings-language"
          className="field"
          value={draft.language}
          onChange={({ target }) =>
            onChange({ language: languageChoices.find((choice) => choice === target.value) ?? draft.language })
          }
        >
          {languageChoices.map((choice) => (
            <option key={choice} value={choice} lang={choice === 'system' ? undefined : choice}>
              {choice === 'system' ? say('language-system') : languageNames[choice]}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
