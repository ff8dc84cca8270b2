import type { ImportCounts } from '../../../electron/contract/imports.ts';
import { say } from './words.ts';

/** "41 calls, 12 missed: 9 called back already, 3 still wait; 2 rows can't be read" */
export function previewWords(counts: ImportCounts, badRowCount: number): string {
  const { calls, missed, alreadyCalledBack, stillWaiting, joined, alreadyKnown, answeredKnown } = counts;
  const parts = [
    say('preview-called-back', { count: alreadyCalledBack }),
    say('preview-waiting', { count: stillWaiting }),
    ...(joined > 0 ? [say('preview-joined', { count: joined })] : []),
    ...(alreadyKnown > 0 ? [say('preview-known', { count: alreadyKnown })] : []),
  ];
  const missedWords =
    missed === 0 ? say('preview-none-missed') : say('preview-missed', { count: missed, parts: parts.join(', ') });
  return [
    `${say('preview-calls', { count: calls })}, ${missedWords}`,
    ...(answeredKnown === 0 ? [] : [say('preview-answered', { count: answeredKnown })]),
    ...(badRowCount === 0 ? [] : [say('preview-bad', { count: badRowCount })]),
  ].join('; ');
}
