import type { CallOutcome } from '../../../electron/domain/call-back.ts';

/** In the order of their digits. */
export const outcomeKeys: readonly CallOutcome[] = [
  'reached',
  'new-promise',
  'left-message',
  'no-answer',
  'another-time',
  'skipped',
];
