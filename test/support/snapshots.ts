import type { GoalFigures } from '../../electron/domain/account.ts';
import type { DeskSnapshot } from '../../electron/contract/views.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';

const noData: GoalFigures = {
  rate: { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, missedIds: [] },
  percent: null,
  missesLeft: null,
  isOutOfReach: false,
};

/** What a page is told at a desk where nobody waits. */
export function aSnapshot(overrides: Partial<DeskSnapshot> = {}): DeskSnapshot {
  return {
    inquiries: [],
    score: { goals: { 'ten-minute': noData, '24-hour': noData }, changesAtMs: null },
    settings: defaultSettings('UTC'),
    computerUser: 'sam',
    notices: [],
    nudges: [],
    ...overrides,
  };
}
