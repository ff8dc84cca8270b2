import { describe, expect, it } from 'vitest';
import { bringInTurn } from '../../../renderer/desk/bring-in-turn.ts';
import { nothingOnScreen, type OnScreen } from '../../../renderer/desk/on-screen.ts';
import { createStore } from '../../../renderer/ui/store.ts';
import { handClock, handVisibility, settle } from '../support.ts';

/** Three parts that come when told to, at a page whose idle moments are given by hand. */
function waitingForThree() {
  const hand = handClock();
  const { visibility, show } = handVisibility();
  const screen = createStore<OnScreen>({ ...nothingOnScreen, connection: 'live' });
  const asked: string[] = [];
  const arrivals: (() => void)[] = [];
  const idle = new Set<() => void>();
  const users = new Set<() => void>();
  const part = (name: string) => (): Promise<void> => {
    asked.push(name);
    return new Promise((resolve) => arrivals.push(resolve));
  };
  const whenIdle = (run: () => void) => {
    idle.add(run);
    return () => idle.delete(run);
  };
  const onUse = (listener: () => void) => {
    users.add(listener);
    return () => users.delete(listener);
  };
  const stop = bringInTurn(
    ['message', 'customer', 'history'].map(part),
    { clock: hand.clock, visibility, screen },
    { whenIdle, onUse },
  );
  return {
    hand,
    asked,
    show,
    screen,
    stop,
    use: () => users.forEach((listener) => listener()),
    beIdle: () => {
      const runs = [...idle];
      idle.clear();
      for (const run of runs) run();
    },
    arrive: async (): Promise<void> => {
      arrivals.splice(0).forEach((resolve) => resolve());
      await settle();
    },
    /** What would run by itself. */
    armed: () => ({ timers: hand.armed(), idle: idle.size, listeners: users.size }),
  };
}

const nothingArmed = { timers: 0, idle: 0, listeners: 1 };

describe('what is brought in turn', () => {
  it('is asked for once each, in order, one at a time, and leaves nothing behind', async () => {
    const page = waitingForThree();
    const steps: unknown[] = [[...page.asked]];
    for (let round = 0; round < 3; round += 1) {
      page.beIdle();
      page.beIdle();
      steps.push([...page.asked]);
      await page.arrive();
    }
    page.beIdle();
    page.use();
    page.show(true);
    expect({ steps, asked: page.asked, armed: page.armed() }).toEqual({
      steps: [[], ['message'], ['message', 'customer'], ['message', 'customer', 'history']],
      asked: ['message', 'customer', 'history'],
      armed: { ...nothingArmed, listeners: 0 },
    });
  });

  it('waits a second after the last thing that somebody did, also in the idle moment itself', async () => {
    const page = waitingForThree();
    page.use();
    page.beIdle();
    const atOnce = [...page.asked];
    page.hand.advance(900);
    page.use();
    page.hand.advance(900);
    page.beIdle();
    const stillAtIt = [...page.asked];
    page.hand.advance(100);
    page.beIdle();
    expect({ atOnce, stillAtIt, atRest: page.asked }).toEqual({ atOnce: [], stillAtIt: [], atRest: ['message'] });
  });

  it.each([
    ['hidden', { hide: true, patch: {} }],
    ['cut off from its desk', { hide: false, patch: { connection: 'lost' } }],
    ['of which a sheet is open', { hide: false, patch: { sheet: { type: 'help' } } }],
    ['of which a menu is open', { hide: false, patch: { rowMenu: { id: 'a', x: 0, y: 0 } } }],
  ] as const)('costs nothing on a page that is %s, and goes on after that', (_, { hide, patch }) => {
    const page = waitingForThree();
    if (hide) page.show(false);
    page.screen.set(patch);
    page.beIdle();
    page.hand.advance(60_000);
    const meanwhile = { asked: [...page.asked], armed: page.armed(), wakeUps: page.hand.wakeUps() };
    page.screen.set({ connection: 'live', sheet: null, rowMenu: null });
    page.show(true);
    page.beIdle();
    expect({ meanwhile, after: page.asked }).toEqual({
      meanwhile: { asked: [], armed: nothingArmed, wakeUps: 0 },
      after: ['message'],
    });
  });

  it('does not wait for the clock to catch up when it was set back', () => {
    const page = waitingForThree();
    page.use();
    page.hand.skip(-3_600_000);
    page.beIdle();
    page.hand.advance(1_000);
    page.beIdle();
    expect({ asked: page.asked, wakeUps: page.hand.wakeUps() }).toEqual({ asked: ['message'], wakeUps: 1 });
  });

  it('is over when it is ended', async () => {
    const page = waitingForThree();
    page.beIdle();
    page.stop();
    await page.arrive();
    page.beIdle();
    expect({ asked: page.asked, armed: page.armed() }).toEqual({
      asked: ['message'],
      armed: { ...nothingArmed, listeners: 0 },
    });
  });
});
