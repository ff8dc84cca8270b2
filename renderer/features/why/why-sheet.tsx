import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type {
  DueReasons,
  ExplainedArrival,
  ExplainedGoal,
  ExplainedPromise,
} from '../../../electron/domain/explain-due.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import type { Clock } from '../../ui/clock.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import {
  exactSpan,
  expectedWords,
  foldRows,
  goalDueWords,
  goalStateWords,
  instantWords,
  moreWords,
  promiseMadeWords,
  ruleWords,
  startWords,
  stepRows,
  type Office,
  type StepRow,
} from './why-words.ts';
import { say } from './words.ts';

/** Y: what was counted, day by day, until each goal and promise of one inquiry is due (R3). */
export function WhySheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const { api, clock } = usePage();
  const settings = useSettings();
  const [looks, setLooks] = useState(0);
  const { id, label, standing } = view;
  const key = JSON.stringify([id, standing, settings?.policy, looks]);
  const { value, problem, isSlow } = useAnswer(key, clock, () => api.call('explainDue', { id }));
  useNextLook(value, clock, () => setLooks((before) => before + 1));
  if (settings === null) return null;
  const office = {
    zone: settings.policy.openHours.zone,
    nowMs: clock.now(),
    holidayNames: settings.holidays.names,
  };
  return (
    <Sheet
      title={say(standing.phase === 'closed' ? 'title-closed' : 'title', { name: label })}
      onClose={onClose}
      isTall
    >
      {value?.arrivals.map((arrival) => (
        <Arrival key={`${arrival.inquiryId} ${arrival.startMs}`} arrival={arrival} office={office} />
      ))}
      {value?.promises.map((promise) => (
        <Promised key={promise.byMs} promise={promise} office={office} />
      ))}
      {value === null && isSlow && <p className="hint">{say('reading')}</p>}
      <Problem text={problem} />
    </Sheet>
  );
}

/** "Still running" is over one millisecond after the next due instant. */
function useNextLook(reasons: DueReasons | null, clock: Clock, look: () => void): void {
  const onDue = useEffectEvent(look);
  useEffect(() => {
    if (reasons === null) return undefined;
    const nowMs = clock.now();
    const dues = [
      ...reasons.arrivals.flatMap(({ goals }) => goals.map(({ dueMs }) => dueMs)),
      ...reasons.promises.map(({ byMs }) => byMs),
    ].filter((dueMs) => dueMs >= nowMs);
    if (dues.length === 0) return undefined;
    // Never far ahead: in sleep a timer stands still while the wall clock goes on.
    return clock.setTimer(Math.min(Math.min(...dues) + 1 - nowMs, hourMs), () => onDue());
  }, [reasons, clock]);
}

function Arrival({ arrival, office }: { arrival: ExplainedArrival; office: Office }) {
  const expected = expectedWords(arrival);
  return (
    <section className="why-part">
      <p>{startWords(arrival, office)}</p>
      <p>{ruleWords(arrival)}</p>
      {expected !== null && <p className="hint">{expected}</p>}
      {arrival.goals.map((goal) => (
        <Goal key={goal.goalId} goal={goal} acknowledgedAtMs={arrival.acknowledgedAtMs} office={office} />
      ))}
    </section>
  );
}

interface GoalProps {
  readonly goal: ExplainedGoal;
  readonly acknowledgedAtMs: number | null;
  readonly office: Office;
}

function Goal({ goal, acknowledgedAtMs, office }: GoalProps) {
  const title = goalDueWords(goal, office);
  return (
    <section className="why-goal" aria-label={title} data-state={goal.state}>
      <h3>{title}</h3>
      <p className="why-state">{goalStateWords(goal, acknowledgedAtMs, office)}</p>
      <Steps rows={stepRows(goal.steps, office)} totalMs={goal.clock.withinMs} />
    </section>
  );
}

function Steps({ rows, totalMs }: { rows: readonly StepRow[]; totalMs: number }) {
  const [isUnfolded, setUnfolded] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const unfold = (): void => {
    setUnfolded(true);
    // The button goes: the keyboard stays with what it has shown.
    table.current?.focus();
  };
  const { head, middle, tail } = foldRows(rows);
  const counted = rows.filter(({ countedMs }) => countedMs !== null).length;
  return (
    <table ref={table} className="why-steps" tabIndex={-1}>
      <caption className="for-ears">{say('counts')}</caption>
      <thead className="for-ears">
        <tr>
          <th scope="col">{say('day')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('counted')}</th>
        </tr>
      </thead>
      <tbody>
        <Rows rows={head} />
        {middle.length > 0 && !isUnfolded && (
          <tr>
            <td colSpan={3}>
              <button type="button" className="plain-button" onClick={unfold}>
                {moreWords(middle)}
              </button>
            </td>
          </tr>
        )}
        {isUnfolded && <Rows rows={middle} />}
        <Rows rows={tail} />
      </tbody>
      {counted > 1 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('total')}
            </th>
            <td>{exactSpan(totalMs)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Rows({ rows }: { rows: readonly StepRow[] }) {
  return rows.map(({ key, day, text, countedMs }) => (
    <tr key={key} className={countedMs === null ? 'is-skipped' : undefined}>
      <th scope="row">{day}</th>
      <td dir="auto">{text}</td>
      <td>{countedMs === null ? '' : exactSpan(countedMs)}</td>
    </tr>
  ));
}

function Promised({ promise, office }: { promise: ExplainedPromise; office: Office }) {
  const title = say('promise-due', { at: instantWords(office, promise.byMs) });
  return (
    <section className="why-goal" aria-label={title} data-state={promise.isLate ? 'missed' : 'running'}>
      <h3>{title}</h3>
      <p className="why-state">{say(promise.isLate ? 'promise-late' : 'promise-running')}</p>
      <p>{promiseMadeWords(promise, office)}</p>
      {stepRows(promise.steps, office).map(({ key, day, text }) => (
        <p key={key} className="hint">
          {day}: {text}
        </p>
      ))}
    </section>
  );
}
