import { useRef, useState } from 'react';
import type { HolidayPlaces, NamedDay } from '../../../electron/contract/holidays.ts';
import type { HolidayRegion } from '../../../electron/domain/settings.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useNextFocus } from '../../ui/use-next-focus.ts';
import { useRequest } from '../../ui/use-request.ts';
import { spokenLocale } from '../../words/say.ts';
import { DayPreview } from './day-preview.tsx';
import { Field, type FieldsProps } from './field.tsx';
import { united } from './holiday-draft.ts';
import { say } from './hours-words.ts';

type Place = HolidayPlaces['countries'][number];

/** The public holidays of a place: chosen, shown with their names, and taken into the list. */
export function CountryHolidays({ draft, onChange }: FieldsProps) {
  const { api, clock } = usePage();
  const request = useRequest();
  const [chosen, setChosen] = useState<HolidayRegion | null>(draft.region);
  const [days, setDays] = useState<readonly NamedDay[] | null>(null);
  const [said, setSaid] = useState('');
  const asking = useRef<HTMLButtonElement>(null);
  // What was pressed goes away with the preview, or makes room for it.
  useNextFocus(days, () => asking.current ?? document.getElementById('settings-holiday-country'));
  const language = spokenLocale().slice(0, 2);
  const places = useAnswer(JSON.stringify(chosen), clock, () => api.call('holidayPlaces', { chosen, language }));
  const { countries, states, regions } = places.value ?? { countries: [], states: [], regions: [] };
  const choose = (next: HolidayRegion | null): void => {
    setChosen(next);
    setDays(null);
    setSaid('');
  };
  const show = (region: HolidayRegion): void =>
    request.run(async () => {
      const result = await api.call('publicHolidays', { region, language });
      if (!result.ok) return result.refusal;
      setDays(result.value.days);
      setSaid(result.value.days.length === 0 ? say('no-days') : '');
      return null;
    });
  const take = (taken: readonly NamedDay[]): void => {
    const holidays = united(draft.holidays, taken);
    onChange({ holidays, region: chosen });
    setDays(null);
    setSaid(say('taken-days', { count: holidays.length }));
  };
  const byName = (all: readonly Place[]): readonly Place[] => (all === countries ? namedCountries(all) : all);
  const select = (part: keyof HolidayRegion, all: readonly Place[], onPlace: (code: string | null) => void) => (
    <PlaceSelect part={part} places={byName(all)} value={chosen?.[part] ?? null} onPlace={onPlace} />
  );
  return (
    <>
      <div className="pair">
        {select('country', countries, (country) =>
          choose(country === null ? null : { country, state: null, region: null }),
        )}
        {chosen !== null &&
          states.length > 0 &&
          select('state', states, (state) => choose({ ...chosen, state, region: null }))}
        {chosen !== null &&
          chosen.state !== null &&
          regions.length > 0 &&
          select('region', regions, (region) => choose({ ...chosen, region }))}
      </div>
      <Problem text={places.problem ?? request.problem} />
      {chosen !== null && days === null && (
        <div className="sheet-actions">
          <button
            ref={asking}
            type="button"
            className="plain-button"
            aria-disabled={request.isBusy}
            onClick={() => show(chosen)}
          >
            {say('show-days')}
          </button>
        </div>
      )}
      {days !== null && days.length > 0 && (
        <>
          <DayPreview
            label={say('by-country')}
            days={days}
            known={draft.holidays}
            onTake={take}
            onLeave={() => setDays(null)}
          />
          <p className="hint">{say('source')}</p>
        </>
      )}
      <output className="hint">{said}</output>
    </>
  );
}

interface PlaceSelectProps {
  readonly part: keyof HolidayRegion;
  readonly places: readonly Place[];
  readonly value: string | null;
  readonly onPlace: (code: string | null) => void;
}

function PlaceSelect({ part, places, value, onPlace }: PlaceSelectProps) {
  const id = `settings-holiday-${part}`;
  return (
    <Field id={id} label={say(part)}>
      <select
        id={id}
        className="field"
        value={value ?? ''}
        onChange={({ target }) => onPlace(target.value === '' ? null : target.value)}
      >
        <option value="">{say(part === 'country' ? 'choose-country' : 'whole-country')}</option>
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The source knows many countries by their own names alone. */
function namedCountries(countries: readonly Place[]): readonly Place[] {
  const locale = spokenLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const { compare } = new Intl.Collator(locale);
  return countries
    .map(({ code, name }) => ({ code, name: (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? name }))
    .sort((a, b) => compare(a.name, b.name));
}
