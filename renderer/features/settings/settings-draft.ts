// Owns the settings as text in a form: how they are written, and how they are read back with a sentence on what is wrong.
import type { Interval, Weekday } from '../../../electron/domain/open-hours.ts';
import type { Goal, GoalId, QuietTime } from '../../../electron/domain/policy.ts';
import { goalIds, minuteMs } from '../../../electron/domain/policy.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import { isShortcut } from '../../../electron/contract/shortcut.ts';
import { keepingDraftOf, keepingOf, keepingProblem, type KeepingDraft } from './keeping-draft.ts';

export interface GoalDraft {
  readonly minutes: string;
  readonly percent: string;
  readonly counts: Goal['counts'];
}

export interface SettingsDraft extends KeepingDraft {
  readonly me: string;
  readonly colleagues: string;
  readonly zone: string;
  readonly week: Readonly<Record<Weekday, string>>;
  readonly holidays: string;
  readonly goals: Readonly<Record<GoalId, GoalDraft>>;
  readonly goalExceptions: Settings['policy']['goalExceptions'];
  readonly ladder: Settings['policy']['ladder'];
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly trayShows: Settings['desktop']['trayShows'];
  readonly startAtLogin: boolean;
  readonly popupShortcut: string;
  readonly addShortcut: string;
  readonly templates: Settings['templates'];
}

export function draftOf(settings: Settings): SettingsDraft {
  const { me, colleagues, policy, desktop, templates } = settings;
  const { openHours, goals, goalExceptions, ladder, quietTime } = policy;
  return {
    me,
    colleagues: colleagues.join('\n'),
    zone: openHours.zone,
    week: byWeekday((day) => openHours.weekly[day].map((interval) => interval.join('-')).join(', ')),
    holidays: openHours.holidays.join('\n'),
    goals: { 'ten-minute': goalDraftOf(goals['ten-minute']), '24-hour': goalDraftOf(goals['24-hour']) },
    goalExceptions,
    ladder,
    quietFrom: quietTime === null ? '' : clockTime(quietTime.from),
    quietTo: quietTime === null ? '' : clockTime(quietTime.to),
    trayShows: desktop.trayShows,
    startAtLogin: desktop.startAtLogin,
    popupShortcut: desktop.shortcuts.popup ?? '',
    addShortcut: desktop.shortcuts.add ?? '',
    ...keepingDraftOf(settings),
    templates,
  };
}

function byWeekday<T>(valueOf: (day: Weekday) => T): Readonly<Record<Weekday, T>> {
  return {
    mon: valueOf('mon'),
    tue: valueOf('tue'),
    wed: valueOf('wed'),
    thu: valueOf('thu'),
    fri: valueOf('fri'),
    sat: valueOf('sat'),
    sun: valueOf('sun'),
  };
}

function goalDraftOf({ withinMs, share, counts }: Goal): GoalDraft {
  return { minutes: String(withinMs / minuteMs), percent: String(Math.round(share * 1000) / 10), counts };
}

/** Where in the form something is wrong, and what. */
export interface DraftProblem {
  readonly field: string;
  readonly sentence: string;
}

export type DraftReading =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problem: DraftProblem };

/** In the order of the week. The names of the days are the domain's, whose module needs Temporal. */
export const weekdayNames = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const satisfies readonly (readonly [Weekday, string])[];

/** `before` gives what the form does not show. */
export function settingsOf(draft: SettingsDraft, before: Settings): DraftReading {
  const problem = firstProblem(draft);
  if (problem !== null) return { ok: false, problem };
  const settings: Settings = {
    ...before,
    me: draft.me.trim(),
    colleagues: linesOf(draft.colleagues),
    policy: {
      ...before.policy,
      goals: { 'ten-minute': goalOf(draft.goals['ten-minute']), '24-hour': goalOf(draft.goals['24-hour']) },
      openHours: {
        zone: draft.zone.trim(),
        weekly: byWeekday((day) => intervalsOf(draft.week[day]) ?? []),
        holidays: linesOf(draft.holidays),
      },
      goalExceptions: draft.goalExceptions,
      ladder: draft.ladder,
      quietTime: quietTimeOf(draft),
    },
    desktop: desktopOf(draft),
    ...keepingOf(draft),
    templates: templatesOf(draft.templates),
  };
  return { ok: true, settings };
}

