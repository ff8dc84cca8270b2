// What a cell of the contact sheets is.
import type { Page } from 'playwright-core';
import type { OpenSheet } from '../../renderer/desk/on-screen.ts';
import type { SectionId } from '../../renderer/features/settings/section-table.ts';
import type { ServedDesk } from './served-desk.ts';
import type { days } from './special-days.ts';

export type SheetKind = OpenSheet['type'];
export type Steps = (page: Page, desk: ServedDesk) => Promise<void>;

export interface Screen {
  readonly name: string;
  readonly day: keyof typeof days;
  /** From the page as it opens to what is shown. */
  readonly steps?: Steps;
  /** Before the page is asked for. */
  readonly before?: Steps;
  /** The sheet that must be open then, with its English name on it. */
  readonly sheet?: SheetKind;
  /** The section of the settings that must be in sight then. */
  readonly section?: SectionId;
  /** In CSS pixels; the popup's own size where nothing is said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Of the text, in percent. */
  readonly zoom?: number;
  /** BCP 47, of the browser. */
  readonly locale?: string;
  /** As in Windows' contrast themes. */
  readonly forcedColors?: true;
  /** The page as it is inside the desktop edition. */
  readonly isDesktop?: true;
  /** Below the root, with what stands behind the #; the desk's own address where nothing is said. */
  readonly address?: string;
  /** What share may differ, where the computer's own letters are shown: those that the compared font lacks. */
  readonly mayDiffer?: number;
  /** It has no list to wait for. */
  readonly isBare?: true;
}

export const popupSize = { width: 392, height: 600 };
export const narrow = { width: 320, height: 600 };

/** By which name a sheet is known to be open. */
export const sheetNames = {
  owed: /^What do you owe /,
  message: /^Message to /,
  promise: /^Acknowledge .* with a promise$/,
  snooze: /^Snooze /,
  'hand-off': /^Hand .* to a colleague$/,
  done: /^Done with /,
  merge: /^Join .* with another inquiry$/,
  remove: /^Remove .* from the list\?$/,
  why: /^Why (is|was) .* due then\?$/,
  note: /^A note about /,
  help: /^Keys and help$/,
  account: /^How we did$/,
  months: /^(Months|Closed in .*)$/,
  promises: /^Promises$/,
  settings: /^Settings$/,
  data: /^Data and backups$/,
  'call-back': /^Calling back$/,
  files: /^Files$/,
  history: /^History$/,
  customer: /^(Ana Ruiz|Northside Dental|Erased customer)$/,
  erase: /^(Erase .* everywhere\?|The customer is erased)$/,
} as const satisfies Readonly<Record<SheetKind, RegExp>>;
