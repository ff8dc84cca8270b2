// Programs that keep everything in one file and write all of it at every change, each in the way its library does.
import Conf from 'conf';
import { JSONFilePreset } from 'lowdb/node';
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { allInquiries, foundIn, markOf, noted, type Device, type DeviceSpec } from './device.ts';

interface Content {
  readonly inquiries: Inquiry[];
}

/** lowdb as its own documentation begins. It syncs nothing. */
export async function lowdbPreset(spec: DeviceSpec): Promise<Device> {
  const path = await newFile(spec);
  const before = allInquiries(spec);
  const low = await JSONFilePreset<Content>(path, { inquiries: [...before] });
  return wholeFile(spec, path, before, async (index, inquiry) => {
    low.data.inquiries[index] = inquiry;
    await low.write();
  });
}

/** The file is synced, the folder is not. */
export async function atomicWrite(spec: DeviceSpec): Promise<Device> {
  const path = await newFile(spec);
  const before = allInquiries(spec);
  const content: Content = { inquiries: [...before] };
  return wholeFile(spec, path, before, async (index, inquiry) => {
    content.inquiries[index] = inquiry;
    await writeFileAtomic(path, JSON.stringify(content));
  });
}

/** Reads the file at every change as well, as it has been made for settings. Syncs the file, not the folder. */
export async function confStore(spec: DeviceSpec): Promise<Device> {
  const path = await newFile(spec);
  const before = allInquiries(spec);
  await writeFile(path, JSON.stringify({ inquiries: Object.fromEntries(before.map((one) => [one.id, one])) }));
  const conf = new Conf({ cwd: spec.folder, configName: 'everything' });
  return wholeFile(spec, path, before, (_index, inquiry) => {
    conf.set(`inquiries.${inquiry.id}`, inquiry);
    return Promise.resolve();
  });
}

async function newFile({ folder }: DeviceSpec): Promise<string> {
  await mkdir(folder, { recursive: true });
  return join(folder, 'everything.json');
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

function wholeFile(
  { open: openCount }: DeviceSpec,
  path: string,
  before: readonly Inquiry[],
  replace: (index: number, inquiry: Inquiry) => Promise<void>,
): Device {
  let present = 0;
  return {
    begin: (round) => {
      present = round;
      return Promise.resolve();
    },
    command: async (number) => {
      const index = number % openCount;
      const inquiry = before[index];
      if (inquiry === undefined) throw new RangeError('There is no open inquiry.');
      await replace(index, noted(inquiry, markOf(present, number)));
    },
    // What was not synced would be written in the turn of whoever comes next, and on their time.
    settle: () => syncFile(path),
    fileBytes: async () => (await stat(path)).size,
    confirm: async () => foundIn(await readFile(path, 'utf8'), present),
    end: () => Promise.resolve(),
  };
}
