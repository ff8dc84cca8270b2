import { describe, expect, it, vi } from 'vitest';
import { anOpenPopup, type PopupOptions } from '../support/a-popup.ts';
import { anEvent } from '../support/recorders.ts';

describe('closing', () => {
  it.each<[PopupOptions, string]>([
    [{ platform: 'linux', reach: 'reachable', open: 2 }, 'hide'],
    [{ platform: 'linux', reach: 'missing', open: 2 }, 'minimize'],
  ])('%j: %s', async (options, name) => {
    const { first } = await anOpenPopup(options);
    const event = anEvent();
    first().emit('close', event);
    expect(event.isPrevented).toBe(true);
    await vi.waitFor(() => expect(first().names()).toEqual([name]));
  });

  it('quits where nobody waits and no tray leads back, once the sentence that says so was seen', async () => {
    const { first, lifetime, announce } = await anOpenPopup({ platform: 'linux', reach: 'missing' });
    const seen = Promise.withResolvers<void>();
    announce.mockReturnValue(seen.promise);
    first().emit('close', anEvent());
    first().emit('close', anEvent());
    await vi.waitFor(() =>
      expect(announce.mock.calls).toEqual([[expect.stringContaining('no tray would lead back to it')]]),
    );
    expect(lifetime.end).not.toHaveBeenCalled();
    seen.resolve();
    await vi.waitFor(() => expect(lifetime.end).toHaveBeenCalledOnce());
    expect(first().state.isVisible).toBe(true);
  });

  it('says once why the window went aside', async () => {
    const { first, announce } = await anOpenPopup({ platform: 'linux', reach: 'missing', open: 2 });
    first().emit('close', anEvent());
    await vi.waitFor(() => expect(first().names()).toEqual(['minimize']));
    first().emit('close', anEvent());
    await vi.waitFor(() => expect(first().names()).toEqual(['minimize', 'minimize']));
    expect(announce.mock.calls).toEqual([[expect.stringMatching(/^2 inquiries are open/)]]);
  });

  it.each([0, 2])(
    'with %i open waits for what the desktop says of the tray, and hides where it is seen',
    async (open) => {
      const { first, state, askTray, lifetime, announce, clock } = await anOpenPopup({
        platform: 'linux',
        reach: 'unknown',
        open,
      });
      const answered = Promise.withResolvers<void>();
      askTray.mockReturnValue(answered.promise);
      first().emit('close', anEvent());
      first().emit('close', anEvent());
      await clock.advance(1_000);
      expect([first().names(), askTray.mock.calls.length]).toEqual([[], 1]);
      state.reach = 'reachable';
      answered.resolve();
      await vi.waitFor(() => expect(first().names()).toEqual(['hide']));
      expect([announce.mock.calls, lifetime.end.mock.calls]).toEqual([[], []]);
    },
  );

  it('decides without the desktop where that does not answer, or cannot be asked', async () => {
    const { first, askTray, lifetime, clock, onTrouble } = await anOpenPopup({ platform: 'linux', reach: 'unknown' });
    askTray.mockReturnValue(new Promise(() => undefined));
    first().emit('close', anEvent());
    await clock.advance(3_999);
    expect(lifetime.end).not.toHaveBeenCalled();
    await clock.advance(1);
    await vi.waitFor(() => expect(lifetime.end).toHaveBeenCalledOnce());
    expect(clock.armed).toBe(0);
    const other = await anOpenPopup({ platform: 'linux', reach: 'unknown' });
    other.askTray.mockReturnValue(Promise.reject(new Error('no bus')));
    other.first().emit('close', anEvent());
    await vi.waitFor(() => expect(other.lifetime.end).toHaveBeenCalledOnce());
    expect([onTrouble.mock.calls.length, other.onTrouble.mock.calls.length, other.clock.armed]).toEqual([0, 1, 0]);
  });

  it('asks again once it has hidden the window: the tray may have gone since the last look', async () => {
    const { popup, first, state, askTray } = await anOpenPopup({ platform: 'linux' });
    askTray.mockImplementation(() => {
      state.reach = 'missing';
      popup.bringBack();
      return Promise.resolve();
    });
    first().emit('close', anEvent());
    expect(first().names()).toEqual(['hide', 'showInactive', 'flashFrame']);
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
