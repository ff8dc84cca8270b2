// Owns the settings as text in a form: how they are written, and how they are read back with a sentence on what is wrong.
import type { Weekday } from '../../../electron/domain/open-hours.ts';
import type { Goal, GoalException, GoalId } from '../../../electron/domain/policy.ts';
import { goalIds, minuteMs } from '../../../electron/domain/policy.ts';
import type { AppearanceSettings, Settings } from '../../../electron/domain/settings.ts';
import { isShortcut } from '../../../electron/contract/shortcut.ts';
import { textOfTime, timeSpanOf } from '../../ui/clock-time.ts';
import { holidayDraftOf, holidaysOf, ownDaysOf, type HolidayDraft } from './holiday-draft.ts';
import { say as sayHours } from './hours-words.ts';
import { keepingDraftOf, keepingOf, keepingProblem, type KeepingDraft } from './keeping-draft.ts';
import { hoursText, intervalsOf } from './week-draft.ts';
import { say } from './words.ts';

export interface GoalDraft {
  readonly minutes: string;
  readonly percent: string;
  readonly counts: Goal['counts'];
}

export interface SettingsDraft extends KeepingDraft, HolidayDraft {
  readonly me: string;
  readonly colleagues: string;
  readonly zone: string;
  readonly week: Readonly<Record<Weekday, string>>;
  readonly goals: Readonly<Record<GoalId, GoalDraft>>;
  readonly goalExceptions: readonly GoalException[];
  readonly ladder: Settings['policy']['ladder'];
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly callBackFrom: string;
  readonly callBackTo: string;
  readonly trayShows: Settings['desktop']['trayShows'];
  readonly startAtLogin: boolean;
  readonly popupShortcut: string;
  readonly addShortcut: string;
  readonly templates: Settings['templates'];
  readonly theme: AppearanceSettings['theme'];
  readonly language: AppearanceSettings['language'];
}

export function draftOf(settings: Settings): SettingsDraft {
  const { me, colleagues, policy, desktop, templates, appearance, callBackTime } = settings;
  const { openHours, goals, goalExceptions, ladder, quietTime } = policy;
  return {
    me,
    colleagues: colleagues.join('\n'),
    zone: openHours.zone,
    week: byWeekday((day) => hoursText(openHours.weekly[day])),
    ...holidayDraftOf(settings),
    goals: { 'ten-minute': goalDraftOf(goals['ten-minute']), '24-hour': goalDraftOf(goals['24-hour']) },
    goalExceptions,
    ladder,
    quietFrom: textOfTime(quietTime, 'from'),
    quietTo: textOfTime(quietTime, 'to'),
    callBackFrom: textOfTime(callBackTime, 'from'),
    callBackTo: textOfTime(callBackTime, 'to'),
    trayShows: desktop.trayShows,
    startAtLogin: desktop.startAtLogin,
    popupShortcut: desktop.shortcuts.popup ?? '',
    addShortcut: desktop.shortcuts.add ?? '',
    ...keepingDraftOf(settings),
    templates,
    ...appearance,
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
  // As many decimals as goalOf keeps: saving without a change must not change the goal.
  return { minutes: String(withinMs / minuteMs), percent: String(Math.round(share * 1_000_000) / 10_000), counts };
}

/** Where in the form something is wrong, and what. */
export interface DraftProblem {
  readonly field: string;
  readonly sentence: string;
}

export type DraftReading =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problem: DraftProblem };

