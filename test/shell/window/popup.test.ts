import { describe, expect, it, vi } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { TrayReach } from '../../../electron/shell/tray/self-test.ts';
import { createPopup } from '../../../electron/shell/window/popup.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { anEvent, recordWindow, type RecordedWindow } from '../support/recorders.ts';

const minuteMs = 60_000;
const display = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};
const waiting = { standing: { phase: 'waiting' } } as InquiryView;

interface Options {
  readonly platform?: NodeJS.Platform;
  readonly reach?: TrayReach;
  readonly open?: number;
}

function aPopup({ platform = 'win32', reach = 'reachable', open = 0 }: Options = {}) {
  const clock = fakeClock(0);
  const windows: RecordedWindow[] = [];
  const lifetime = { isEnding: false, end: vi.fn(() => Promise.resolve()) };
  const state = { reach };
  const [onShown, onSentence, onTrouble, request] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const createWindow = vi.fn(() => {
    const recorded = recordWindow();
    windows.push(recorded);
    return recorded.window;
  });
  const popup = createPopup({
    createWindow,
    screen: { getDisplayMatching: () => display as Electron.Display },
    clock,
    platform,
    preload: '/preload.cjs',
    pages: { request },
    mirror: { inquiries: Array.from({ length: open }, () => waiting) },
    trayNow: () => ({ bounds: { x: 1600, y: 1048, width: 24, height: 24 }, reach: state.reach }),
    lifetime,
    onShown,
    onSentence,
    onTrouble,
  });
  const first = (): RecordedWindow => {
    const [window] = windows;
    if (window === undefined) throw new Error('No window was made.');
    return window;
  };
  return { popup, clock, windows, createWindow, first, lifetime, state, onShown, onSentence, onTrouble, request };
}

/** Open, drawn and in front, for longer than the grace. */
async function anOpenPopup(options: Options = {}) {
  const opened = aPopup(options);
  opened.popup.toggle();
  opened.first().beReady();
  await opened.clock.advance(1_000);
  opened.first().calls.length = 0;
  return opened;
}

describe('the popup', () => {
  it('is made with the first click, shown beside the tray once it has been drawn, and used again', async () => {
    const { popup, clock, createWindow, first, onShown } = aPopup();
    expect(createWindow).not.toHaveBeenCalled();
    popup.toggle();
    expect(first().names()).toEqual(['loadURL']);
    first().beReady();
    expect(first().calls).toEqual([
      { name: 'loadURL', args: ['tenfour://app/'] },
      { name: 'setBounds', args: [{ x: 1402, y: 380, width: 420, height: 660 }] },
      { name: 'flashFrame', args: [false] },
      { name: 'show', args: [] },
      { name: 'focus', args: [] },
    ]);
    expect(onShown).toHaveBeenCalledOnce();
    await clock.advance(1_000);
    popup.toggle();
    popup.toggle();
    expect(createWindow).toHaveBeenCalledOnce();
    expect(first().state.isVisible).toBe(true);
  });

  it('hides when another window gets the focus', async () => {
    const { first } = await anOpenPopup();
    first().blur();
    expect(first().names()).toEqual(['hide']);
  });

  it.each([
    [0, true],
    [399, true],
    [400, false],
  ])('%i ms after it was shown a blur leaves it visible: %s', async (delayMs, isVisible) => {
    const { popup, clock, first } = aPopup();
    popup.toggle();
    first().beReady();
    await clock.advance(delayMs);
    first().blur();
    expect(first().state.isVisible).toBe(isVisible);
  });

  it('stays closed when the click that closes it has taken its focus first', async () => {
    const { popup, clock, first } = await anOpenPopup();
    first().blur();
    await clock.advance(120);
    popup.toggle();
    expect(first().state.isVisible).toBe(false);
    popup.toggle();
    expect(first().state.isVisible).toBe(true);
  });

  it('opens with a click that comes later than that', async () => {
    const { popup, clock, first } = await anOpenPopup();
    first().blur();
    await clock.advance(400);
    popup.toggle();
    expect(first().state.isVisible).toBe(true);
  });

  it('hides on Escape, and stays open while a file is chosen', async () => {
    const { popup, first } = await anOpenPopup();
    popup.keepOpen(true);
    first().blur();
    expect(first().state.isVisible).toBe(true);
    popup.dismiss();
    expect(first().state.isVisible).toBe(false);
  });

  it('forgets that it was to stay open once it is hidden', async () => {
    const { popup, clock, first } = await anOpenPopup();
    popup.keepOpen(true);
    popup.dismiss();
    popup.show();
    await clock.advance(500);
    first().blur();
    expect(first().state.isVisible).toBe(false);
  });

  it('is let go after half an hour out of sight, and made anew', async () => {
    const { popup, clock, createWindow, first } = await anOpenPopup();
    popup.dismiss();
    await clock.advance(30 * minuteMs - 1);
    expect(first().state.isDestroyed).toBe(false);
    await clock.advance(1);
    expect(first().state.isDestroyed).toBe(true);
    expect(clock.armed).toBe(0);
    popup.show();
    expect(createWindow).toHaveBeenCalledTimes(2);
  });

  it('is not let go while it is seen', async () => {
    const { popup, clock, first } = await anOpenPopup();
    popup.dismiss();
    await clock.advance(20 * minuteMs);
    popup.show();
    expect(clock.armed).toBe(0);
    await clock.advance(60 * minuteMs);
    expect(first().state.isDestroyed).toBe(false);
  });

  it('asks the page to show what it was opened for', () => {
    const { popup, request } = aPopup();
    popup.show({ show: 'settings' });
    expect(request.mock.calls).toEqual([[{ show: 'settings' }]]);
  });

  it('makes itself noticed without taking the keyboard', async () => {
    const { popup, first } = aPopup({ platform: 'linux' });
    popup.attention();
    first().beReady();
    expect(first().names()).toEqual(['loadURL', 'showInactive', 'flashFrame']);
    expect(popup.isInFront).toBe(false);
    first().state.isFocused = true;
    first().calls.length = 0;
    popup.attention();
    expect(first().names()).toEqual([]);
  });
});

