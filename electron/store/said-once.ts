// Which notices of the folder have been said: what nobody can change at once is said once, and not at each start.
import { join } from 'node:path';
import { z } from 'zod';
import { readIfUsable } from './backups/shared-files.ts';
import { putLastingJson, type Disk } from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import type { StoreNotice } from './store-notice.ts';

/** It stays behind when the data are moved: what it says is about this place. */
export const saidName = 'notices-said.json';

const format = 'ten-four/notices-said';
const saidSchema = z.object({ format: z.literal(format), kinds: z.array(z.string()) });

/** True where it has not been said in this folder. Remembered before it is shown, as nudges are (R18). */
export async function isNewsHere(disk: Disk, folder: string, kind: StoreNotice['kind']): Promise<boolean> {
  try {
    const bytes = await readIfUsable(disk, join(folder, saidName));
    const kinds = bytes === null ? [] : kindsIn(new TextDecoder().decode(bytes));
    if (kinds.includes(kind)) return false;
    await putLastingJson(disk, folder, saidName, { format, kinds: [...kinds, kind] });
  } catch (error) {
    // Rather said again than never.
    if (errorCode(error) === null) throw error;
  }
  return true;
}

function kindsIn(text: string): readonly string[] {
  try {
    return saidSchema.parse(JSON.parse(text)).kinds;
  } catch {
    // Not as we write it: nothing is known to have been said.
    return [];
  }
}
