import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../../electron/domain/policy.ts';
import { createCountdown, type CountdownSink } from '../../../renderer/features/inquiries/countdown-ticking.ts';
import { createTicker } from '../../../renderer/ui/ticker.ts';
import { handClock, handVisibility, promised, startMs, waiting } from '../support.ts';

function recordingSink(): CountdownSink & {
  readonly texts: string[];
  readonly shares: string[];
  readonly tones: string[];
} {
  const [texts, shares, tones]: [string[], string[], string[]] = [[], [], []];
  return {
    texts,
    shares,
    tones,
    setText: (text) => texts.push(text),
    setShare: (share) => shares.push(share),
    setTone: (tone) => tones.push(tone),
  };
}

describe('R20 ticker', () => {
  it('writes a ten-minute countdown once a second', () => {
    const { clock, advance, wakeUps } = handClock();
    const sink = recordingSink();
    createTicker(clock, handVisibility().visibility).add(createCountdown(waiting(), sink));
    advance(3_000);
    expect({ texts: sink.texts, wakeUps: wakeUps() }).toEqual({ texts: ['10:00', '9:59', '9:58', '9:57'], wakeUps: 3 });
  });

  it('wakes once a minute for deadlines of a day', () => {
    const { clock, advance, wakeUps } = handClock();
    const sink = recordingSink();
    createTicker(clock, handVisibility().visibility).add(createCountdown(promised(startMs + dayMs), sink));
    advance(10 * minuteMs);
    expect({ count: sink.texts.length, last: sink.texts.at(-1), wakeUps: wakeUps() }).toEqual({
      count: 11,
      last: '23 h 50',
      wakeUps: 10,
    });
  });

  it('has one timer for all, and writes only the texts that change', () => {
    const { clock, advance, wakeUps, armed } = handClock();
    const ticker = createTicker(clock, handVisibility().visibility);
    const sinks = Array.from({ length: 20 }, () => recordingSink());
    for (const sink of sinks) ticker.add(createCountdown(promised(startMs + dayMs), sink));
    const quick = recordingSink();
    ticker.add(createCountdown(waiting(), quick));
    advance(30_000);
    const slowWrites = sinks.reduce((count, sink) => count + sink.texts.length + sink.shares.length, 0);
    expect({ armed: armed(), wakeUps: wakeUps(), slowWrites, quick: quick.texts.length }).toEqual({
      armed: 1,
      wakeUps: 30,
      slowWrites: 40,
      quick: 31,
    });
  });

  it('keeps still while nobody can see the page, and reads everything when it is shown', () => {
    const { clock, advance, armed, skip } = handClock();
    const { visibility, show } = handVisibility();
    const sink = recordingSink();
    createTicker(clock, visibility).add(createCountdown(waiting(), sink));
    show(false);
    advance(minuteMs);
    expect({ armed: armed(), texts: sink.texts }).toEqual({ armed: 0, texts: ['10:00'] });
    skip(minuteMs);
    show(true);
    expect({ armed: armed(), texts: sink.texts }).toEqual({ armed: 1, texts: ['10:00', '8:00'] });
  });

  it('asks only those whose text is due', () => {
    const { clock, advance } = handClock();
    const ticker = createTicker(clock, handVisibility().visibility);
    const asked = { slow: 0, quick: 0, once: 0 };
    ticker.add({ update: () => ((asked.slow += 1), minuteMs) });
    ticker.add({ update: () => ((asked.quick += 1), 1_000) });
    ticker.add({ update: () => ((asked.once += 1), null) });
    advance(2 * minuteMs);
    expect(asked).toEqual({ slow: 3, quick: 121, once: 1 });
  });

  it('writes nothing when it reads again what has not changed', () => {
    const { clock } = handClock();
    const sink = recordingSink();
    const ticker = createTicker(clock, handVisibility().visibility);
    ticker.add(createCountdown(waiting(), sink));
    ticker.refresh();
    expect([sink.texts, sink.shares, sink.tones]).toEqual([['10:00'], ['100.0'], ['calm']]);
  });

  it('arms no timer when nothing is on screen', () => {
    const { clock, armed } = handClock();
    const ticker = createTicker(clock, handVisibility().visibility);
    const stop = ticker.add(createCountdown(waiting(), recordingSink()));
    stop();
    expect(armed()).toBe(0);
  });
});

describe('R20 tones', () => {
  it('goes from calm to near three minutes before, and takes the blue of the day after', () => {
    const { clock, advance } = handClock();
    const sink = recordingSink();
    createTicker(clock, handVisibility().visibility).add(createCountdown(waiting(), sink));
    advance(10 * minuteMs + 1_000);
    expect(sink.tones).toEqual(['calm', 'near', 'day']);
  });

  it('counts up once the last deadline has passed', () => {
    const { clock, advance } = handClock();
    const sink = recordingSink();
    createTicker(clock, handVisibility().visibility).add(createCountdown(promised(startMs + minuteMs), sink));
    advance(minuteMs + 2_000);
    expect({ texts: sink.texts, tone: sink.tones.at(-1), share: sink.shares.at(-1) }).toEqual({
      texts: ['1 min', '0 min', 'late 0:01', 'late 0:02'],
      tone: 'overdue',
      share: '0.0',
    });
  });
});
