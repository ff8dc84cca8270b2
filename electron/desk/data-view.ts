import type { DataView } from '../contract/data.ts';
import { done, type Result } from '../contract/result.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { viewOfBackup } from './backups.ts';
import { viewCopies } from './conflicts.ts';
import { pendingMove, type DeskPlace } from './data-place.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** All that the sheet "Data and backups" shows. */
export async function viewData(
  parts: DeskParts,
  history: History,
  keeper: BackupKeeper,
  place: DeskPlace,
): Promise<Result<DataView>> {
  const { store } = parts;
  // Behind a backup that is being made: whoever looks wants to see it.
  const { backups, unreadable } = await keeper.exclusively(store.backups.list);
  const sizes = new Map(backups.flatMap(({ files }) => files.map(({ file, size }) => [file, size] as const)));
  return done({
    folder: store.folder,
    isNamed: place.isNamed,
    isSample: place.isSample ?? false,
    backups: backups.map(viewOfBackup),
    unreadable: unreadable.length,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    problem: keeper.problem,
    copies: await viewCopies(parts, history),
    move: await pendingMove(parts, place),
  });
}
