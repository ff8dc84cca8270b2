// Owns how long things are kept, as text in the form of the settings.
import { backupBounds, keepMonthsBounds, type Settings } from '../../../electron/domain/settings.ts';
import { say } from './words.ts';

export interface KeepingDraft {
  /** Empty keeps closed months for ever. */
  readonly keepMonths: string;
  readonly backupHours: string;
  readonly backupDays: string;
  readonly backupMonths: string;
}

export type KeepingField = keyof KeepingDraft;

interface Limit {
  readonly field: KeepingField;
  readonly problem: 'bad-months-kept' | 'bad-hour-count' | 'bad-day-count' | 'bad-month-count';
  readonly least: number;
  readonly most: number;
  readonly mayBeEmpty: boolean;
}

const limits: readonly Limit[] = [
  { field: 'keepMonths', problem: 'bad-months-kept', ...keepMonthsBounds, mayBeEmpty: true },
  { field: 'backupHours', problem: 'bad-hour-count', ...backupBounds.hourlyForHours, mayBeEmpty: false },
  { field: 'backupDays', problem: 'bad-day-count', ...backupBounds.dailyForDays, mayBeEmpty: false },
  { field: 'backupMonths', problem: 'bad-month-count', ...backupBounds.monthlyForMonths, mayBeEmpty: false },
];

export function keepingDraftOf({ backups, retention }: Settings): KeepingDraft {
  return {
    keepMonths: retention.keepMonths === null ? '' : String(retention.keepMonths),
    backupHours: String(backups.hourlyForHours),
    backupDays: String(backups.dailyForDays),
    backupMonths: String(backups.monthlyForMonths),
  };
}

/** R23: fewer months would be kept than before. */
export function keepsLess(next: Settings, before: Settings): boolean {
  const [less, more] = [next.retention.keepMonths, before.retention.keepMonths];
  return less !== null && (more === null || less < more);
}

export function keepingProblem(
  draft: KeepingDraft,
): { readonly field: KeepingField; readonly sentence: string } | null {
  const wrong = limits.find(({ field, least, most, mayBeEmpty }) => {
    const text = draft[field].trim();
    if (text === '') return !mayBeEmpty;
    const count = Number(text);
    return !Number.isInteger(count) || count < least || count > most;
  });
  if (wrong === undefined) return null;
  const { field, problem, least, most } = wrong;
  return { field, sentence: say(problem, { least, most }) };
}

/** Of a draft without a problem. */
export function keepingOf(draft: KeepingDraft): Pick<Settings, 'backups' | 'retention'> {
  const keepMonths = draft.keepMonths.trim();
  return {
    backups: {
      hourlyForHours: Number(draft.backupHours),
      dailyForDays: Number(draft.backupDays),
      monthlyForMonths: Number(draft.backupMonths),
    },
    retention: { keepMonths: keepMonths === '' ? null : Number(keepMonths) },
  };
}
