// One open.json in a folder of its own, written and read as the store does it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, type Disk } from '../../../electron/store/disk-steps.ts';
import { DurableFile, type StoreNotice } from '../../../electron/store/durable-file.ts';
import { createLineCache, openFileKind } from '../../../electron/store/file-kinds.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import type { OpenState } from '../../../electron/store/schema.ts';
import { anInquiry, nineOClockMs } from '../../support/builders.ts';
import { dataFolder } from './temporary-folder.ts';

/** Where a damaged open.json goes at nine o'clock. */
export const damagedName = 'open.json.damaged-2026-11-21T09-00-00Z';

export interface DurableFixture {
  readonly folder: string;
  readonly notices: StoreNotice[];
  readonly openFile: (disk?: Partial<Disk>, now?: () => number) => DurableFile<OpenState>;
  /** Writes the states one after another with one file, as a running store does. */
  readonly written: (states: readonly OpenState[], disk?: Partial<Disk>) => Promise<DurableFile<OpenState>>;
  /** The subject of the first inquiry in the file. */
  readonly subjectOf: (path: string) => Promise<string | null>;
  readonly filesIn: (place: string) => Promise<readonly string[]>;
}

export function aState(subject: string): OpenState {
  return { inquiries: [anInquiry({ subject })], nudged: [], interruptions: [] };
}

export async function durableFixture(): Promise<DurableFixture> {
  const folder = await dataFolder();
  await makeFolder(nodeFs, join(folder, 'backups'));
  const notices: StoreNotice[] = [];

  function openFile(disk: Partial<Disk> = {}, now: () => number = () => nineOClockMs): DurableFile<OpenState> {
    return new DurableFile({
      disk: { fs: nodeFs, wait: () => Promise.resolve(), ...disk },
      folder,
      name: 'open.json',
      kind: openFileKind(createLineCache()),
      now,
      notify: (notice) => void notices.push(notice),
    });
  }

  return {
    folder,
    notices,
    openFile,
    written: async (states, disk = {}) => {
      const file = openFile(disk);
      await file.read();
      for (const state of states) await file.write(state);
      return file;
    },
    subjectOf: async (path) => /"subject":"([^"]*)"/.exec(await readFile(join(folder, path), 'utf8'))?.[1] ?? null,
    filesIn: async (place) => (await readdir(join(folder, place))).sort(),
  };
}
