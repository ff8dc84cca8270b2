// What the sheet about data and backups says, from what the desk answered.
import type { BackupView, CopyView, RestorePreview } from '../../../electron/contract/data.ts';
import type { NamedCount, StateDifference } from '../../../electron/domain/state-difference.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import type { BackupSettings } from '../../../electron/domain/settings.ts';

const reasons: Readonly<Record<BackupView['why'], string>> = {
  hourly: 'made by itself',
  asked: 'asked for',
  'before-restore': 'before a restore',
  'before-migration': 'before an update',
};

/** "Mon 14:05, before a restore, 12 open" */
export function backupWords({ savedAtMs, why, openCount }: BackupView, zone: string, nowMs: number): string {
  return `${dayAndTime(zone, savedAtMs, nowMs)}, ${reasons[why]}, ${openCount} open`;
}

/** One sentence a line; "Nothing would change." where there is none. */
export function previewLines({ list, months, settings }: RestorePreview): readonly string[] {
  const lines = [
    ...namedLine(list.comesBack, 'comes back to the list', 'come back to the list'),
    ...namedLine(list.goesAway, 'leaves the list', 'leave the list'),
    ...namedLine(list.changes, 'becomes what it was', 'become what they were'),
    ...months.map(({ month, ...difference }) => `Closed in ${monthName(month)}: ${countWords(difference)}.`),
    ...(settings.length === 0 ? [] : [`Settings become what they were: ${settings.join(', ')}.`]),
  ];
  return lines.length === 0 ? ['Nothing would change.'] : lines;
}

function namedLine({ count, labels }: NamedCount, one: string, many: string): readonly string[] {
  if (count === 0) return [];
  const more = count > labels.length ? ` and ${count - labels.length} more` : '';
  return [`${count} ${count === 1 ? one : many}: ${labels.join(', ')}${more}.`];
}

function countWords({ comesBack, goesAway, changes }: StateDifference): string {
  return [
    comesBack.count > 0 ? `${comesBack.count} ${comesBack.count === 1 ? 'comes' : 'come'} back` : '',
    goesAway.count > 0 ? `${goesAway.count} ${goesAway.count === 1 ? 'goes' : 'go'} away` : '',
    changes.count > 0 ? `${changes.count} ${changes.count === 1 ? 'changes' : 'change'}` : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "2026-10" is "October 2026". */
function monthName(month: string): string {
  return monthFormat.format(Date.parse(`${month}-01T00:00:00Z`));
}

export function copyWords({ state, program, onlyThere, knowsMore }: CopyView): string {
  const origin = `Named as ${program} does it.`;
  switch (state) {
    case 'settings':
      return `${origin} Settings cannot be united: look through yours, then set it aside.`;
    case 'damaged':
      return `${origin} It cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.`;
    case 'newer':
      return `${origin} A newer Ten-Four wrote it. Update this one, then unite it.`;
    case 'inquiries':
      return `${origin} ${inquiriesIn(onlyThere, knowsMore)}`;
  }
}

function inquiriesIn(onlyThere: number, knowsMore: number): string {
  if (onlyThere + knowsMore === 0) return 'All that is in it is known here.';
  const parts = [
    onlyThere > 0 ? `${onlyThere} ${onlyThere === 1 ? 'inquiry is' : 'inquiries are'} only in it` : '',
    knowsMore > 0 ? `of ${knowsMore} ${knowsMore === 1 ? 'inquiry' : 'inquiries'} it knows more` : '',
  ].filter((words) => words !== '');
  const sentence = parts.join(', ');
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

/** "3.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 100_000_000 ? 1 : 0)} MB`;
}

/** What stays of the backups, as the settings say it. */
export function rotationWords({ hourlyForHours, dailyForDays, monthlyForMonths }: BackupSettings): string {
  const spans = [
    spanWords(hourlyForHours, 'hour'),
    spanWords(dailyForDays, 'day'),
    spanWords(monthlyForMonths, 'month'),
  ];
  return `Of the last ${spans.join(', ')} with a backup, the newest of each stays.`;
}

function spanWords(count: number, unit: string): string {
  return count === 1 ? unit : `${count} ${unit}s`;
}
