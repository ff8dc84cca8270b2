import type { ImportCounts } from '../../../electron/contract/imports.ts';

/** "41 calls, 12 missed: 9 called back already, 3 still wait; 2 rows can't be read" */
export function previewWords(counts: ImportCounts, badRowCount: number): string {
  const { calls, missed, alreadyCalledBack, stillWaiting, joined, alreadyKnown, answeredKnown } = counts;
  const missedParts = [
    `${alreadyCalledBack} called back already`,
    `${stillWaiting} still ${stillWaiting === 1 ? 'waits' : 'wait'}`,
    ...(joined > 0 ? [`${joined} joined to somebody who waits`] : []),
    ...(alreadyKnown > 0 ? [`${alreadyKnown} known already`] : []),
  ];
  const missedWords = missed === 0 ? 'none missed' : `${missed} missed: ${missedParts.join(', ')}`;
  const answered =
    answeredKnown === 0 ? '' : `; ${answeredKnown} who waited here ${answeredKnown === 1 ? 'was' : 'were'} called back`;
  const bad = badRowCount === 0 ? '' : `; ${counted(badRowCount, 'row')} can't be read`;
  return `${counted(calls, 'call')}, ${missedWords}${answered}${bad}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