function firstProblem(draft: SettingsDraft): DraftProblem | null {
  for (const id of goalIds) {
    const problem = goalProblem(draft.goals[id]);
    if (problem !== null) return { field: `goal-${id}`, sentence: problem };
  }
  const badDay = weekdayNames.find(([day]) => intervalsOf(draft.week[day]) === null);
  if (badDay !== undefined) {
    const [day, name] = badDay;
    return { field: `week-${day}`, sentence: `${name}: write hours like 09:00-12:00, 13:00-17:00.` };
  }
  const holiday = linesOf(draft.holidays).find((line) => !/^\d{4}-\d{2}-\d{2}$/.test(line));
  if (holiday !== undefined) return { field: 'holidays', sentence: `“${holiday}”: write a holiday as 2026-12-25.` };
  if ((draft.quietFrom === '') !== (draft.quietTo === '')) {
    return { field: 'quiet', sentence: 'Quiet time needs both times, or neither.' };
  }
  return keepingProblem(draft) ?? templateProblem(draft) ?? shortcutProblem(draft);
}

function shortcutProblem({ popupShortcut, addShortcut }: SettingsDraft): DraftProblem | null {
  const [popup, add] = [shortcutOf(popupShortcut), shortcutOf(addShortcut)];
  const sentence = 'Write keys like Ctrl+Alt+T.';
  if (popup !== null && !isShortcut(popup)) return { field: 'popup-shortcut', sentence };
  if (add !== null && !isShortcut(add)) return { field: 'add-shortcut', sentence };
  if (popup !== null && popup === add) return { field: 'add-shortcut', sentence: 'The two shortcuts must differ.' };
  return null;
}

/** One that was begun and left empty is no message. */
function templatesOf(templates: Settings['templates']): Settings['templates'] {
  return templates
    .map(({ id, title, text }) => ({ id, title: title.trim(), text: text.trim() }))
    .filter(({ title, text }) => title !== '' || text !== '');
}

function templateProblem({ templates }: SettingsDraft): DraftProblem | null {
  const bad = templatesOf(templates).find(({ title, text }) => title === '' || text === '');
  if (bad === undefined) return null;
  return bad.title === ''
    ? { field: `template-title-${bad.id}`, sentence: 'Give the message a title.' }
    : { field: `template-text-${bad.id}`, sentence: 'Write what the message says, or remove it.' };
}

function goalProblem({ minutes, percent }: GoalDraft): string | null {
  const [length, share] = [Number(minutes), Number(percent)];
  if (minutes.trim() === '' || !Number.isInteger(length) || length < 1) return 'Write whole minutes, 1 or more.';
  if (length > 366 * 24 * 60) return 'A goal is a year at most.';
  const isShare = percent.trim() !== '' && share >= 0 && share <= 100;
  return isShare ? null : 'Write a share from 0 to 100.';
}

function goalOf({ minutes, percent, counts }: GoalDraft): Goal {
  // Through whole millionths, because 92.5 / 100 is not exactly 0.925.
  return { withinMs: Number(minutes) * minuteMs, share: Math.round(Number(percent) * 10_000) / 1_000_000, counts };
}

function desktopOf(draft: SettingsDraft): Settings['desktop'] {
  const { trayShows, startAtLogin, popupShortcut, addShortcut } = draft;
  return {
    trayShows,
    startAtLogin,
    shortcuts: { popup: shortcutOf(popupShortcut), add: shortcutOf(addShortcut) },
  };
}

/** "ctrl + alt + t" is "Ctrl+Alt+T". */
function shortcutOf(text: string): string | null {
  const parts = text.split('+').map((part) => part.trim());
  const shortcut = parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()).join('+');
  return shortcut === '' ? null : shortcut;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "9-12, 13:00-17:00"; nothing is a closed day; null when it cannot be read. */
function intervalsOf(text: string): readonly Interval[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const intervals = parts.filter((part) => part !== '').map(intervalOf);
  const read = intervals.filter((interval) => interval !== null);
  return read.length === intervals.length ? read : null;
}

function intervalOf(text: string): Interval | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match;
  const [from, to] = [[fromHour, fromMinute] as const, [toHour, toMinute] as const].map(
    ([hour, minute]) => `${hour.padStart(2, '0')}:${minute}`,
  );
  return from !== undefined && to !== undefined && isClockTime(from) && isClockTime(to) ? [from, to] : null;
}

function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

function quietTimeOf({ quietFrom, quietTo }: SettingsDraft): QuietTime | null {
  return quietFrom === '' || quietTo === '' ? null : { from: minuteOfDay(quietFrom), to: minuteOfDay(quietTo) };
}

function minuteOfDay(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
