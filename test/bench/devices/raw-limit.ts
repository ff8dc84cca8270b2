// What any program pays at least that replaces a file and wants it to last: the same bytes as the desk's open file.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { putOpen } from '../data/dataset.ts';
import { foundIn, markOf, type Device, type DeviceSpec } from './device.ts';

/** `sizes`: how many bytes the desk's file has after each command. */
export interface RawSpec extends DeviceSpec {
  readonly sizes: readonly number[];
}

/** With the calls that the store uses. */
export function rawLimit(spec: RawSpec): Promise<Device> {
  return rawDevice(spec, async (folder, temporary, path, content) => {
    const file = await open(temporary, 'wx', 0o600);
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    const place = await open(folder, 'r');
    await place.sync();
    await place.close();
  });
}

/** With calls that stop the whole program meanwhile, its timers and its page included. */
export function rawLimitBlocking(spec: RawSpec): Promise<Device> {
  return rawDevice(spec, async (folder, temporary, path, content) => {
    const file = openSync(temporary, 'wx', 0o600);
    writeSync(file, content);
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
    const place = openSync(folder, 'r');
    fsyncSync(place);
    closeSync(place);
  });
}

type Write = (folder: string, temporary: string, path: string, content: Uint8Array) => Promise<void>;

async function rawDevice({ folder, open: openCount, sizes }: RawSpec, write: Write): Promise<Device> {
  await mkdir(folder, { recursive: true });
  await putOpen(folder, openCount);
  const path = join(folder, 'open.json');
  const pattern = await readFile(path);
  const temporary = `${path}.tmp`;
  // Made before they are timed: the limit is what the disk costs, not what making the text does.
  let contents: readonly Uint8Array[] = [];
  let present = 0;
  return {
    begin: async (round) => {
      await rm(temporary, { force: true });
      present = round;
      contents = sizes.map((size, number) => contentOf(pattern, size, markOf(round, number)));
    },
    command: (number) => {
      const content = contents[number % contents.length];
      if (content === undefined) throw new Error('The limit needs to be told how many bytes to write.');
      return write(folder, temporary, path, content);
    },
    settle: () => Promise.resolve(),
    fileBytes: async () => (await stat(path)).size,
    confirm: async () => foundIn(await readFile(path, 'utf8'), present),
    end: () => Promise.resolve(),
  };
}

/** As much of a real file as is asked for, closed with the command's number. */
function contentOf(pattern: Uint8Array, size: number, mark: string): Uint8Array {
  const content = Buffer.alloc(size, pattern);
  content.write(mark, Math.max(0, size - Buffer.byteLength(mark)));
  return content;
}
