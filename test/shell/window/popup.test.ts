import { describe, expect, it } from 'vitest';
import { anOpenPopup, aPopup, type PopupOptions } from '../support/a-popup.ts';

const minuteMs = 60_000;

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

  it.each<[string, (popup: ReturnType<typeof aPopup>['popup']) => void, readonly string[]]>([
    ['out of sight', (popup) => popup.dismiss(), ['hide', 'setBounds', 'showInactive', 'flashFrame']],
    ['seen', () => undefined, []],
  ])('is brought back, without the keyboard, only where it is %s', async (_what, before, names) => {
    const { popup, first } = await anOpenPopup();
    before(popup);
    popup.bringBack();
    popup.bringBack();
    expect(first().names()).toEqual(names);
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
  it.each<PopupOptions>([{ platform: 'linux' }, { platform: 'win32', reach: 'missing' }])(
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

describe('the button in the taskbar', () => {
  it.each<[PopupOptions, boolean]>([
    [{ platform: 'win32' }, false],
    [{ platform: 'win32', reach: 'missing' }, true],
    [{ platform: 'linux' }, true],
  ])('%j has one: %s', async (options, hasOne) => {
    const { popup, first } = await anOpenPopup(options);
    expect(popup.taskbarWindow).toBe(hasOne ? first().window : null);
  });
});
