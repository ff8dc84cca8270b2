// A restore was cut short and its marker is spoilt: nobody can tell which backup was meant. What is there may be of two
// times. The state before it was kept as a backup, and that is the one to go back to, where going back takes nothing away.
import type { Inquiry } from '../../domain/inquiry.ts';
import type { KeptBackup, KeptBackups } from './kept-backups.ts';
import { monthOfName, openName, settingsName } from './manifest.ts';
import type { RestoreParts } from './restore.ts';

type Present = Pick<RestoreParts, 'kept' | 'open' | 'settings' | 'months' | 'empty'>;

/**
 * Null where it cannot be told, or where something is here that no backup has: then a restore was not all that happened.
 * A restore begins with a backup of the present and lets nobody save until it has ended, so in one that was cut short that
 * backup is the newest, and each file is as in one backup or another.
 */
export async function stateToGoBackTo(present: Present): Promise<KeptBackup | null> {
  const { backups, unreadable } = await present.kept.list();
  const [newest] = backups;
  if (newest?.why !== 'before-restore' || unreadable.some((id) => id > newest.id)) return null;
  const isKept = (await isSmallKept(present, backups)) && (await areMonthsKept(present, backups));
  return isKept ? newest : null;
}

/** The open file and the settings. */
async function isSmallKept({ kept, open, settings, empty }: Present, backups: readonly KeptBackup[]): Promise<boolean> {
  const opens = new Set([JSON.stringify(empty.open)]);
  const allSettings = new Set([JSON.stringify(empty.settings)]);
  for (const { id } of withDistinct(backups, [openName, settingsName])) {
    const content = await kept.content(id);
    if (content?.ok !== true) continue;
    opens.add(JSON.stringify(content.open));
    allSettings.add(JSON.stringify(content.settings));
  }
  return opens.has(JSON.stringify(open.current())) && allSettings.has(JSON.stringify(settings.current()));
}

async function areMonthsKept({ kept, months }: Present, backups: readonly KeptBackup[]): Promise<boolean> {
  for (const month of await months.list()) {
    const text = JSON.stringify(await months.read(month));
    if (!(await isMonthKept(kept, backups, month, text))) return false;
  }
  return true;
}

async function isMonthKept(
  kept: KeptBackups,
  backups: readonly KeptBackup[],
  month: string,
  text: string,
): Promise<boolean> {
  const copies = backups.flatMap(({ files }) => files.filter(({ name }) => monthOfName(name) === month));
  for (const copy of new Map(copies.map((file) => [file.file, file])).values()) {
    const inquiries: readonly Inquiry[] | undefined = (await kept.month(copy))?.inquiries;
    if (inquiries !== undefined && JSON.stringify(inquiries) === text) return true;
  }
  return false;
}

/** One of all backups that hold the same of these files. */
function withDistinct(backups: readonly KeptBackup[], names: readonly string[]): readonly KeptBackup[] {
  const byFiles = backups.map((backup) => {
    const held = backup.files.filter(({ name }) => names.includes(name)).map(({ file }) => file);
    return [held.sort().join(), backup] as const;
  });
  return [...new Map(byFiles).values()];
}
