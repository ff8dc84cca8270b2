import { describe, expect, it } from 'vitest';
import type { DeskMessage, DeskSnapshot } from '../../electron/contract/views.ts';
import { minuteMs } from '../../electron/domain/policy.ts';
import type { Api } from '../../renderer/api.ts';
import { startPage } from '../../renderer/start-page.ts';
import { createCountdown } from '../../renderer/features/inquiries/countdown-ticking.ts';
import {
  deskAnswering,
  handClock,
  handFrames,
  handVisibility,
  inEnglish,
  snapshotOf,
  startMs,
  viewOf,
  waiting,
} from './support.ts';

function started(snapshot: DeskSnapshot) {
  const hand = handClock();
  const { visibility, show } = handVisibility();
  let send = (_message: DeskMessage): void => undefined;
  const api: Api = {
    ...deskAnswering({ score: snapshot.score }).api,
    subscribe(onMessage) {
      send = onMessage;
      return () => undefined;
    },
  };
  const { nextFrame, draw } = handFrames();
  const loadRules = () => Promise.resolve(null);
  const page = startPage({ api, clock: hand.clock, visibility, nextFrame, loadRules, language: inEnglish() });
  send({ type: 'snapshot', snapshot });
  return { ...hand, page, show, draw, send: (message: DeskMessage) => send(message) };
}

describe('timers of the page', () => {
  it('are none while nothing is open and no change of the score is due', () => {
    expect(started(snapshotOf([])).armed()).toBe(0);
  });

  it('are none while nobody can see the page, whatever is open', () => {
    const { score, ...rest } = snapshotOf([viewOf('a'), viewOf('b')]);
    const page = started({ ...rest, score: { ...score, changesAtMs: startMs + minuteMs } });
    const nothing = { setText: () => undefined, setShare: () => undefined, setTone: () => undefined };
    page.page.ticker.add(createCountdown(waiting(), nothing));
    const shown = page.armed();
    page.show(false);
    const hidden = page.armed();
    page.send({ type: 'change', change: { inquiries: [viewOf('c')] } });
    page.advance(20 * minuteMs);
    expect({ shown, hidden, later: page.armed(), wakeUps: page.wakeUps() }).toEqual({
      shown: 3,
      hidden: 0,
      later: 0,
      wakeUps: 0,
    });
    page.show(true);
    expect(page.page.grouping.groups()).toEqual([{ id: '24-hour', ids: ['a', 'b', 'c'] }]);
  });

  it('are none once everybody is gone', () => {
    const page = started(snapshotOf([viewOf('a')]));
    const before = page.armed();
    page.send({ type: 'change', change: { gone: ['a'] } });
    page.draw();
    expect([before > 0, page.armed()]).toEqual([true, 0]);
  });
});

describe('R18 a nudge that has just come', () => {
  it('is announced once, and not those that were open before', () => {
    const about = { inquiryId: 'a', about: 'ten-minute', dueMs: startMs + 5 * minuteMs } as const;
    const nudge = { id: 'n', atMs: startMs, form: 'nudge', about: [about] } as const;
    const page = started({ ...snapshotOf([viewOf('a')]), nudges: [nudge] });
    const before = page.page.screen.get().announcement;
    page.send({ type: 'change', change: { nudge: { ...nudge, id: 'm' }, nudges: [nudge, { ...nudge, id: 'm' }] } });
    expect([before, page.page.screen.get().announcement]).toEqual(['', 'Ana Ruiz is waiting, due at 14:05.']);
  });
});
