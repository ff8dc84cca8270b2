import { describe, expect, it } from 'vitest';
import { createTipWatch, graceMs, restMs, type TipWatch } from '../../../renderer/ui/tip-watch.ts';
import { fakeClock } from '../../support/fake-clock.ts';

type Act = (watch: TipWatch<string>) => void;
type Step = Act | number;

const over =
  (at: string | null): Act =>
  (watch) =>
    watch.point(at);
const keys =
  (at: string | null): Act =>
  (watch) =>
    watch.focus(at);
const away: Act = (watch) => void watch.dismiss();

/** What was shown after each step: an act, or time that passes. */
async function shownAfter(steps: readonly Step[]): Promise<readonly (string | null)[]> {
  const clock = fakeClock(0);
  let shown: string | null = null;
  const watch = createTipWatch<string>(clock, (target) => {
    shown = target;
  });
  const seen: (string | null)[] = [];
  for (const step of steps) {
    if (typeof step === 'number') await clock.advance(step);
    else step(watch);
    seen.push(shown);
  }
  return seen;
}

const cases: readonly (readonly [what: string, steps: readonly Step[], seen: readonly (string | null)[]])[] = [
  ['shows after the pointer has rested', [over('note'), restMs - 1, 1], [null, null, 'note']],
  [
    'shows nothing to a pointer that passes',
    [over('note'), restMs - 1, over(null), restMs * 2],
    [null, null, null, null],
  ],
  ['shows at once to the keyboard', [keys('note')], ['note']],
  ['goes with the keyboard', [keys('note'), keys('undo'), keys(null)], ['note', 'undo', null]],
  [
    'stays while the pointer is on the tip',
    [over('note'), restMs, over(null), graceMs - 1, over('tip'), graceMs * 9],
    [null, 'note', 'note', 'note', 'note', 'note'],
  ],
  ['goes when the pointer has left', [over('note'), restMs, over(null), graceMs], [null, 'note', 'note', null]],
  [
    'stays when the pointer comes back in time',
    [over('note'), restMs, over(null), over('note'), graceMs],
    [null, 'note', 'note', 'note', 'note'],
  ],
  ['turns to a neighbour sooner', [over('note'), restMs, over('undo'), graceMs], [null, 'note', 'note', 'undo']],
  [
    'goes back to what has the keyboard',
    [keys('note'), over('undo'), graceMs, over(null), graceMs],
    ['note', 'note', 'undo', 'undo', 'note'],
  ],
  [
    'stays where the pointer is when the keyboard leaves',
    [over('note'), restMs, keys('note'), keys(null)],
    [null, 'note', 'note', 'note'],
  ],
  [
    'stays away after it was sent away',
    [over('note'), restMs, away, over('note'), restMs],
    [null, 'note', null, null, null],
  ],
  [
    'comes again after the pointer was elsewhere',
    [over('note'), restMs, away, over(null), over('note'), restMs],
    [null, 'note', null, null, null, 'note'],
  ],
  ['waits for the pointer while the keyboard goes on', [over('note'), keys(null), restMs], [null, null, 'note']],
  ['does not come after a press', [over('note'), away, restMs], [null, null, null]],
  ['comes to the keyboard after it was sent away', [keys('note'), away, keys('note')], ['note', null, 'note']],
];

describe('the watch of the tips', () => {
  it.each(cases)('%s', async (_what, steps, seen) => {
    expect(await shownAfter(steps)).toEqual(seen);
  });

  it('says whether there was one to send away', () => {
    const watch = createTipWatch<string>(fakeClock(0), () => undefined);
    const before = watch.dismiss();
    watch.focus('note');
    expect([before, watch.dismiss(), watch.dismiss()]).toEqual([false, true, false]);
  });

  it('leaves no timer behind', () => {
    const clock = fakeClock(0);
    const watch = createTipWatch<string>(clock, () => undefined);
    watch.point('note');
    watch.stop();
    expect(clock.armed).toBe(0);
  });
});
