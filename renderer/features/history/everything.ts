import type { HistoryFilter } from '../../../electron/contract/history.ts';

/** Nothing is left out. */
export const everything: HistoryFilter = {
  text: '',
  channel: null,
  person: null,
  reason: null,
  goal: null,
  from: null,
  to: null,
};
