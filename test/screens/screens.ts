// The table of what the contact sheets show: every screen and state, in the order of the sheets.
import type { Screen } from './screen.ts';
import { around } from './table/around.ts';
import { calls } from './table/calls.ts';
import { lists } from './table/list.ts';
import { readings } from './table/reading.ts';
import { settingsScreens } from './table/settings.ts';
import { rowSheets } from './table/sheets.ts';

export const screens: readonly Screen[] = [
  ...lists,
  ...around,
  ...rowSheets,
  ...calls,
  ...readings,
  ...settingsScreens,
];
