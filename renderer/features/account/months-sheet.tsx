import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { GoalCounts, MonthView, YearView } from '../../../electron/contract/views.ts';
import { goalIds, type Policy } from '../../../electron/domain/policy.ts';
import { usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { monthAlone, monthName, yearOf } from '../../ui/time-words.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { cellLines, goalTitle, percentWords, promiseWords, quantileWords } from './account-words.ts';
import { MonthList } from './month-list.tsx';
import { say } from './words.ts';

/** The months of a year, each with its figures; one of them opens into the list of its inquiries. */
export function MonthsSheet({ onClose }: { onClose: () => void }) {
  const { api, clock } = usePage();
  const zone = useZone();
  const [asked, setAsked] = useState(() => yearOf(zone, clock.now()));
  const [opened, setOpened] = useState<string | null>(null);
  const { value, problem, isSlow } = useAnswer(String(asked), clock, () => api.call('months', { year: asked }));
  if (opened !== null)
    return <MonthList key={opened} month={opened} onBack={() => setOpened(null)} onClose={onClose} />;
  return (
    <Sheet title={say('months')} onClose={onClose} isTall>
      <YearChoice year={asked} known={value} onChange={setAsked} />
      <Problem text={problem} />
      {isSlow && <output className="hint">{say('counting')}</output>}
      {value !== null && value.year === asked && <YearTable year={value} onOpen={setOpened} />}
    </Sheet>
  );
}

interface YearChoiceProps {
  readonly year: number;
  readonly known: YearView | null;
  readonly onChange: (year: number) => void;
}

function YearChoice({ year, known, onChange }: YearChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(year);
  // At the last year the button that was pressed can no longer keep the keyboard.
  useLayoutEffect(() => {
    if (before.current !== year) heading.current?.focus();
    before.current = year;
  }, [year]);
  return (
    <div className="year-choice">
      <button
        type="button"
        className="icon-button"
        aria-label={say('previous-year', { year: String(year - 1) })}
        disabled={known === null || year <= known.firstYear}
        onClick={() => onChange(year - 1)}
      >
        <ChevronLeft size={16} aria-hidden />
      </button>
      <h3 ref={heading} tabIndex={-1} data-first>
        {year}
      </h3>
      <button
        type="button"
        className="icon-button"
        aria-label={say('next-year', { year: String(year + 1) })}
        disabled={known === null || year >= known.lastYear}
        onClick={() => onChange(year + 1)}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}

function YearTable({ year, onOpen }: { year: YearView; onOpen: (month: string) => void }) {
  const settings = useSettings();
  if (settings === null) return null;
  if (year.months.length === 0) return <p className="hint">{say('no-month', { year: String(year.year) })}</p>;
  const { goals } = settings.policy;
  return (
    <>
      <div className="table-scroll">
        <table className="months" aria-label={say('months-of-year', { year: String(year.year) })}>
          <thead>
            <tr>
              <th scope="col">{say('month')}</th>
              {goalIds.map((id) => (
                <th key={id} scope="col">
                  {goalTitle(goals, id)}
                </th>
              ))}
              <th scope="col">{say('median-ninetieth')}</th>
              <th scope="col">{say('promises')}</th>
            </tr>
          </thead>
          <tbody>
            {year.months.map((month) => (
              <MonthRow key={month.month} month={month} goals={goals} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{say('month-hint')}</p>
    </>
  );
}

interface MonthRowProps {
  readonly month: MonthView;
  readonly goals: Policy['goals'];
  readonly onOpen: (month: string) => void;
}

function MonthRow({ month, goals, onOpen }: MonthRowProps) {
  return (
    <tr>
      <th scope="row">
        {month.hasClosed ? (
          <button type="button" className="text-button figure-button" onClick={() => onOpen(month.month)}>
            <MonthTitle month={month.month} />
          </button>
        ) : (
          <MonthTitle month={month.month} />
        )}
        {month.notCustomers > 0 && <small>{say('count-not-customers', { count: month.notCustomers })}</small>}
      </th>
      {goalIds.map((id) => (
        <GoalCell key={id} title={goalTitle(goals, id)} counts={month.goals[id]} />
      ))}
      <td data-title={say('median-ninetieth')}>
        {quantileWords(month.median)}
        <small>{quantileWords(month.ninetieth)}</small>
      </td>
      <td data-title={say('promises')}>{promiseWords(month.promises)}</td>
    </tr>
  );
}

/** The year stands above the table; who hears a row hears it with the year. */
function MonthTitle({ month }: { month: string }) {
  return (
    <>
      <span aria-hidden="true">{monthAlone(month)}</span>
      <span className="for-ears">{monthName(month)}</span>
    </>
  );
}

/** R14: the formula stands beside the figure. */
function GoalCell({ title, counts }: { title: string; counts: GoalCounts }) {
  return (
    <td data-title={title}>
      <b>{percentWords(counts)}</b>
      {cellLines(counts.rate).map((line) => (
        <small key={line}>{line}</small>
      ))}
    </td>
  );
}
