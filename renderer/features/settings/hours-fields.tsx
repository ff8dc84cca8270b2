import { Problem } from '../../ui/problem.tsx';
import { Field, problemOf } from './field.tsx';
import { weekdayNames } from './settings-draft.ts';
import type { FieldsProps } from './settings-sheet.tsx';

const zones = Intl.supportedValuesOf('timeZone');

export function HoursFields({ draft, problem, onChange }: FieldsProps) {
  return (
    <fieldset>
      <legend>Open hours</legend>
      <p className="hint">No reminders outside of them. An empty day is closed.</p>
      <table className="week-table">
        <tbody>
          {weekdayNames.map(([day, name]) => (
            <tr key={day}>
              <th scope="row">
                <label htmlFor={`settings-week-${day}`}>{name}</label>
              </th>
              <td>
                <input
                  id={`settings-week-${day}`}
                  className="field"
                  placeholder="closed"
                  autoComplete="off"
                  value={draft.week[day]}
                  onChange={(event) => onChange({ week: { ...draft.week, [day]: event.target.value } })}
                />
                <Problem text={problemOf(problem, `week-${day}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Field id="settings-zone" label="Time zone" hint="Of the office. All times on this page are in it.">
        <input
          id="settings-zone"
          className="field"
          list="settings-zones"
          autoComplete="off"
          value={draft.zone}
          onChange={(event) => onChange({ zone: event.target.value })}
        />
        <datalist id="settings-zones">
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
      </Field>
      <Field
        id="settings-holidays"
        label="Holidays, one a line"
        hint="As 2026-12-25. The office is closed on them."
        problem={problemOf(problem, 'holidays')}
      >
        <textarea
          id="settings-holidays"
          className="field"
          rows={3}
          value={draft.holidays}
          onChange={(event) => onChange({ holidays: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}
