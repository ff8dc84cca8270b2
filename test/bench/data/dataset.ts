// Data folders of every size, in the store's own format, made once and kept in node_modules/.cache.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defaultSettings, type Settings } from '../../../electron/domain/settings.ts';
import { encode, type FileKind } from '../../../electron/store/envelope.ts';
import { closedFileKind, createLineCache, openFileKind, settingsFileKind } from '../../../electron/store/file-kinds.ts';
import { schemaHistory } from '../../../electron/store/migrations.ts';
import { projectFolder } from '../../run/steps.ts';
import { benchNowMs } from './span.ts';
import { inquiriesOfMonth, months, openInquiry } from './generate.ts';
import { colleagues } from './people.ts';

export const cacheFolder = join(projectFolder, 'node_modules', '.cache', 'ten-four', 'bench');

/** What decides how the files look: when one of these changes, they are made anew. */
const makers = [
  ...['span.ts', 'people.ts', 'generate.ts', 'dataset.ts'].map((name) => `test/bench/data/${name}`),
  ...['envelope.ts', 'file-kinds.ts', 'migrations.ts'].map((name) => `electron/store/${name}`),
];

/** In UTC, whatever the zone of the computer. */
const benchSettings: Settings = { ...defaultSettings('UTC'), me: 'Sam', colleagues };

/** A folder with that much history and nothing open. It is shared: take a copy of it. */
export async function historyFolder(closed: number, tell: (line: string) => void): Promise<string> {
  const kept = join(cacheFolder, `${await digestOfMakers()}-${closed}`);
  if (existsSync(kept)) return kept;
  const making = `${kept}.making-${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'closed'), { recursive: true });
  for (const [index, { name, toMs }] of closed === 0 ? [] : months.entries()) {
    if (index % 10 === 0)
      tell(`Making ${closed.toLocaleString('en')} closed inquiries: month ${index + 1} of ${months.length}`);
    const data = { month: name, inquiries: [...inquiriesOfMonth(closed, index)] };
    await save(making, `closed/${name}.json`, closedFileKind(name, createLineCache()), toMs, data);
  }
  await save(making, 'settings.json', settingsFileKind, benchNowMs, benchSettings);
  await rename(making, kept);
  return kept;
}

/** Removes data of other makers, and what runs left that were stopped. */
export async function sweepCache(): Promise<void> {
  const digest = await digestOfMakers();
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const running = /^run-(\d+)$|\.making-(\d+)$/.exec(name);
    const isInUse = running === null ? name.startsWith(digest) : isAlive(Number(running[1] ?? running[2]));
    if (!isInUse) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // There is no such process.
    return false;
  }
}

/** As the first write of that file. */
async function save<T>(folder: string, name: string, kind: FileKind<T>, savedAtMs: number, data: T): Promise<void> {
  const text = encode(kind, schemaHistory, { sequence: 1, savedAtMs }, data);
  await writeFile(join(folder, name), text, { mode: 0o600 });
}

/** What each folder has for itself. */
const ownNames = new Set(['open.json', 'ten-four.lock']);

/**
 * A data folder of its own with the history of another. Its files are second names of the same bytes: the store replaces
 * files and never writes into one.
 */
export async function copyOfHistory(history: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(history, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile() && !ownNames.has(one.name))) {
    const from = join(entry.parentPath, entry.name);
    const to = join(folder, from.slice(history.length + 1));
    await mkdir(dirname(to), { recursive: true });
    await link(from, to).catch(() => copyFile(from, to));
  }
}

/** Puts these open inquiries in the place of what was there; the copy from before would be later, so it goes. */
export async function putOpen(folder: string, open: number): Promise<void> {
  for (const name of ['open.json', 'backups/open.json']) await rm(join(folder, name), { force: true });
  const inquiries = Array.from({ length: open }, (_, index) => openInquiry(index));
  const data = { inquiries, nudged: [], interruptions: [] };
  await save(folder, 'open.json', openFileKind(createLineCache()), benchNowMs, data);
}

async function digestOfMakers(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of makers) hash.update(await readFile(join(projectFolder, name)));
  return hash.digest('hex').slice(0, 12);
}
