// What the sheet about data and backups says, from what the desk answered.
import type { BackupView, CopyView, RestorePreview, SettingsPart } from '../../../electron/contract/data.ts';
import type { BackupSettings } from '../../../electron/domain/settings.ts';
import type { NamedCount, StateDifference } from '../../../electron/domain/state-difference.ts';
import { dayAndTime, monthName } from '../../ui/time-words.ts';
import { spokenLocale } from '../../words/say.ts';
import { labelInWords } from '../../words/sentences.ts';
import { say } from './words.ts';

/** "Mon 14:05, before a restore, 12 open" */
export function backupWords({ savedAtMs, why, openCount }: BackupView, zone: string, nowMs: number): string {
  return say('backup', { time: dayAndTime(zone, savedAtMs, nowMs), reason: say(`why-${why}`), count: openCount });
}

/** One sentence a line; "Nothing would change." where there is none. */
export function previewLines({ list, months, settings }: RestorePreview): readonly string[] {
  const lines = [
    ...namedLine('comes-back', list.comesBack),
    ...namedLine('goes-away', list.goesAway),
    ...namedLine('changes', list.changes),
    ...months.map(({ month, ...difference }) =>
      say('month-changes', { month: monthName(month), changes: countWords(difference) }),
    ),
    ...(settings.length === 0 ? [] : [say('settings-change', { names: settings.map(partName).join(', ') })]),
  ];
  return lines.length === 0 ? [say('no-change')] : lines;
}

const partKeys = {
  name: 'part-name',
  colleagues: 'part-colleagues',
  goals: 'part-goals',
  'open hours': 'part-open-hours',
  nudges: 'part-nudges',
  'call-back time': 'part-call-back-time',
  messages: 'part-messages',
  appearance: 'part-appearance',
  'first steps': 'part-first-steps',
  desktop: 'part-desktop',
  backups: 'part-backups',
} as const satisfies Readonly<Record<SettingsPart, string>>;

function partName(part: SettingsPart): string {
  return say(partKeys[part]);
}

function namedLine(text: 'comes-back' | 'goes-away' | 'changes', { count, labels }: NamedCount): readonly string[] {
  if (count === 0) return [];
  const names = labels.map(labelInWords).join(', ');
  const more = count - labels.length;
  return [say(text, { count, names: more > 0 ? say('names-and-more', { names, count: more }) : names })];
}

function countWords({ comesBack, goesAway, changes }: StateDifference): string {
  return [
    ...(comesBack.count > 0 ? [say('month-comes-back', { count: comesBack.count })] : []),
    ...(goesAway.count > 0 ? [say('month-goes-away', { count: goesAway.count })] : []),
    ...(changes.count > 0 ? [say('month-change', { count: changes.count })] : []),
  ].join(', ');
}

export function copyWords({ state, program, onlyThere, knowsMore }: CopyView): string {
  const values = { program, count: onlyThere, more: knowsMore };
  if (state !== 'inquiries') return say(`copy-${state}`, values);
  if (onlyThere > 0) return say(knowsMore > 0 ? 'copy-both' : 'copy-only-there', values);
  return say(knowsMore > 0 ? 'copy-knows-more' : 'copy-known', values);
}

/** "3.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  const digits = bytes < 100_000_000 ? 1 : 0;
  const number = new Intl.NumberFormat(spokenLocale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${number.format(bytes / 1_000_000)} MB`;
}

/** What stays of the backups, as the settings say it. */
export function rotationWords({ hourlyForHours, dailyForDays, monthlyForMonths }: BackupSettings): string {
  return say('rotation', { hours: hourlyForHours, days: dailyForDays, months: monthlyForMonths });
}
