import { keptFolderIn } from './backups/kept-folder.ts';
import type { Disk } from './disk-steps.ts';
import { DurableFile, NewerSchemaError } from './durable-file.ts';
import { createLineCache, openFileKind, settingsFileKind } from './file-kinds.ts';

/** Whether a start on that folder would be refused because a newer version has written it. Changes nothing. */
export async function holdsNewerData(disk: Disk, folder: string): Promise<boolean> {
  const common = { disk, folder, now: () => 0, notify: () => undefined, kept: keptFolderIn(folder, disk) };
  const files = [
    new DurableFile({ ...common, name: 'open.json', kind: openFileKind(createLineCache()) }),
    new DurableFile({ ...common, name: 'settings.json', kind: settingsFileKind }),
  ];
  try {
    for (const file of files) await file.refuseNewer();
    return false;
  } catch (error) {
    if (!(error instanceof NewerSchemaError)) throw error;
    return true;
  }
}
