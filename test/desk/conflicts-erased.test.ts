import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anEvent, anInquiry } from '../support/builders.ts';
import { openTestDesk } from '../support/test-desk.ts';
import { bytesOfAll } from '../store/erasing/named-office.ts';
import { recordingFs } from '../store/support/recording-fs.ts';

const months = ['2026-08', '2026-09', '2026-10'] as const;
const customer = { name: 'Zoe Quartz', phone: '+34 600 111 222', email: null, handle: null };

/** Two closed in each month; one of September is of the customer. */
function closedIn(month: string) {
  const atMs = Date.parse(`${month}-10T09:00:00Z`);
  return ['one', 'two'].map((name) => {
    const id = `${month}-${name}`;
    const closed = anEvent('closed', { id: `${id}-1`, actionId: `${id}-1`, atMs });
    const who = id === '2026-09-one' ? { customer, subject: 'Quartz invoice' } : {};
    return anInquiry({ id, receivedAtMs: atMs, events: [closed], ...who });
  });
}

describe('R22 a copy of a month in which an erased customer still stands', () => {
  it.each(['nothing', 'a note'])('rewrites only that month when it is united, with %s new in it', async (added) => {
    const written: string[] = [];
    const { fs } = recordingFs(({ name, to }) => {
      if (name === 'rename' && to !== null) written.push(to);
      return null;
    });
    const at = await openTestDesk({ fs });
    for (const month of months) await at.store.archive(month, closedIn(month));
    const [copy, path] = [join(at.folder, 'closed/2026-09 (1).json'), join(at.folder, 'closed/2026-09.json')];
    // What another computer knew before the erasing reached it.
    if (added === 'a note') {
      const there = await openTestDesk();
      const [first, ...others] = closedIn('2026-09');
      const note = anEvent('noted', {
        id: 'note',
        actionId: 'note',
        text: 'Quartz called again',
        atMs: at.clock.now(),
      });
      const changed = first === undefined ? [] : [{ ...first, events: [...first.events, note] }];
      await there.store.archive('2026-09', [...changed, ...others]);
      await copyFile(join(there.folder, 'closed/2026-09.json'), copy);
    } else await copyFile(path, copy);
    const before = await readFile(copy, 'utf8');
    expect(before).toContain('Zoe Quartz');
    await at.ask('setCopyAside', { name: 'closed/2026-09 (1).json' });
    await at.ask('eraseCustomer', { ids: ['2026-09-one'] });
    await at.store.closed.idle();
    await writeFile(copy, before);
    written.length = 0;
    await at.ask('uniteCopy', { name: 'closed/2026-09 (1).json' });
    await at.store.closed.idle();
    const touched = written.map((to) => relative(at.folder, to).replaceAll('\\', '/'));
    const others = touched.filter((to) => /^(closed|index|backups\/closed)\//.test(to) && !to.includes('2026-09'));
    expect(others).toEqual([]);
    expect(written.filter((to) => to === path)).toHaveLength(added === 'a note' ? 1 : 0);
    const files = await bytesOfAll(at.folder);
    expect([...files].filter(([, bytes]) => bytes.includes('Quartz')).map(([name]) => name)).toEqual([]);
    expect((await readdir(join(at.folder, 'closed'))).sort()).toEqual(months.map((month) => `${month}.json`));
    expect((await at.store.readMonth('2026-09')).map(({ id }) => id)).toEqual(['2026-09-one', '2026-09-two']);
  });
});
