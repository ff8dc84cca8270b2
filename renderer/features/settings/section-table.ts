// Owns the sections of the settings: their order, their names, and which parts of the draft each of them holds.
import type { SettingsDraft } from './settings-draft.ts';

interface SectionFacts {
  readonly id:
    | 'people'
    | 'goals'
    | 'hours'
    | 'nudges'
    | 'messages'
    | 'appearance'
    | 'computer'
    | 'keeping'
    | 'calendar'
    | 'updates';
  readonly keys: readonly (keyof SettingsDraft)[];
  /** Not in the other edition. */
  readonly edition?: 'desktop' | 'browser';
}

export type SectionId = SectionFacts['id'];

const all: readonly SectionFacts[] = [
  { id: 'people', keys: ['me', 'colleagues'] },
  { id: 'goals', keys: ['goals', 'goalExceptions'] },
  { id: 'hours', keys: ['week', 'zone', 'holidays', 'ownDays', 'region'] },
  { id: 'nudges', keys: ['ladder', 'quietFrom', 'quietTo', 'callBackFrom', 'callBackTo'] },
  { id: 'messages', keys: ['templates'] },
  { id: 'appearance', keys: ['theme', 'language'] },
  { id: 'computer', keys: ['trayShows', 'startAtLogin', 'popupShortcut', 'addShortcut'], edition: 'desktop' },
  { id: 'keeping', keys: ['keepMonths', 'backupHours', 'backupDays', 'backupMonths'] },
  { id: 'calendar', keys: [], edition: 'browser' },
  { id: 'updates', keys: [] },
];

/** In their order on the page. Nine at most: a digit leads to each. */
export function sectionsOf(edition: 'desktop' | 'browser'): readonly SectionId[] {
  return all.filter((section) => (section.edition ?? edition) === edition).map(({ id }) => id);
}

export function headingId(id: SectionId): string {
  return `settings-section-${id}`;
}

/** Whether these parts of the draft say what they say by default. */
export function isUsual(draft: SettingsDraft, usual: SettingsDraft, keys: readonly (keyof SettingsDraft)[]): boolean {
  return keys.every((key) => JSON.stringify(draft[key]) === JSON.stringify(usual[key]));
}

export function isSectionUsual(draft: SettingsDraft, usual: SettingsDraft, id: SectionId): boolean {
  return isUsual(draft, usual, keysOf(id));
}

/** What sets a section back to its defaults. */
export function sectionReset(usual: SettingsDraft, id: SectionId): Partial<SettingsDraft> {
  const keys = new Set<string>(keysOf(id));
  return Object.fromEntries(Object.entries(usual).filter(([key]) => keys.has(key)));
}

function keysOf(id: SectionId): readonly (keyof SettingsDraft)[] {
  return all.find((section) => section.id === id)?.keys ?? [];
}
