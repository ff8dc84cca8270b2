import type { TrayShow } from '../../../electron/domain/tray-scene.ts';
import { Field, problemOf } from './field.tsx';
import type { FieldsProps } from './settings-sheet.tsx';

const trayWords: Readonly<Record<TrayShow, string>> = {
  minutes: 'The time that is left, and a bar',
  bar: 'Only the bar',
  count: 'How many wait, and a bar',
};

function isTrayShow(text: string): text is TrayShow {
  return Object.hasOwn(trayWords, text);
}

/** Shown where there is a desktop edition around the page. */
export function DesktopFields({ draft, problem, onChange }: FieldsProps) {
  return (
    <fieldset>
      <legend>This computer</legend>
      <Field id="settings-tray" label="The tray shows">
        <select
          id="settings-tray"
          className="field"
          value={draft.trayShows}
          onChange={({ target }) => isTrayShow(target.value) && onChange({ trayShows: target.value })}
        >
          {Object.entries(trayWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <label className="labelled">
        <span>
          <input
            type="checkbox"
            checked={draft.startAtLogin}
            onChange={({ target }) => onChange({ startAtLogin: target.checked })}
          />{' '}
          Start when I log in
        </span>
      </label>
      <div className="pair">
        <Field
          id="settings-popup-shortcut"
          label="Shortcut to open"
          hint="Works in every program, as Ctrl+Alt+T. Empty for none."
          problem={problemOf(problem, 'popup-shortcut')}
        >
          <input
            id="settings-popup-shortcut"
            className="field"
            autoComplete="off"
            value={draft.popupShortcut}
            onChange={({ target }) => onChange({ popupShortcut: target.value })}
          />
        </Field>
        <Field
          id="settings-add-shortcut"
          label="Shortcut to add"
          hint="Opens it with the line to add ready. Empty for none."
          problem={problemOf(problem, 'add-shortcut')}
        >
          <input
            id="settings-add-shortcut"
            className="field"
            autoComplete="off"
            value={draft.addShortcut}
            onChange={({ target }) => onChange({ addShortcut: target.value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
