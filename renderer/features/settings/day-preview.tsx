import { useLayoutEffect, useRef, useState } from 'react';
import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { byYear } from './holiday-draft.ts';
import { DayText } from './day-text.tsx';
import { say } from './hours-words.ts';

interface DayPreviewProps {
  readonly label: string;
  readonly days: readonly NamedDay[];
  /** Those in the list already. */
  readonly known: readonly NamedDay[];
  readonly onTake: (days: readonly NamedDay[]) => void;
  readonly onLeave: () => void;
}

/** Days before they are taken into the list: all are ticked, and each can be left out. */
export function DayPreview({ label, days, known, onTake, onLeave }: DayPreviewProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = days.filter(({ date }) => !left.has(date));
  const preview = useRef<HTMLElement>(null);
  // The button that asked for the days may have made room for them.
  useLayoutEffect(() => preview.current?.focus(), []);
  const tick = (date: string, isTicked: boolean): void =>
    setLeft((before) => new Set(isTicked ? [...before].filter((one) => one !== date) : [...before, date]));
  return (
    <section className="day-preview" aria-label={label} ref={preview} tabIndex={-1}>
      {byYear(days).map(({ year, days: ofYear }) => (
        <fieldset key={year}>
          <legend>{year}</legend>
          {ofYear.map((day) => (
            <label key={day.date} className="check">
              <input
                type="checkbox"
                checked={!left.has(day.date)}
                onChange={({ target }) => tick(day.date, target.checked)}
              />
              <span dir="auto">
                <DayText day={day} />
                {known.some(({ date }) => date === day.date) && <small> ({say('in-list')})</small>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="sheet-actions">
        <button
          type="button"
          className="plain-button is-strong"
          disabled={chosen.length === 0}
          onClick={() => onTake(chosen)}
        >
          {say('take-days', { count: chosen.length })}
        </button>
        <button type="button" className="plain-button" onClick={onLeave}>
          {say('leave-days')}
        </button>
      </div>
    </section>
  );
}