/** In the order of the week. The domain's own list stands in a module that needs Temporal. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** `before` gives what the form does not show. */
export function settingsOf(draft: SettingsDraft, before: Settings): DraftReading {
  const problem = firstProblem(draft);
  if (problem !== null) return { ok: false, problem };
  const { dates, holidays } = holidaysOf(draft);
  const settings: Settings = {
    ...before,
    me: draft.me.trim(),
    colleagues: [...new Set(linesOf(draft.colleagues))],
    policy: {
      ...before.policy,
      goals: { 'ten-minute': goalOf(draft.goals['ten-minute']), '24-hour': goalOf(draft.goals['24-hour']) },
      openHours: {
        zone: draft.zone.trim(),
        weekly: byWeekday((day) => intervalsOf(draft.week[day]) ?? []),
        holidays: dates,
      },
      goalExceptions: draft.goalExceptions,
      ladder: draft.ladder,
      quietTime: timeSpanOf(draft.quietFrom, draft.quietTo),
    },
    holidays,
    callBackTime: timeSpanOf(draft.callBackFrom, draft.callBackTo),
    appearance: { theme: draft.theme, language: draft.language },
    desktop: desktopOf(draft),
    ...keepingOf(draft),
    templates: templatesOf(draft.templates),
  };
  return { ok: true, settings };
}

function firstProblem(draft: SettingsDraft): DraftProblem | null {
  for (const id of goalIds) {
    const problem = goalProblem(id, draft.goals[id]);
    if (problem !== null) return problem;
  }
  return (
    hoursProblem(draft) ??
    timesProblem(draft) ??
    keepingProblem(draft) ??
    templateProblem(draft) ??
    shortcutProblem(draft)
  );
}

function hoursProblem({ week, zone, ownDays }: SettingsDraft): DraftProblem | null {
  const badDay = weekdays.find((day) => intervalsOf(week[day]) === null);
  if (badDay !== undefined) return { field: `week-${badDay}`, sentence: say('bad-hours', { day: sayHours(badDay) }) };
  if (!isZone(zone.trim())) return { field: 'zone', sentence: sayHours('bad-zone') };
  const { badLine } = ownDaysOf(ownDays);
  return badLine === null ? null : { field: 'holidays', sentence: say('bad-holiday', { line: badLine }) };
}

/** As far as the browser knows; the desk has the last word. */
function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function timesProblem({ quietFrom, quietTo, callBackFrom, callBackTo }: SettingsDraft): DraftProblem | null {
  if ((quietFrom === '') !== (quietTo === '')) return { field: 'quiet', sentence: say('half-quiet') };
  if ((callBackFrom === '') !== (callBackTo === '')) return { field: 'call-back', sentence: say('half-call-back') };
  // R19: it may reach over midnight, but a time that ends when it begins never comes.
  const isNever = callBackFrom !== '' && callBackFrom === callBackTo;
  return isNever ? { field: 'call-back', sentence: say('no-call-back') } : null;
}

function shortcutProblem({ popupShortcut, addShortcut }: SettingsDraft): DraftProblem | null {
  const [popup, add] = [shortcutOf(popupShortcut), shortcutOf(addShortcut)];
  const sentence = say('bad-shortcut');
  if (popup !== null && !isShortcut(popup)) return { field: 'popup-shortcut', sentence };
  if (add !== null && !isShortcut(add)) return { field: 'add-shortcut', sentence };
  if (popup !== null && popup === add) return { field: 'add-shortcut', sentence: say('same-shortcut') };
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
    ? { field: `template-title-${bad.id}`, sentence: say('no-title') }
    : { field: `template-text-${bad.id}`, sentence: say('no-text') };
}

function goalProblem(id: GoalId, { minutes, percent }: GoalDraft): DraftProblem | null {
  const [length, share] = [Number(minutes), percentOf(percent)];
  const field = `goal-${id}`;
  if (minutes.trim() === '' || !Number.isInteger(length) || length < 1) return { field, sentence: say('bad-minutes') };
  if (length > 366 * 24 * 60) return { field, sentence: say('long-goal') };
  const isShare = percent.trim() !== '' && share >= 0 && share <= 100;
  return isShare ? null : { field: `share-${id}`, sentence: say('bad-share') };
}

/** "99,5" is written in most of Europe. */
function percentOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function goalOf({ minutes, percent, counts }: GoalDraft): Goal {
  // Through whole millionths, because 92.5 / 100 is not exactly 0.925.
  return { withinMs: Number(minutes) * minuteMs, share: Math.round(percentOf(percent) * 10_000) / 1_000_000, counts };
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
