import { trayShows } from '../../../electron/domain/tray-scene.ts';
import { Field, Hint, problemOf, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { say } from './words.ts';

const shortcutHint = 'settings-shortcut-hint';

/** Shown where there is a desktop edition around the page. */
export function DesktopFields(props: FieldsProps) {
  const { draft, usual, problem, onChange } = props;
  const usualLogin = usualOf(props, ['startAtLogin'], say('not-at-login'));
  return (
    <>
      <Field
        id="settings-tray"
        label={say('tray')}
        hint={say('tray-hint')}
        usual={usualOf(props, ['trayShows'], say(`tray-${usual.trayShows}`))}
      >
        <select
          id="settings-tray"
          className="field"
          value={draft.trayShows}
          onChange={({ target }) =>
            onChange({ trayShows: trayShows.find((one) => one === target.value) ?? draft.trayShows })
          }
        >
          {trayShows.map((one) => (
            <option key={one} value={one}>
              {say(`tray-${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <div className="labelled">
        <label className="check" id="settings-login-label">
          <input
            id="settings-login"
            type="checkbox"
            aria-describedby="settings-login-hint"
            checked={draft.startAtLogin}
            onChange={({ target }) => onChange({ startAtLogin: target.checked })}
          />
          {say('start-at-login')}
        </label>
        <Hint id="settings-login" hint={say('start-at-login-hint')} usual={usualLogin} />
        <ResetButton id="settings-login" usual={usualLogin} />
      </div>
      <div className="pair">
        <Field
          id="settings-popup-shortcut"
          label={say('popup-shortcut')}
          problem={problemOf(problem, 'popup-shortcut')}
          usual={usualOf(props, ['popupShortcut'], say('none'))}
        >
          <input
            id="settings-popup-shortcut"
            className="field"
            aria-describedby={shortcutHint}
            autoComplete="off"
            spellCheck={false}
            value={draft.popupShortcut}
            onChange={({ target }) => onChange({ popupShortcut: target.value })}
          />
        </Field>
        <Field
          id="settings-add-shortcut"
          label={say('add-shortcut')}
          problem={problemOf(problem, 'add-shortcut')}
          usual={usualOf(props, ['addShortcut'], say('none'))}
        >
          <input
            id="settings-add-shortcut"
            className="field"
            aria-describedby={shortcutHint}
            autoComplete="off"
            spellCheck={false}
            value={draft.addShortcut}
            onChange={({ target }) => onChange({ addShortcut: target.value })}
          />
        </Field>
      </div>
      <p className="hint" id={shortcutHint}>
        {say('shortcut-hint')}
      </p>
    </>
  );
}
