import { Field, problemOf, usualOf, type FieldsProps } from './field.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { say } from './hours-words.ts';
import { WeekFields } from './week-fields.tsx';

const zones = Intl.supportedValuesOf('timeZone');

export function HoursFields(props: FieldsProps) {
  const { draft, usual, problem, onChange } = props;
  return (
    <>
      <WeekFields {...props} />
      <Field
        id="settings-zone"
        label={say('zone')}
        hint={say('zone-hint')}
        problem={problemOf(problem, 'zone')}
        usual={usualOf(props, ['zone'], usual.zone)}
      >
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
      <HolidayFields {...props} />
    </>
  );
}
