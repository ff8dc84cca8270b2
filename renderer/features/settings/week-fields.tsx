import { Minus, Plus } from 'lucide-react';
import type { Weekday } from '../../../electron/domain/open-hours.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { Problem } from '../../ui/problem.tsx';
import { shortSpan } from '../../ui/time-words.ts';
import { tip } from '../../ui/tip.ts';
import { DayBar } from './day-bar.tsx';
import { Hint, problemOf, ResetButton, usualOf, type FieldsProps } from './field.tsx';
import { say } from './hours-words.ts';
import { headingId } from './section-table.ts';
import { weekdays } from './settings-draft.ts';
import { openMinutes, spansOf, textOfSpans, withAnother, type OpenSpan } from './week-draft.ts';

const workdays = weekdays.slice(0, 5);
const marks = [0, 6, 12, 18, 24];

/** The open hours of the week, each day as text and as a bar: the bar is drawn from the text, and writes it. */
export function WeekFields(props: FieldsProps) {
  const { draft, onChange } = props;
  const setDay = (day: Weekday, text: string): void => onChange({ week: { ...draft.week, [day]: text } });
  const likeMonday = (): void =>
    onChange({ week: { ...draft.week, ...Object.fromEntries(workdays.map((day) => [day, draft.week.mon])) } });
  const read = weekdays.map((day) => spansOf(draft.week[day]));
  const total = read.reduce((sum, spans) => sum + openMinutes(spans ?? []), 0);
  const usual = usualOf(props, ['week'], say('hours-default'));
  const isReadable = read.every((spans) => spans !== null);
  return (
    <>
      <Hint id="settings-week" hint={say('hours-hint')} usual={usual} />
      <div className="week">
        <div className="week-marks" aria-hidden="true">
          {marks.map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </div>
        {weekdays.map((day) => (
          <DayFields key={day} day={day} fields={props} onText={(text) => setDay(day, text)} />
        ))}
      </div>
      {isReadable && <p className="hint">{say('week-total', { hours: shortSpan(total * minuteMs) })}</p>}
      <div className="sheet-actions">
        {workdays.some((day) => draft.week[day] !== draft.week.mon) && (
          <button type="button" className="plain-button" onClick={likeMonday}>
            {say('as-monday')}
          </button>
        )}
        <ResetButton id="settings-week-mon" labelId={headingId('hours')} usual={usual} />
      </div>
    </>
  );
}

interface DayFieldsProps {
  readonly day: Weekday;
  readonly fields: FieldsProps;
  readonly onText: (text: string) => void;
}

function DayFields({ day, fields: { draft, problem }, onText }: DayFieldsProps) {
  const text = draft.week[day];
  const spans = spansOf(text);
  const id = `settings-week-${day}`;
  const wrong = problemOf(problem, `week-${day}`);
  const setSpans = (next: readonly OpenSpan[]): void => onText(textOfSpans(next));
  const last = spans?.at(-1);
  const more = spans === null ? null : withAnother(spans);
  const add = say('add-hours', { day: say(day) });
  const remove = last === undefined ? null : say('remove-hours', { hours: textOfSpans([last]), day: say(day) });
  return (
    <div className="week-day">
      <label htmlFor={id}>{say(day)}</label>
      <input
        id={id}
        className="field"
        aria-describedby={wrong === null ? 'settings-week-hint' : `${id}-problem`}
        aria-invalid={wrong === null ? undefined : true}
        placeholder={say('closed')}
        autoComplete="off"
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <span className="week-buttons">
        <button
          type="button"
          className="icon-button"
          aria-label={add}
          {...tip(add, add)}
          disabled={more === null}
          onClick={() => {
            if (more === null) return;
            setSpans(more);
            // With no room for another the button can no longer keep the keyboard.
            if (withAnother(more) === null) document.getElementById(id)?.focus();
          }}
        >
          <Plus size={15} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={remove ?? say('closed')}
          {...tip(remove ?? say('closed'), remove ?? say('closed'))}
          disabled={remove === null}
          onClick={() => {
            setSpans(spans?.slice(0, -1) ?? []);
            document.getElementById(id)?.focus();
          }}
        >
          <Minus size={15} aria-hidden />
        </button>
      </span>
      <DayBar day={day} spans={spans ?? []} onChange={setSpans} />
      <Problem text={wrong} id={`${id}-problem`} />
    </div>
  );
}
