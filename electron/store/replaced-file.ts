// The steps by which a file gets new content under its name while its version before stays as the backup, in an order in
// which a whole generation stands under a known name at every instant.
import { basename, dirname } from 'node:path';
import {
  duplicate,
  folderToSync,
  makeFolder,
  removeIfPresent,
  renameWithRetries,
  temporaryPath,
  writeNewFile,
  type Disk,
  type FolderToSync,
} from './disk-steps.ts';
import { NotTakenBackError } from './durable-errors.ts';

export interface Replacement {
  /** Made while the system opens the new file. */
  readonly content: () => string | Uint8Array;
  /** Throws when the content must not get the name. Asked while the disk is busy with it. */
  readonly prove: () => void;
  /** What stands there is known to be good, and stays as the backup. */
  readonly keepsFormer: boolean;
}

export interface ReplacedFile {
  /** On the disk when it resolves. When it throws, the file is as before, unless with NotTakenBackError. */
  readonly replace: (replacement: Replacement) => Promise<void>;
}

export function createReplacedFile(disk: Disk, path: string, backupPath: string): ReplacedFile {
  /** File and backup are names of different bytes, as after every replacement that went well. */
  let isFormerApart = false;

  /** Everything that does not need the new file on the disk is done while it gets there, and waited for. */
  async function putInPlace({ content, prove, keepsFormer }: Replacement, folder: FolderToSync): Promise<boolean> {
    const temporary = temporaryPath(path);
    let hasFormer = false;
    try {
      // The backup before the rename, so that at every instant a whole generation stands under a known name. Its folder
      // is not synced: after a power cut an older backup is as good, because the current file is whole then.
      const keep = async (): Promise<void> => {
        prove();
        if (keepsFormer) hasFormer = await keepFormer();
      };
      await writeNewFile(disk.fs, temporary, content, [folder.open, keep]);
      await renameWithRetries(disk, temporary, path);
      isFormerApart = true;
    } catch (error) {
      isFormerApart = false;
      await removeIfPresent(disk.fs, temporary);
      throw error;
    }
    return hasFormer;
  }

  async function keepFormer(): Promise<boolean> {
    if (await duplicate(disk, path, backupPath, isFormerApart)) return true;
    // Somebody removed the folder of the backups, or the file itself; only the first can be mended here.
    await makeFolder(disk.fs, dirname(backupPath));
    return await duplicate(disk, path, backupPath);
  }

  /** The new file may not last, so the caller is told that nothing was saved: then it must not stand there either. */
  async function takeBack(hasFormer: boolean, cause: unknown): Promise<void> {
    try {
      if (hasFormer) await duplicate(disk, backupPath, path);
      else await disk.fs.unlink(path);
    } catch {
      // The first error is the one to tell; this one only decides which state stands.
      throw new NotTakenBackError(`${basename(path)} could not be put back.`, { cause });
    }
  }

  return {
    replace: async (replacement) => {
      const folder = folderToSync(disk.fs, dirname(path));
      try {
        const hasFormer = await putInPlace(replacement, folder);
        try {
          await folder.sync();
        } catch (error) {
          isFormerApart = false;
          await takeBack(hasFormer, error);
          throw error;
        }
      } finally {
        await folder.close();
      }
    },
  };
}
