import type { TrayShow } from '../../../electron/domain/tray-scene.ts';
import { Field, problemOf } from './field.tsx';
import type { FieldsProps } from './settings-sheet.tsx';

const trayWords: Readonly<Record<TrayShow, string>> = {
  minutes: 'Time left, with a bar',
  bar: 'Only the bar',
  count: 'How many wait, with a bar',
};

const shortcutHint = 'settings-shortcut-hint';

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
      <label className="check">
        <input
          type="checkbox"
          checked={draft.startAtLogin}
          onChange={({ target }) => onChange({ startAtLogin: target.checked })}
        />
        Start when I log in
      </label>
      <div className="pair">
        <Field id="settings-popup-shortcut" label="Shortcut to open" problem={problemOf(problem, 'popup-shortcut')}>
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
        <Field id="settings-add-shortcut" label="Shortcut to add" problem={problemOf(problem, 'add-shortcut')}>
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
        Keys like Ctrl+Alt+T, which work in every program: to open the window, and to open it ready to add. Empty means
        none.
      </p>
    </fieldset>
  );
}
