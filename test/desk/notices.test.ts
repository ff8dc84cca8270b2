import { describe, expect, it } from 'vitest';
import { openTestDesk } from '../support/test-desk.ts';

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
});
