import { X } from 'lucide-react';
import { useRef, useState, type ComponentType } from 'react';
import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { usePage } from '../../desk/page-context.ts';
import { tip } from '../../ui/tip.ts';
import { useNextFocus } from '../../ui/use-next-focus.ts';
import { CountryHolidays } from './country-holidays.tsx';
import { DayText } from './day-text.tsx';
import { Field, Hint, problemOf, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { FileHolidays } from './file-holidays.tsx';
import { byYear, missingYears, ownDaysOf, united } from './holiday-draft.ts';
import { dayWords, listed } from './holiday-words.ts';
import { say } from './hours-words.ts';
import { say as sayCommon } from './words.ts';

/** The days on which the office is closed, by year, and the ways in which they come there. */
export function HolidayFields(props: FieldsProps) {
  const { draft, problem, onChange } = props;
  const { clock } = usePage();
  const missing = missingYears(draft, new Date(clock.now()).getFullYear());
  const typed = ownDaysOf(draft.ownDays);
  const usual = usualOf(props, ['holidays', 'ownDays', 'region'], sayCommon('none'));
  const addTyped = (): void => {
    onChange({ holidays: united(draft.holidays, typed.days), ownDays: '' });
    document.getElementById('settings-holidays')?.focus();
  };
  return (
    <fieldset>
      <legend id="settings-holidays-legend">{say('holidays')}</legend>
      <Hint id="settings-all-holidays" hint={say('holidays-hint')} usual={usual} />
      <HolidayList {...props} />
      {missing.length > 0 && <p className="hint">{say('missing-years', { years: listed(missing) })}</p>}
      <Source title="by-country" content={CountryHolidays} {...props} />
      <Source title="from-file" content={FileHolidays} {...props} />
      <Field
        id="settings-holidays"
        label={say('own-days')}
        hint={say('own-days-hint')}
        problem={problemOf(problem, 'holidays')}
      >
        <textarea
          id="settings-holidays"
          className="field"
          aria-describedby="settings-all-holidays-hint"
          dir="auto"
          rows={2}
          value={draft.ownDays}
          onChange={({ target }) => onChange({ ownDays: target.value })}
        />
      </Field>
      {typed.days.length > 0 && typed.badLine === null && (
        <div className="sheet-actions">
          <button type="button" className="plain-button" onClick={addTyped}>
            {say('add-days')}
          </button>
        </div>
      )}
      <ResetButton id="settings-holidays" labelId="settings-holidays-legend" usual={usual} />
    </fieldset>
  );
}

interface SourceProps extends FieldsProps {
  readonly title: 'by-country' | 'from-file';
  readonly content: ComponentType<FieldsProps>;
}

/** Asks the desk for nothing before it is opened. */
function Source({ title, content: Content, ...props }: SourceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="holiday-source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(title)}</summary>
      {isOpen && <Content {...props} />}
    </details>
  );
}

function HolidayList({ draft, onChange }: FieldsProps) {
  const years = useRef<HTMLDivElement>(null);
  const next = useRef<() => HTMLElement | null>(() => null);
  useNextFocus(draft.holidays, () => next.current());
  const leave = (isLeft: (day: NamedDay) => boolean): void => {
    next.current = nextStop(years.current);
    onChange({ holidays: draft.holidays.filter((day) => !isLeft(day)) });
  };
  return (
    <div className="holiday-years" ref={years}>
      {byYear(draft.holidays).map(({ year, days }) => (
        <details key={year}>
          <summary>{say('year-of-days', { year, count: days.length })}</summary>
          <ul>
            {days.map((day) => (
              <HolidayItem key={day.date} day={day} onRemove={() => leave(({ date }) => date === day.date)} />
            ))}
          </ul>
          <button type="button" className="plain-button" onClick={() => leave(({ date }) => date.startsWith(year))}>
            {say('remove-year', { year })}
          </button>
        </details>
      ))}
    </div>
  );
}

/** Where the keyboard goes when what it is on leaves the list: to the next day or year, or to the ways of adding some. */
function nextStop(list: HTMLElement | null): () => HTMLElement | null {
  const stopsIn = (part: Element | null | undefined, stop: string) => [
    ...(part?.querySelectorAll<HTMLElement>(stop) ?? []),
  ];
  const year = document.activeElement?.closest('details') ?? null;
  const yearAt = stopsIn(list, 'details').findIndex((one) => one === year);
  const dayAt = stopsIn(year, '.holiday > button').findIndex((one) => one === document.activeElement);
  const near = (stops: readonly HTMLElement[], at: number): HTMLElement | undefined => stops[at] ?? stops.at(-1);
  return () => {
    const day = year?.isConnected === true && dayAt >= 0 ? near(stopsIn(year, '.holiday > button'), dayAt) : undefined;
    return day ?? near(stopsIn(list, 'summary'), yearAt) ?? document.getElementById('settings-holidays');
  };
}

function HolidayItem({ day, onRemove }: { day: NamedDay; onRemove: () => void }) {
  const words = say('remove-day', { day: dayWords(day) });
  return (
    <li className="holiday">
      <span dir="auto">
        <DayText day={day} />
      </span>
      <button type="button" className="icon-button" aria-label={words} {...tip(words, words)} onClick={onRemove}>
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}
