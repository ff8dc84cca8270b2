import { describe, expect, it } from 'vitest';
import { followEvents, type EventSource } from '../../../renderer/stream/event-stream.ts';
import { handClock, handVisibility, settle } from '../support.ts';

function streamOf(...pieces: readonly string[]): ReadableStream<string> {
  return new ReadableStream({
    start(stream) {
      for (const piece of pieces) stream.enqueue(piece);
      stream.close();
    },
  });
}

function following(open: EventSource) {
  const hand = handClock();
  const { visibility, show } = handVisibility();
  const seen: string[] = [];
  const connections: string[] = [];
  let wakeUp = (): void => undefined;
  const stop = followEvents({
    open,
    clock: hand.clock,
    visibility,
    onWorthTrying: (listener) => {
      wakeUp = listener;
      return () => undefined;
    },
    onMessage: (data) => seen.push(data),
    onConnection: (connection) => connections.push(connection),
  });
  return { ...hand, show, seen, connections, stop, wakeUp: () => wakeUp() };
}

describe('event stream', () => {
  it('comes back by itself and asks for what came after the last event', async () => {
    const asked: (string | null)[] = [];
    const page = following(async (lastEventId) => {
      asked.push(lastEventId);
      return asked.length === 1 ? streamOf('id: x.1\ndata: one\n\n') : new ReadableStream<string>();
    });
    await settle();
    page.advance(500);
    await settle();
    page.stop();
    expect({ asked, seen: page.seen, connections: page.connections }).toEqual({
      asked: [null, 'x.1'],
      seen: ['one'],
      connections: ['connecting', 'live', 'lost', 'live'],
    });
  });

  it('says when what it followed is over for good, and asks again only when the page is shown anew', async () => {
    let tries = 0;
    const page = following(async () => {
      tries += 1;
      return tries === 1 ? streamOf() : 'over';
    });
    await settle();
    page.advance(500);
    await settle();
    page.advance(60_000);
    await settle();
    page.stop();
    expect([tries, page.connections]).toEqual([2, ['connecting', 'live', 'lost', 'over']]);
  });

  it('waits longer each time, five seconds at most', async () => {
    let tries = 0;
    const page = following(async () => {
      tries += 1;
      return 'failed';
    });
    const waits: number[] = [];
    let lastMs = page.clock.now();
    for (let step = 0; step < 200 && waits.length < 6; step += 1) {
      await settle();
      const before = tries;
      page.advance(500);
      await settle();
      if (tries > before) {
        waits.push(page.clock.now() - lastMs);
        lastMs = page.clock.now();
      }
    }
    page.stop();
    expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('does not try while nobody can see the page, and tries at once when it is shown', async () => {
    let tries = 0;
    const page = following(async () => {
      tries += 1;
      return 'failed';
    });
    await settle();
    page.show(false);
    const armedWhileHidden = page.armed();
    page.advance(60_000);
    await settle();
    const triesWhileHidden = tries;
    page.show(true);
    // Hidden again before the answer is there.
    page.show(false);
    await settle();
    const armedAfterFailure = page.armed();
    page.stop();
    expect({ armedWhileHidden, triesWhileHidden, triesWhenShown: tries, armedAfterFailure }).toEqual({
      armedWhileHidden: 0,
      triesWhileHidden: 1,
      triesWhenShown: 2,
      armedAfterFailure: 0,
    });
  });

  it('does not try a wrong token again until something changes', async () => {
    let tries = 0;
    const page = following(async () => {
      tries += 1;
      return 'not-allowed';
    });
    await settle();
    page.advance(60_000);
    await settle();
    const before = tries;
    page.wakeUp();
    await settle();
    page.stop();
    expect({ before, after: tries, armed: page.armed() }).toEqual({ before: 1, after: 2, armed: 0 });
  });
});
