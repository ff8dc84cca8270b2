// Which kept backups stay and which may go, as people's time passes.
import { localDate, localMonth } from './local-time.ts';
import { hourMs } from './policy.ts';

/** Why a backup was made. */
export const backupReasons = ['hourly', 'asked', 'before-restore', 'before-migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Of how many hours, days and months that have a backup the newest one stays. */
export interface BackupPolicy {
  readonly hourlyForHours: number;
  readonly dailyForDays: number;
  readonly monthlyForMonths: number;
}

export const defaultBackupPolicy: BackupPolicy = { hourlyForHours: 24, dailyForDays: 14, monthlyForMonths: 12 };

export interface RotatedBackup {
  readonly id: string;
  /** UTC milliseconds. */
  readonly savedAtMs: number;
  readonly why: BackupReason;
}

/** What was made for an occasion stays for so many days that have a backup: somebody may want to go back to just that. */
const daysForOccasion: Readonly<Record<BackupReason, number>> = {
  hourly: 0,
  asked: 30,
  'before-restore': 30,
  'before-migration': 30,
};

/**
 * The ids of those that may go. Hours, days and months are counted by the backups that there are, never by the age that
 * a clock gives them: a clock that is years ahead for a moment costs one of each at most. One from the future stays, and
 * takes nobody's place; so does the newest of all.
 */
export function backupsToRemove(
  backups: readonly RotatedBackup[],
  nowMs: number,
  zone: string,
  policy: BackupPolicy,
): ReadonlySet<string> {
  const past = backups.filter(({ savedAtMs }) => savedAtMs <= nowMs).sort(newestFirst);
  const dayOf = ({ savedAtMs }: RotatedBackup): string => localDate(zone, savedAtMs);
  const days = [...new Set(past.map(dayOf))];
  const kept = new Set([
    ...past.slice(0, 1),
    // Hours are those of UTC: where the clocks go back, the same local hour comes twice.
    ...newestOfEach(past, ({ savedAtMs }) => String(Math.floor(savedAtMs / hourMs)), policy.hourlyForHours),
    ...newestOfEach(past, dayOf, policy.dailyForDays),
    ...newestOfEach(past, ({ savedAtMs }) => localMonth(zone, savedAtMs), policy.monthlyForMonths),
    ...past.filter((backup) => days.indexOf(dayOf(backup)) < daysForOccasion[backup.why]),
  ]);
  return new Set(past.filter((backup) => !kept.has(backup)).map(({ id }) => id));
}

function newestOfEach(
  backups: readonly RotatedBackup[],
  bucketOf: (backup: RotatedBackup) => string,
  most: number,
): readonly RotatedBackup[] {
  const newest = new Map<string, RotatedBackup>();
  for (const backup of backups) {
    const bucket = bucketOf(backup);
    if (!newest.has(bucket)) newest.set(bucket, backup);
  }
  return [...newest.values()].slice(0, most);
}

function newestFirst(a: RotatedBackup, b: RotatedBackup): number {
  return b.savedAtMs - a.savedAtMs || (a.id < b.id ? 1 : -1);
}
