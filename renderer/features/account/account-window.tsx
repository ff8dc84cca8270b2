import { Fragment, type ReactNode } from 'react';
import type { ReportView } from '../../../electron/contract/views.ts';
import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { goalSpanWords } from '../../ui/time-words.ts';
import { formulaWords, notDueWords, scoreTitle, sharePercent } from '../score/score-words.ts';
import { beforeWords, differenceWords, interruptionWords, promiseWords, quantileWords } from './account-words.ts';
import { Breakdowns } from './breakdowns.tsx';
import { HourFigures } from './hour-figures.tsx';
import { BrokenPromises, Misses } from './misses.tsx';
import { TimeFigure } from './time-figure.tsx';
import type { OpenInquiry } from './use-open-inquiry.ts';
import { say } from './words.ts';

interface AccountWindowProps {
  readonly report: ReportView;
  readonly opening: OpenInquiry;
}

export function AccountWindow({ report, opening }: AccountWindowProps) {
  return (
    <>
      {goalIds.map((id) => (
        <GoalFigure key={id} id={id} report={report} opening={opening} />
      ))}
      <Facts report={report} opening={opening} />
      <Breakdowns report={report} opening={opening} />
      <HourFigures report={report} opening={opening} />
    </>
  );
}

function GoalFigure({ id, report, opening }: AccountWindowProps & { readonly id: GoalId }) {
  const settings = useSettings();
  if (settings === null) return null;
  const goal = settings.policy.goals[id];
  const figures = report.account.goals[id];
  const { passed, met } = figures.rate;
  const span = goalSpanWords(goal);
  return (
    <div className="figure">
      <h3>{figures.percent === null ? say('no-figure', { span }) : scoreTitle(figures, goal)}</h3>
      <p>{say('formula-goal', { formula: formulaWords(figures, goal), share: sharePercent(goal) })}</p>
      <p>{notDueWords(figures)}</p>
      <p>{differenceWords(report, id)}</p>
      {passed > met && <Misses count={passed - met} misses={report.misses[id]} onShow={opening.show} />}
    </div>
  );
}

/** R8 */
function PromiseFigure({ report: { account, brokenPromises }, opening }: AccountWindowProps) {
  const { broken } = account.promises;
  return (
    <>
      {promiseWords(account.promises)}
      {broken > 0 && <BrokenPromises count={broken} promises={brokenPromises} onShow={opening.show} />}
    </>
  );
}

/** Each with the one before beside it. */
function Facts({ report, opening }: AccountWindowProps) {
  const { account, before, median, ninetieth, interruptions, zone } = report;
  const { clock } = usePage();
  const nowMs = clock.now();
  const facts: readonly (readonly [name: string, value: ReactNode, before: string | null])[] = [
    [
      say('median'),
      <TimeFigure key="median" name={say('median')} time={median} opening={opening} />,
      before.median.kind === 'no-data' ? null : quantileWords(before.median),
    ],
    [
      say('ninetieth'),
      <TimeFigure key="ninetieth" name={say('ninetieth')} time={ninetieth} opening={opening} />,
      before.ninetieth.kind === 'no-data' ? null : quantileWords(before.ninetieth),
    ],
    [
      say('promises'),
      <PromiseFigure key="promises" report={report} opening={opening} />,
      before.promises.kept + before.promises.broken === 0 ? null : promiseWords(before.promises),
    ],
    [
      say('not-customers'),
      say('left-out', { count: account.notCustomers }),
      before.notCustomers === 0 ? null : say('left-out', { count: before.notCustomers }),
    ],
  ];
  return (
    <dl className="facts" aria-label={say('figures')}>
      {facts.map(([name, value, valueBefore]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {valueBefore !== null && (
              <small>{say('before-value', { before: beforeWords(report.span), value: valueBefore })}</small>
            )}
          </dd>
        </div>
      ))}
      {interruptions.length > 0 && (
        <div>
          <dt>{say('interruptions')}</dt>
          <dd>
            {interruptions.map((interruption) => (
              <Fragment key={`${interruption.kind}${interruption.fromMs}`}>
                {interruptionWords(interruption, zone, nowMs)}
                <br />
              </Fragment>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
