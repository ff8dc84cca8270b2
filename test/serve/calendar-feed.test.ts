import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCalendarFeed, type ServedFeed } from '../../electron/serve/calendar-feed.ts';
import { temporaryFolder } from '../support/test-desk.ts';

const host = (): string => '127.0.0.1:4110';
const fileOf = (feed: ServedFeed): string => (feed.address() ?? '').split('/').at(-1) ?? '';

describe('the address of the calendar', () => {
  it('is none until it is switched on, and then stays over a restart', async () => {
    const folder = await temporaryFolder();
    const feed = await openCalendarFeed(folder, host);
    expect([feed.address(), feed.isFile('.ics'), feed.isFile('')]).toEqual([null, false, false]);
    await feed.switchTo(true);
    expect(feed.address()).toMatch(/^http:\/\/127\.0\.0\.1:4110\/calendar\/[\w-]{43}\.ics$/);
    expect([feed.isFile(fileOf(feed)), feed.isFile(`x${fileOf(feed)}`)]).toEqual([true, false]);
    expect((await openCalendarFeed(folder, host)).address()).toBe(feed.address());
    // Windows knows no such modes.
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'calendar-token'))).mode & 0o077).toBe(0);
    }
  });

  it('is no use any more once it was switched off, also after it is switched on again', async () => {
    const folder = await temporaryFolder();
    const feed = await openCalendarFeed(folder, host);
    await feed.switchTo(true);
    const before = fileOf(feed);
    await feed.switchTo(false);
    expect([feed.address(), feed.isFile(before)]).toEqual([null, false]);
    expect((await openCalendarFeed(folder, host)).address()).toBeNull();
    await feed.switchTo(true);
    expect([feed.isFile(before), feed.isFile(fileOf(feed))]).toEqual([false, true]);
  });

  it('is made anew where its file was damaged: it is off', async () => {
    const folder = await temporaryFolder();
    await (await openCalendarFeed(folder, host)).switchTo(true);
    await writeFile(join(folder, 'calendar-token'), 'short');
    expect((await openCalendarFeed(folder, host)).address()).toBeNull();
  });
});
