import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeptBackups } from '../../../electron/store/backups/kept-backups.ts';
import { rewriteKept, type KeptChange } from '../../../electron/store/backups/rewrite-kept.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import { anInquiry, nineOClockMs } from '../../support/builders.ts';
import { openedStore } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';

const nothing: KeptChange = { open: (state) => state, month: (month) => month, mayStayDamaged: () => true };

/** Two backups that share a month and the settings. */
async function twoBackups() {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  const clock = { nowMs: nineOClockMs };
  const kept = createKeptBackups({
    disk: { fs: nodeFs, wait: () => Promise.resolve() },
    folder,
    now: () => clock.nowMs,
  });
  await store.archive('2026-10', [anInquiry({ subject: 'a secret of October' })]);
  await store.saveOpen({ inquiries: [anInquiry({ subject: 'a secret of now' })], nudged: [], interruptions: [] });
  const first = await kept.make('asked');
  clock.nowMs += 60_000;
  await store.saveOpen({ inquiries: [], nudged: [], interruptions: [] });
  const second = await kept.make('asked');
  return { folder, kept, ids: [second.backup.id, first.backup.id] };
}

async function textOfAll(folder: string): Promise<string> {
  const place = join(folder, 'backups/kept/files');
  const texts = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name), 'utf8')));
  return texts.join('\n');
}

const withoutSubjects: KeptChange = {
  ...nothing,
  open: (state) =>
    state.inquiries.length === 0
      ? state
      : { ...state, inquiries: state.inquiries.map((inquiry) => ({ ...inquiry, subject: '' })) },
  month: (month) => ({ ...month, inquiries: month.inquiries.map((inquiry) => ({ ...inquiry, subject: '' })) }),
};

describe('rewriteKept', () => {
  it('changes every backup, and leaves nothing of what was there', async () => {
    const { folder, kept, ids } = await twoBackups();
    const rewritten = await kept.exclusively((open) => rewriteKept(open, withoutSubjects, nineOClockMs));
    expect(rewritten).toEqual({ changed: 2, removed: 0 });
    expect(await textOfAll(folder)).not.toContain('secret');
    expect((await kept.list()).backups.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) {
      const content = await kept.content(id);
      const october = content?.ok === true ? content.months.get('2026-10') : undefined;
      expect(october === undefined ? null : (await kept.month(october))?.inquiries[0]?.subject).toBe('');
    }
  });

  it('takes a month out of every backup', async () => {
    const { folder, kept, ids } = await twoBackups();
    const change: KeptChange = { ...nothing, month: () => null };
    expect(await kept.exclusively((open) => rewriteKept(open, change, nineOClockMs))).toEqual({
      changed: 0,
      removed: 1,
    });
    expect(await textOfAll(folder)).not.toContain('October');
    for (const id of ids) {
      const content = await kept.content(id);
      expect(content?.ok === true ? [...content.months.keys()] : null).toEqual([]);
    }
  });

  it('writes nothing where nothing changes', async () => {
    const { folder, kept } = await twoBackups();
    const before = [await textOfAll(folder), await kept.list()];
    expect(await kept.exclusively((open) => rewriteKept(open, nothing, nineOClockMs))).toEqual({
      changed: 0,
      removed: 0,
    });
    expect([await textOfAll(folder), await kept.list()]).toEqual(before);
  });

  it('reaches files that no manifest names, and what a crash left', async () => {
    const { folder, kept, ids } = await twoBackups();
    await writeFile(join(folder, `backups/kept/${ids[1]}.json`), 'damaged');
    const leftover = 'open.0123456789abcdef.json.12345678-1234-1234-1234-123456789012.tmp';
    await writeFile(join(folder, 'backups/kept/files', leftover), 'a secret of a crash');
    await kept.exclusively((open) => rewriteKept(open, withoutSubjects, nineOClockMs));
    expect(await textOfAll(folder)).not.toContain('secret');
  });

  it('asks about a file that cannot be read', async () => {
    const { folder, kept } = await twoBackups();
    const damaged = 'closed-2026-10.0123456789abcdef.json';
    const place = join(folder, 'backups/kept/files');
    await writeFile(join(place, damaged), 'a damaged secret');
    const asked = (mayStay: boolean): KeptChange => ({ ...nothing, mayStayDamaged: () => mayStay });
    await kept.exclusively((open) => rewriteKept(open, asked(true), nineOClockMs));
    expect(await readdir(place)).toContain(damaged);
    expect(await kept.exclusively((open) => rewriteKept(open, asked(false), nineOClockMs))).toEqual({
      changed: 0,
      removed: 1,
    });
    expect(await readdir(place)).not.toContain(damaged);
  });
});
