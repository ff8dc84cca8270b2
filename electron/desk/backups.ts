// What people do with backups: make one, look at what restoring one would change, restore it and go back again.
import { isDeepStrictEqual } from 'node:util';
import type { BackupView, RestorePreview, Restored, SettingsPart } from '../contract/data.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Settings } from '../domain/settings.ts';
import { templates } from '../domain/words.ts';
import { differenceOf, isNoDifference } from '../domain/state-difference.ts';
import { inWords, joined, type Words } from '../domain/words.ts';
import type { KeptBackup, KeptContent, Store } from '../store/store.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';
import { rulesFor } from './stored-rules.ts';

type Content = Extract<KeptContent, { ok: true }>;

export function viewOfBackup({ id, savedAtMs, why, openCount }: KeptBackup): BackupView {
  return { id, savedAtMs, why, openCount };
}

export async function backUpNow(
  keeper: BackupKeeper,
): Promise<Result<{ readonly backup: BackupView; readonly isNew: boolean }>> {
  const made = await keeper.make('asked');
  return made.ok ? done({ backup: viewOfBackup(made.backup), isNew: made.isNew }) : made;
}

/** Reads only the months that differ. */
export async function previewRestore(
  { store }: Pick<DeskParts, 'store'>,
  keeper: BackupKeeper,
  id: string,
): Promise<Result<RestorePreview>> {
  return await keeper.exclusively(async () => {
    if (store.erasing.isUnfinished()) return refuse(...unfinishedErasing);
    const content = await store.backups.content(id);
    if (content === null) return refuse('no-such-backup', 'That backup is not there any more. Choose another one.');
    if (!content.ok) return damagedRefusal(content.damaged);
    const months = await monthsOf(store, content);
    if (typeof months === 'string') return damagedRefusal(months);
    return done({
      backup: viewOfBackup(content.backup),
      list: differenceOf(store.open.inquiries, content.open?.inquiries ?? []),
      months,
      settings: differingParts(store.settings, content.settings ?? store.defaultSettings),
    });
  });
}

/** R22: a backup may still hold the customer, and would show and bring back what is being erased. */
const unfinishedErasing = templates([
  'erasing-unfinished',
  'A customer is still being erased. Ten-Four goes on with that by itself; restore a backup once it says that it is finished.',
]);

function damagedRefusal(file: string): Result<never> {
  return refuse('damaged-backup', '{file} in that backup cannot be read. Choose another backup.', { file });
}

/** The months in which something differs; the name of a file that cannot be read. */
async function monthsOf(store: Store, content: Content): Promise<RestorePreview['months'] | string> {
  const openThen = new Set(content.open?.inquiries.map(({ id }) => id));
  const found: RestorePreview['months'][number][] = [];
  for (const month of [...new Set([...(await store.months()), ...content.months.keys()])].sort()) {
    const file = content.months.get(month);
    if (file !== undefined && (await store.isMonthAsKept(file))) continue;
    const then = file === undefined ? { inquiries: [] } : await store.backups.month(file);
    if (then === null) return file?.name ?? month;
    const present = await store.readMonth(month);
    const difference = differenceOf(present, then.inquiries.filter(isNotIn(openThen)));
    if (!isNoDifference(difference)) found.push({ month, ...difference });
  }
  return found;
}

function isNotIn(ids: ReadonlySet<string>): (inquiry: Inquiry) => boolean {
  return ({ id }) => !ids.has(id);
}

/** Every field of the settings stands in one of them. */
export const settingsParts: readonly (readonly [SettingsPart, (settings: Settings) => unknown])[] = [
  ['name', ({ me }) => me],
  ['colleagues', ({ colleagues }) => colleagues],
  ['goals', ({ policy: { goals, goalExceptions } }) => ({ goals, goalExceptions })],
  ['open hours', ({ policy: { openHours }, holidays }) => ({ openHours, holidays })],
  ['nudges', ({ policy: { ladder, quietTime, quietUntilMs } }) => ({ ladder, quietTime, quietUntilMs })],
  ['call-back time', ({ callBackTime }) => callBackTime],
  ['messages', ({ templates: messages }) => messages],
  ['appearance', ({ appearance }) => appearance],
  ['first steps', ({ firstSteps }) => firstSteps],
  ['desktop', ({ desktop }) => desktop],
  ['backups', ({ backups, retention }) => ({ backups, retention })],
];

function differingParts(present: Settings, then: Settings): readonly SettingsPart[] {
  return settingsParts.filter(([, part]) => !isDeepStrictEqual(part(present), part(then))).map(([name]) => name);
}

/** Nobody does anything else meanwhile; what was nudged about once is not nudged about again. */
export function restoreBackup(
  { ledger, store }: DeskParts,
  history: History,
  keeper: BackupKeeper,
  id: string,
): Promise<Result<Restored>> {
  return history.inQuietTurn(async () => {
    if (store.erasing.isUnfinished()) return refuse(...unfinishedErasing);
    const nudgedBefore = store.open.nudged;
    const restored = await keeper.exclusively(() => store.restore(id));
    if (!restored.ok) return refuseInWords(restored.reason, restored);
    ledger.reload(rulesFor(store));
    const unread = await readAgain(history, store);
    // Should this not be saved, some are shown once more: no reason to say that nothing was restored.
    await ledger.commit({ nudged: [...new Set([...store.open.nudged, ...nudgedBefore])] });
    const words = inWords('Restored. What was there before is kept as a backup.');
    return done({ before: restored.before, ...joined(words, ...(unread === null ? [] : [unread])) });
  });
}

/** What to say when the figures of the last days cannot be read; they are read again at the next start. */
async function readAgain(history: History, store: DeskParts['store']): Promise<Words | null> {
  try {
    await history.readAgain();
    return null;
  } catch (error) {
    if (store.explain(error) === null) throw error;
    return inWords(
      'The figures of the last days could not be counted anew. Look whether the disk is well, and start Ten-Four again.',
    );
  }
}
