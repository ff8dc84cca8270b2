import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { closedInquiries, openInquiry } from '../data/generate.ts';
import { foundIn, markOf, noted, type Device, type DeviceSpec } from './device.ts';

/** One row an inquiry, one transaction a command, synced to the disk at each (WAL, synchronous=FULL). */
export async function sqlite({ folder, closed, open }: DeviceSpec): Promise<Device> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'everything.sqlite');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('CREATE TABLE inquiries (id TEXT PRIMARY KEY, json TEXT NOT NULL)');
  const before = Array.from({ length: open }, (_, index) => openInquiry(index));
  fill(database, before, closed);
  const update = database.prepare('UPDATE inquiries SET json = ? WHERE id = ?');
  let present = 0;
  return {
    begin: (round) => {
      present = round;
      return Promise.resolve();
    },
    command: (number) => {
      const inquiry = before[number % open];
      if (inquiry === undefined) throw new RangeError('There is no open inquiry.');
      const changed = update.run(JSON.stringify(noted(inquiry, markOf(present, number))), inquiry.id).changes;
      if (changed !== 1) throw new Error('The row is not there.');
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    fileBytes: () => Promise.resolve(null),
    confirm: () => {
      const anew = new DatabaseSync(path, { readOnly: true });
      const select = anew.prepare('SELECT json FROM inquiries WHERE id = ?');
      const rows = before.map(({ id }) => String(select.get(id)?.['json']));
      anew.close();
      return Promise.resolve(foundIn(rows.join('\n'), present));
    },
    end: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function fill(database: DatabaseSync, opened: readonly { readonly id: string }[], closed: number): void {
  const insert = database.prepare('INSERT INTO inquiries VALUES (?, ?)');
  database.exec('BEGIN');
  for (const inquiry of opened) insert.run(inquiry.id, JSON.stringify(inquiry));
  for (const inquiry of closedInquiries(closed)) insert.run(inquiry.id, JSON.stringify(inquiry));
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
}
