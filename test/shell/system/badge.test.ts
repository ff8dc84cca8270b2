import { describe, expect, it, vi } from 'vitest';
import { badgeText, followBadge } from '../../../electron/shell/system/badge.ts';
import { openShellDesk } from '../support/shell-desk.ts';
import { english } from '../../../electron/domain/words.ts';

async function badge(platform: NodeJS.Platform) {
  const opened = await openShellDesk();
  const setBadgeCount = vi.fn();
  const setOverlayIcon = vi.fn();
  const part = followBadge({
    ...opened,
    app: { setBadgeCount },
    platform,
    popup: { taskbarWindow: { setOverlayIcon } },
    images: { overlay: (count) => (count === 0 ? null : (`image of ${count}` as never)) },
  });
  return { ...opened, part, setBadgeCount, setOverlayIcon };
}

describe('the badge', () => {
  it.each(['darwin', 'linux'] as const)(
    'counts who waits, and is set only when that changes, on %s',
    async (platform) => {
      const { receive, ask, setBadgeCount, setOverlayIcon } = await badge(platform);
      const id = await receive();
      await receive({ subject: 'other' });
      await ask('note', { id, text: 'called twice' });
      await ask('acknowledge', { id, owed: null });
      expect(setBadgeCount.mock.calls).toEqual([[0], [1], [2], [1]]);
      expect(setOverlayIcon).not.toHaveBeenCalled();
    },
  );

  it('lies on the taskbar button of Windows, and on that of a new window', async () => {
    const { receive, part, setOverlayIcon, setBadgeCount } = await badge('win32');
    await receive();
    part.refresh();
    expect(setOverlayIcon.mock.calls).toEqual([
      [null, ''],
      ['image of 1', '1 customer waits'],
      ['image of 1', '1 customer waits'],
    ]);
    expect(setBadgeCount).not.toHaveBeenCalled();
  });

  it('is described for those who hear it', () => {
    expect([0, 1, 12].map((count) => badgeText(count, english.say))).toEqual([
      '',
      '1 customer waits',
      '12 customers wait',
    ]);
  });
});
