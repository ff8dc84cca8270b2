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
    expect(first().names()).toEqual([name]);
  });

  it('quits where nobody waits and no tray leads back, once the sentence that says so was seen', async () => {
    const { first, lifetime, announce } = await anOpenPopup({ platform: 'linux', reach: 'missing' });
    const seen = Promise.withResolvers<void>();
    announce.mockReturnValue(seen.promise);
    first().emit('close', anEvent());
    first().emit('close', anEvent());
    expect(announce.mock.calls).toEqual([[expect.stringContaining('no tray would lead back to it')]]);
    expect(lifetime.end).not.toHaveBeenCalled();
    seen.resolve();
    await vi.waitFor(() => expect(lifetime.end).toHaveBeenCalledOnce());
    expect(first().state.isVisible).toBe(true);
  });

  it('says once why the window went aside', async () => {
    const { first, announce } = await anOpenPopup({ platform: 'linux', reach: 'missing', open: 2 });
    first().emit('close', anEvent());
    first().emit('close', anEvent());
    expect(first().names()).toEqual(['minimize', 'minimize']);
    expect(announce.mock.calls).toEqual([[expect.stringMatching(/^2 inquiries are open/)]]);
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
