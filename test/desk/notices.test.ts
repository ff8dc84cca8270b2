import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../electron/desk/notices.ts';
import { nineOClockMs } from '../support/builders.ts';
import { openTestDesk } from '../support/test-desk.ts';

const movedTo = 'open.json.damaged-2026-11-21T09-00-00Z';

describe('noticeWords', () => {
  it.each([
    [
      { kind: 'restored', movedTo, savedAtMs: nineOClockMs },
      `open.json could not be read. It is kept as ${movedTo}. The copy from 21 Nov 2026, 10:00:00 is used. Look through the list: what was done after that is missing.`,
    ],
    [
      { kind: 'restored', movedTo: null, savedAtMs: nineOClockMs },
      'open.json was missing. The copy from 21 Nov 2026, 10:00:00 is used. Look through the list: what was done after that is missing.',
    ],
    [
      { kind: 'found-older', movedTo, savedAtMs: nineOClockMs },
      `open.json was older than its own backup. It is kept as ${movedTo}. The copy from 21 Nov 2026, 10:00:00 is used. Look through the list: what was done after that is missing.`,
    ],
    [
      { kind: 'from-kept', movedTo: null, savedAtMs: nineOClockMs },
      'open.json was missing. The copy in the kept backup from 21 Nov 2026, 10:00:00 is used. Look through the list: what was done after that is missing.',
    ],
    [
      { kind: 'started-empty', movedTo, savedAtMs: null },
      `open.json could not be read. It is kept as ${movedTo}. There was no good copy, so Ten-Four started with an empty one. Import an export to fill it.`,
    ],
  ] as const)('says what happened, where the file is, and from when the copy is: %o', (notice, sentence) => {
    expect(noticeWords({ file: 'open.json', ...notice }, 'Europe/Madrid').sentence).toBe(sentence);
  });
});

describe('notices', () => {
  it('are said once while they stand, and again after they were dismissed', async () => {
    const { desk, ask, changes } = await openTestDesk();
    desk.notify('No tray.');
    desk.notify('No tray.');
    desk.notify('No shortcut.');
    const { notices } = desk.snapshot();
    expect(notices.map(({ sentence }) => sentence)).toEqual(['No tray.', 'No shortcut.']);
    expect(changes.filter((change) => change.notices !== undefined)).toHaveLength(2);
    await ask('dismissNotice', { id: notices[0]?.id ?? '' });
    desk.notify('No tray.');
    expect(desk.snapshot().notices.map(({ sentence }) => sentence)).toEqual(['No shortcut.', 'No tray.']);
  });

  it('go when what they said no longer holds, and say nothing of it where they were not there', async () => {
    const { desk, changes } = await openTestDesk();
    desk.notify('No tray.');
    desk.notify('No shortcut.');
    desk.withdraw('No tray.');
    desk.withdraw('No tray.');
    expect(desk.snapshot().notices.map(({ sentence }) => sentence)).toEqual(['No shortcut.']);
    expect(changes.filter((change) => change.notices !== undefined)).toHaveLength(3);
  });
});
