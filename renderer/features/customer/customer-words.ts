// Owns the sentences about how a customer was served, and the line that begins a new inquiry of theirs.
import type { CustomerFigures } from '../../../electron/domain/inquiry-record.ts';
import { goalIds, type GoalId } from '../../../electron/domain/policy.ts';
import type { CustomerWays } from '../../../electron/domain/same-customer.ts';
import { spanTaken } from '../../ui/time-words.ts';
import { goalSpan } from '../history/history-words.ts';
import { say } from './words.ts';

/** R15: a figure never without how many it is made of. */
export function figureWords(figures: CustomerFigures): readonly string[] {
  const { clocks, promises } = figures;
  return [
    medianWords(figures),
    ...(clocks === 0 ? [] : goalIds.map((id) => lateWords(figures, id))),
    promiseWords(promises),
  ];
}

/** R14: what runs still is neither late nor in time. R3: where several goals counted, none of them is named. */
function lateWords({ clocks: all, missed, running: runs, goals }: CustomerFigures, id: GoalId): string {
  const goal = goals[id];
  const running = runs[id];
  const values = { all, missed: missed[id], count: all - running, running, span: goal === null ? '' : goalSpan(goal) };
  const late = all === running ? 'running' : 'late';
  const words = say(goal === null ? `${late}-${id}` : late, values);
  return running === 0 || running === all ? words : say('and-running', { words, running });
}

/** R8: those of which there are any. */
function promiseWords(promises: CustomerFigures['promises']): string {
  const parts = (['kept', 'broken', 'running'] as const).filter((state) => promises[state] > 0);
  if (parts.length === 0) return say('no-promises');
  return say('promises', {
    parts: parts.map((state) => say(`promises-${state}`, { count: promises[state] })).join(', '),
  });
}

function medianWords({ median, clocks, running }: CustomerFigures): string {
  const count = clocks - running['ten-minute'];
  switch (median.kind) {
    case 'value':
      return say('median', { span: spanTaken(median.ms), count });
    case 'not-reached':
      return say('median-not-reached', { count });
    case 'no-data':
      return clocks === 0 ? say('median-none') : say('median-not-yet', { count: clocks });
  }
}

/** What the add line needs to know them again. */
export function lineFor({ names, phones, emails, handles }: CustomerWays): string {
  const way = phones[0] ?? emails[0] ?? handles[0];
  return `${[names[0], way].filter((part) => part !== undefined).join(' ')}, `;
}
