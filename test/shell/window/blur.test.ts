import { describe, expect, it } from 'vitest';
import { anOpenPopup, aPopup } from '../support/a-popup.ts';
import { anEvent, type RecordedWindow } from '../support/recorders.ts';

describe('a popup that loses the focus', () => {
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

  it.each<[string, (window: RecordedWindow) => void, boolean]>([
    ['stays away', () => undefined, false],
    ['comes back', (window) => (window.state.isFocused = true), true],
  ])('looks once more when a blur came with showing it: the focus %s', async (_what, then, isVisible) => {
    const { popup, clock, first } = aPopup();
    popup.toggle();
    first().beReady();
    await clock.advance(100);
    first().blur();
    then(first());
    await clock.advance(299);
    expect(first().state.isVisible).toBe(true);
    await clock.advance(1);
    expect(first().state.isVisible).toBe(isVisible);
    await clock.advance(10_000);
    expect(first().state.isVisible).toBe(isVisible);
  });

  it.each<[string, (window: RecordedWindow) => void]>([
    // Windows takes the focus in the middle of it.
    ['with the hiding', (window) => window.blurWhileHiding()],
    ['after it', () => undefined],
  ])('opens with a click right after it was closed on purpose, the blur coming %s', async (_when, prepare) => {
    const { popup, clock, first } = await anOpenPopup();
    prepare(first());
    first().emit('close', anEvent());
    first().emit('blur');
    expect(first().state.isVisible).toBe(false);
    await clock.advance(100);
    popup.toggle();
    expect(first().state.isVisible).toBe(true);
  });

  it('arms no look for the blur of a window that was hidden within the grace', async () => {
    const { popup, clock, first } = aPopup();
    popup.toggle();
    first().beReady();
    popup.dismiss();
    const { armed } = clock;
    first().blur();
    expect(clock.armed).toBe(armed);
  });

  it('looks no more once it was hidden, or a file is being chosen', async () => {
    const { popup, clock, first } = aPopup();
    popup.toggle();
    first().beReady();
    first().blur();
    popup.keepOpen(true);
    await clock.advance(1_000);
    expect(first().state.isVisible).toBe(true);
    popup.show();
    first().blur();
    await popup.dispose();
    expect(clock.armed).toBe(0);
  });
});
