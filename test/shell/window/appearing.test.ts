import { describe, expect, it, vi } from 'vitest';
import { anOpenPopup, aPopup, type PopupOptions } from '../support/a-popup.ts';
import { anEvent, type RecordedWindow } from '../support/recorders.ts';

/** How a page goes by itself. */
const crash = (window: RecordedWindow | undefined): Promise<void> => {
  window?.contents.emit('render-process-gone');
  return Promise.resolve();
};
const failToLoad = (window: RecordedWindow | undefined): Promise<void> =>
  window?.failToLoad(new Error('ERR_FAILED')) ?? Promise.resolve();

describe('a page that crashes', () => {
  it('is opened anew where it was seen, and is in front again', async () => {
    const { windows, first, createWindow } = await anOpenPopup({ platform: 'linux' });
    await crash(first());
    expect(first().state.isDestroyed).toBe(true);
    expect(createWindow).toHaveBeenCalledTimes(2);
    windows[1]?.beReady();
    expect(windows[1]?.state).toMatchObject({ isVisible: true, isFocused: true });
  });

  it('is made anew only when it is needed where it was hidden', async () => {
    const { popup, first, createWindow } = await anOpenPopup();
    popup.dismiss();
    await crash(first());
    expect(createWindow).toHaveBeenCalledOnce();
    popup.show();
    expect(createWindow).toHaveBeenCalledTimes(2);
  });

  it('comes back without the keyboard where it stood aside', async () => {
    const { popup, windows, first } = await anOpenPopup({ platform: 'linux', reach: 'missing', open: 1 });
    first().emit('close', anEvent());
    await vi.waitFor(() => expect(first().state.isMinimized).toBe(true));
    await crash(first());
    windows[1]?.beReady();
    expect(windows[1]?.names()).toEqual(['loadURL', 'showInactive', 'flashFrame']);
    expect(popup.isInFront).toBe(false);
  });

  it('forgets that it was to stay open', async () => {
    const { popup, windows, first, clock } = await anOpenPopup();
    popup.keepOpen(true);
    await crash(first());
    windows[1]?.beReady();
    await clock.advance(1_000);
    windows[1]?.blur();
    expect(windows[1]?.state.isVisible).toBe(false);
  });

  it('is opened anew each time where that is longer than ten seconds apart', async () => {
    const { windows, first, clock, onTrouble, showErrorBox } = await anOpenPopup({
      platform: 'linux',
      reach: 'missing',
    });
    await crash(first());
    for (let time = 1; time <= 5; time += 1) {
      windows[time]?.beReady();
      await clock.advance(10_000);
      await crash(windows[time]);
    }
    expect(windows).toHaveLength(7);
    expect([onTrouble.mock.calls, showErrorBox.mock.calls]).toEqual([[], []]);
  });
});

describe.each([
  ['crashes before it was drawn', crash],
  ['cannot be loaded', failToLoad],
])('a page that %s', (_what, go) => {
  it('is tried once more, and then shown', async () => {
    const { popup, windows, createWindow, announce } = aPopup({ platform: 'linux', reach: 'missing' });
    popup.show();
    await go(windows[0]);
    expect(windows[0]?.state.isDestroyed).toBe(true);
    expect(createWindow).toHaveBeenCalledTimes(2);
    windows[1]?.beReady();
    expect(windows[1]?.state).toMatchObject({ isVisible: true, isFocused: true });
    expect(announce).not.toHaveBeenCalled();
  });

  it.each<[PopupOptions]>([[{ platform: 'linux', reach: 'missing' }], [{ platform: 'linux', reach: 'unknown' }]])(
    'twice ends the program with a sentence where no tray leads to it: %j',
    async (options) => {
      const { popup, windows, showErrorBox, lifetime, announce } = aPopup(options);
      popup.show();
      await go(windows[0]);
      await go(windows[1]);
      expect(windows).toHaveLength(2);
      expect(showErrorBox.mock.calls).toEqual([
        ['Ten-Four has to end', expect.stringContaining('Start Ten-Four again; what was confirmed is kept.')],
      ]);
      expect(lifetime.end.mock.calls).toEqual([[true]]);
      expect(announce).not.toHaveBeenCalled();
    },
  );

  it.each<[PopupOptions]>([
    [{ platform: 'win32' }],
    [{ platform: 'linux' }],
    [{ platform: 'darwin', reach: 'missing' }],
  ])(
    'twice is said where the tray or the Dock leads to it, and tried afresh when it is opened: %j',
    async (options) => {
      const { popup, windows, showErrorBox, lifetime, announce, onTrouble } = aPopup(options);
      popup.show();
      await go(windows[0]);
      await go(windows[1]);
      expect(windows).toHaveLength(2);
      expect(announce.mock.calls).toEqual([[expect.stringContaining('Open it again from its icon')]]);
      expect([showErrorBox.mock.calls, lifetime.end.mock.calls]).toEqual([[], []]);
      expect(onTrouble.mock.calls.length).toBeGreaterThan(0);
      popup.show();
      await go(windows[2]);
      windows[3]?.beReady();
      expect(windows[3]?.state).toMatchObject({ isVisible: true, isFocused: true });
    },
  );

  it('is neither tried again nor spoken of while the program ends', async () => {
    const { popup, windows, lifetime, showErrorBox } = aPopup({ platform: 'linux', reach: 'missing' });
    popup.show();
    await go(windows[0]);
    lifetime.isEnding = true;
    await go(windows[1]);
    expect(windows).toHaveLength(2);
    expect(showErrorBox).not.toHaveBeenCalled();
  });
});

it('a page that was let go while it was loaded is no page that is gone', async () => {
  const { popup, windows, onTrouble } = aPopup({ platform: 'linux' });
  popup.show();
  await crash(windows[0]);
  await failToLoad(windows[0]);
  windows[1]?.beReady();
  expect(windows).toHaveLength(2);
  expect(windows[1]?.state.isVisible).toBe(true);
  expect(onTrouble).not.toHaveBeenCalled();
});
