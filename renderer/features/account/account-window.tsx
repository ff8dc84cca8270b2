import { Fragment } from 'react';
import type { Account } from '../../../electron/domain/account.ts';
import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import { answeringFor } from '../../desk/answering.ts';
import { usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { focusRow } from '../../ui/focus.ts';
import { spanWords } from '../../ui/time-words.ts';
import { formulaWords, notDueWords, scoreTitle, sharePercent } from '../score/score-words.ts';
import { interruptionWords, promiseWords, quantileWords } from './account-words.ts';

interface AccountWindowProps {
  readonly title: string;
  readonly account: Account;
  readonly onClose: () => void;
}

export function AccountWindow({ title, account, onClose }: AccountWindowProps) {
  const { clock } = usePage();
  const zone = useZone();
  const nowMs = clock.now();
  const facts: readonly (readonly [string, string])[] = [
    ['Median', quantileWords(account.median)],
    ['90th percentile', quantileWords(account.ninetieth)],
    ['Promises', promiseWords(account.promises)],
    ['Not customers', `${account.notCustomers}, left out of the rates`],
  ];
  return (
    <section className="account-window" aria-label={title}>
      <h3>{title}</h3>
      {goalIds.map((id) => (
        <GoalFigure key={id} id={id} account={account} onClose={onClose} />
      ))}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {account.interruptions.length > 0 && (
          <div>
            <dt>Interruptions</dt>
            <dd>
              {account.interruptions.map((interruption) => (
                <Fragment key={`${interruption.kind}${interruption.fromMs}`}>
                  {interruptionWords(interruption, zone, nowMs)}
                  <br />
                </Fragment>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function GoalFigure({ id, account, onClose }: { id: GoalId; account: Account; onClose: () => void }) {
  const settings = useSettings();
  if (settings === null) return null;
  const goal = settings.policy.goals[id];
  const figures = account.goals[id];
  const { missedIds } = figures.rate;
  return (
    <div className="figure">
      <b>{figures.percent === null ? `No data within ${spanWords(goal.withinMs)}` : scoreTitle(figures, goal)}</b>
      <p>
        {formulaWords(figures, goal)}. Goal {sharePercent(goal)}.
      </p>
      <p>{notDueWords(figures)}</p>
      {missedIds.length > 0 && <Misses ids={missedIds} onClose={onClose} />}
    </div>
  );
}

/** The misses by name; those open or closed today can be gone to. */
function Misses({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { mirror, screen } = usePage();
  // R13: where it was merged, the one that answers for it is gone to.
  const known = [...new Set(ids.flatMap((id) => answeringFor(mirror, id) ?? []))];
  const earlierCount = ids.filter((id) => answeringFor(mirror, id) === undefined).length;
  const show = (id: string): void => {
    onClose();
    screen.set({ selectedId: id, search: null, isSnoozedShown: true, isClosedShown: true });
    requestAnimationFrame(() => focusRow(id));
  };
  return (
    <details>
      <summary>Missed: {ids.length}</summary>
      <ul>
        {known.map(({ id, label }) => (
          <li key={id}>
            <button type="button" className="chip" onClick={() => show(id)}>
              <span dir="auto">{label}</span>
            </button>
          </li>
        ))}
        {earlierCount > 0 && <li>{`${earlierCount} closed earlier`}</li>}
      </ul>
    </details>
  );
}
