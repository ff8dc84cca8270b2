import { describe, expect, it } from 'vitest';
import type { ScoreView } from '../../../electron/contract/views.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { createMirror } from '../../../renderer/desk/mirror.ts';
import { watchScore } from '../../../renderer/desk/score-watch.ts';
import { deskAnswering, figures, handClock, handVisibility, settle, snapshotOf, startMs } from '../support.ts';

function scoreOf(percent: number, changesAtMs: number | null): ScoreView {
  return { goals: { 'ten-minute': figures({ percent }), '24-hour': figures() }, changesAtMs };
}

function watching(changesAtMs: number | null, answer: ScoreView) {
  const hand = handClock();
  const { visibility, show } = handVisibility();
  const mirror = createMirror();
  mirror.receive({ type: 'snapshot', snapshot: { ...snapshotOf([]), score: scoreOf(50, changesAtMs) } });
  const desk = deskAnswering({ score: answer });
  const stop = watchScore({ api: desk.api, mirror, clock: hand.clock, visibility });
  const percent = (): number | null | undefined => mirror.snapshot()?.score.goals['ten-minute'].percent;
  return { ...hand, show, stop, percent, asked: () => desk.asked.length };
}

describe('R14 score that changes by itself', () => {
  it('is asked for at the instant at which it changes, and not before', async () => {
    const { advance, asked, percent, armed } = watching(startMs + 5 * minuteMs, scoreOf(60, null));
    advance(5 * minuteMs - 1);
    const before = asked();
    advance(1);
    await settle();
    expect({ before, after: asked(), percent: percent(), armed: armed() }).toEqual({
      before: 0,
      after: 1,
      percent: 60,
      armed: 0,
    });
  });

  it('arms nothing when no change is ahead', () => {
    expect(watching(null, scoreOf(60, null)).armed()).toBe(0);
  });

  it('arms nothing while hidden, and is asked for at once when shown', async () => {
    const { advance, show, asked, armed, percent } = watching(startMs + minuteMs, scoreOf(60, null));
    show(false);
    const hidden = armed();
    advance(10 * minuteMs);
    const before = asked();
    show(true);
    await settle();
    expect({ hidden, before, after: asked(), percent: percent() }).toEqual({
      hidden: 0,
      before: 0,
      after: 1,
      percent: 60,
    });
  });

  it('is asked for when the page is shown again, also before it is due', async () => {
    const { show, asked, armed } = watching(startMs + 10 * minuteMs, scoreOf(60, startMs + 20 * minuteMs));
    show(true);
    const stillShown = asked();
    show(false);
    show(true);
    await settle();
    expect({ stillShown, after: asked(), armed: armed() }).toEqual({ stillShown: 0, after: 1, armed: 1 });
  });

  it('is asked for once a second at most, also when the answer is of the past', async () => {
    const { advance, asked } = watching(startMs + minuteMs, scoreOf(60, startMs));
    for (let second = 0; second < 63; second += 1) {
      advance(1_000);
      await settle();
    }
    expect(asked()).toBe(4);
  });

  it('leaves nothing behind', () => {
    const { armed, stop } = watching(startMs + minuteMs, scoreOf(60, null));
    stop();
    expect(armed()).toBe(0);
  });
});
