import type { ReactNode } from 'react';
import type { ReportView } from '../../../electron/contract/views.ts';
import type { PersonPart } from '../../../electron/domain/account-report.ts';
import type { Part } from '../../../electron/domain/breakdown.ts';
import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import { channelName } from '../../desk/line-words.ts';
import { useSettings } from '../../desk/page-context.ts';
import { goalShort } from '../../ui/time-words.ts';
import { sharePercent } from '../score/score-words.ts';
import { cellLines, gradeWords, percentWords } from './account-words.ts';
import { TimeFigure } from './time-figure.tsx';
import type { OpenInquiry } from './use-open-inquiry.ts';
import { say } from './words.ts';

interface BreakdownsProps {
  readonly report: ReportView;
  readonly opening: OpenInquiry;
}

/** R14, R17: the same figures by channel, by kind and by who acknowledged. */
export function Breakdowns({ report, opening }: BreakdownsProps) {
  const { channels, kinds, people } = report;
  return (
    <>
      <PartTable title={say('by-channel')} column={say('channel')} isEmpty={channels.length === 0}>
        {channels.map((part) => (
          <PartRow key={part.key} name={channelName(part.key)} part={part} opening={opening} />
        ))}
      </PartTable>
      <PartTable title={say('by-kind')} column={say('kind')} isEmpty={kinds.length === 0}>
        {kinds.map((part) => (
          <PartRow key={part.key} name={say(`kind-${part.key}`)} part={part} opening={opening} />
        ))}
      </PartTable>
      <PartTable title={say('by-person')} column={say('person')} isEmpty={people.length === 0}>
        {people.map((part) => (
          <PartRow
            key={part.key ?? ''}
            name={part.key ?? say('nobody-yet')}
            part={part}
            grades={part.grades}
            opening={opening}
          />
        ))}
      </PartTable>
      <p className="hint">{say('people-hint')}</p>
    </>
  );
}

interface PartTableProps {
  readonly title: string;
  /** The heading of the first column. */
  readonly column: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function PartTable({ title, column, isEmpty, children }: PartTableProps) {
  const settings = useSettings();
  if (settings === null) return null;
  const { goals } = settings.policy;
  return (
    <section className="account-part" aria-label={title}>
      <h3>{title}</h3>
      {isEmpty ? (
        <p className="hint">{say('nobody-was-due')}</p>
      ) : (
        <div className="table-scroll">
          <table className="months" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{column}</th>
                {goalIds.map((id) => (
                  <th key={id} scope="col">
                    {say('within-goal', { span: goalShort(goals[id]), share: sharePercent(goals[id]) })}
                  </th>
                ))}
                <th scope="col">{say('median')}</th>
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface PartRowProps {
  readonly name: string;
  readonly part: Part<unknown>;
  readonly grades?: PersonPart['grades'];
  readonly opening: OpenInquiry;
}

function PartRow({ name, part, grades = null, opening }: PartRowProps) {
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      {goalIds.map((id) => (
        <PartCell key={id} id={id} part={part} grade={grades === null ? null : gradeWords(grades[id])} />
      ))}
      <td>
        <TimeFigure name={`${name}, ${say('median')}`} time={part.median} opening={opening} isShort />
      </td>
    </tr>
  );
}

/** R14: the formula stands beside the figure. */
function PartCell({ id, part, grade }: { id: GoalId; part: Part<unknown>; grade: string | null }) {
  const counts = part.goals[id];
  const lines = [...cellLines(counts), ...(grade === null ? [] : [grade])];
  return (
    <td>
      <b>{percentWords(counts)}</b>
      {lines.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </td>
  );
}