describe('an ordinary window', () => {
  it.each<Options>([{ platform: 'linux' }, { platform: 'win32', reach: 'missing' }])(
    'has its own place, and stays when another gets the focus or Escape is pressed: %j',
    async (options) => {
      const { popup, first } = await anOpenPopup(options);
      first().blur();
      popup.dismiss();
      expect(first().names()).toEqual([]);
      expect(first().state.isVisible).toBe(true);
    },
  );

  it('comes to the front with the first click on the tray, and hides with the next', async () => {
    const { popup, first } = await anOpenPopup({ platform: 'linux' });
    first().state.isFocused = false;
    popup.toggle();
    expect(first().state).toMatchObject({ isVisible: true, isFocused: true });
    popup.toggle();
    expect(first().state.isVisible).toBe(false);
  });

  it('is never hidden by a click or a shortcut where no tray leads back', async () => {
    const { popup, first } = await anOpenPopup({ platform: 'linux', reach: 'unknown' });
    popup.toggle();
    expect(first().state.isVisible).toBe(true);
  });

  it('comes back from the taskbar', async () => {
    const { popup, first } = await anOpenPopup({ platform: 'linux' });
    first().state.isMinimized = true;
    popup.toggle();
    expect(first().names()).toEqual(['restore', 'flashFrame', 'show', 'focus']);
  });
});

describe('closing', () => {
  it.each<[Options, string]>([
    [{ platform: 'linux', reach: 'reachable', open: 2 }, 'hide'],
    [{ platform: 'linux', reach: 'missing', open: 2 }, 'minimize'],
  ])('%j: %s', async (options, name) => {
    const { first } = await anOpenPopup(options);
    const event = anEvent();
    first().emit('close', event);
    expect(event.isPrevented).toBe(true);
    expect(first().names()).toEqual([name]);
  });

  it('quits with a sentence where nobody waits and no tray leads back', async () => {
    const { first, lifetime, onSentence } = await anOpenPopup({ platform: 'linux', reach: 'missing' });
    first().emit('close', anEvent());
    expect(lifetime.end).toHaveBeenCalledOnce();
    expect(onSentence).toHaveBeenCalledOnce();
  });

  it('is not prevented while the program ends, and nothing is shown any more', async () => {
    const { popup, first, lifetime } = await anOpenPopup();
    lifetime.isEnding = true;
    const event = anEvent();
    first().emit('close', event);
    popup.show();
    popup.attention();
    expect(event.isPrevented).toBe(false);
    expect(first().names()).toEqual([]);
  });

  it('ends with the session of Windows, and with Ctrl+Q', async () => {
    const { first, lifetime } = await anOpenPopup();
    first().emit('session-end', {});
    first().contents.emit('before-input-event', {}, { type: 'keyDown', key: 'q', control: true });
    first().contents.emit('before-input-event', {}, { type: 'keyDown', key: 'q', control: false });
    expect(lifetime.end).toHaveBeenCalledTimes(2);
  });
});

describe('a page that crashes', () => {
  it('is opened anew where it was seen, once', async () => {
    const { windows, first, createWindow, onTrouble } = await anOpenPopup({ platform: 'linux' });
    first().contents.emit('render-process-gone');
    expect(first().state.isDestroyed).toBe(true);
    expect(createWindow).toHaveBeenCalledTimes(2);
    windows[1]?.beReady();
    windows[1]?.contents.emit('render-process-gone');
    expect(createWindow).toHaveBeenCalledTimes(2);
    expect(onTrouble).toHaveBeenCalledOnce();
  });

  it('is made anew only when it is needed where it was hidden', async () => {
    const { popup, first, createWindow } = await anOpenPopup();
    popup.dismiss();
    first().contents.emit('render-process-gone');
    expect(createWindow).toHaveBeenCalledOnce();
    popup.show();
    expect(createWindow).toHaveBeenCalledTimes(2);
  });
});
