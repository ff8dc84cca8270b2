// A clock for main that only the spec moves. Installed before main is loaded; what Node does by itself keeps its own time.
import { syncBuiltinESMExports } from 'node:module';
import { answerSpec, soon } from './state.ts';

interface Timer {
  dueMs: number;
  readonly delayMs: number;
  readonly isRepeated: boolean;
  readonly run: () => void;
  isReferenced: boolean;
}

const longestMs = 2 ** 31 - 1;
const RealDate = Date;

/** They keep their own time, and take it when they are loaded. */
const withTimersOfTheirOwn = ['child_process', 'http', 'https', 'net', 'dgram', 'readline', 'tls', 'fs', 'stream'];

export function installFakeTime(startMs: number): void {
  for (const name of withTimersOfTheirOwn) process.getBuiltinModule(`node:${name}`);
  let wallMs = startMs;
  let monotonicMs = 0;
  const counts = { armed: 0, fired: 0 };
  const active = new Map<object, Timer>();

  function arm(run: () => void, delay: unknown, isRepeated: boolean): object {
    const wanted = Number(delay);
    // Node and Chromium fire at once what is further away than they can count.
    const delayMs = wanted >= 1 && wanted <= longestMs ? Math.trunc(wanted) : 1;
    const timer: Timer = { dueMs: monotonicMs + delayMs, delayMs, isRepeated, run, isReferenced: true };
    const handle = {
      ref: () => ((timer.isReferenced = true), handle),
      unref: () => ((timer.isReferenced = false), handle),
      hasRef: () => timer.isReferenced,
      refresh: () => ((timer.dueMs = monotonicMs + delayMs), active.set(handle, timer), handle),
      close: () => (active.delete(handle), handle),
      [Symbol.dispose]: () => void active.delete(handle),
    };
    active.set(handle, timer);
    counts.armed += 1;
    return handle;
  }

  const clear = (handle: unknown): void => {
    if (typeof handle === 'object' && handle !== null) active.delete(handle);
  };
  const later =
    (isRepeated: boolean) =>
    (callback: (...args: unknown[]) => void, delay?: unknown, ...args: unknown[]): object =>
      arm(() => callback(...args), delay, isRepeated);
  const wait = (delay?: number, value?: unknown): Promise<unknown> =>
    new Promise((resolve) => arm(() => resolve(value), delay, false));

  const functions = {
    setTimeout: later(false),
    setInterval: later(true),
    clearTimeout: clear,
    clearInterval: clear,
  };
  Object.assign(globalThis, functions);
  Object.assign(process.getBuiltinModule('node:timers'), functions);
  Object.assign(process.getBuiltinModule('node:timers/promises'), { setTimeout: wait });
  syncBuiltinESMExports();

  class FakeDate extends RealDate {
    constructor(...args: readonly unknown[]) {
      super(...((args.length === 0 ? [wallMs] : args) as [number]));
    }
    static override now(): number {
      return wallMs;
    }
  }
  globalThis.Date = callable(FakeDate as unknown as DateConstructor);
  Object.defineProperty(performance, 'now', { value: () => monotonicMs, configurable: true, writable: true });
  installTemporal(() => wallMs);

  async function advance(byMs: number): Promise<void> {
    const endMs = monotonicMs + byMs;
    for (;;) {
      const [next] = [...active].filter(([, { dueMs }]) => dueMs <= endMs).sort(([, a], [, b]) => a.dueMs - b.dueMs);
      const stopMs = Math.max(monotonicMs, next?.[1].dueMs ?? endMs);
      wallMs += stopMs - monotonicMs;
      monotonicMs = stopMs;
      if (next === undefined) return;
      const [handle, timer] = next;
      if (timer.isRepeated) timer.dueMs = monotonicMs + timer.delayMs;
      else active.delete(handle);
      counts.fired += 1;
      timer.run();
      await settle();
    }
  }

  answerSpec({
    advanceClock: advance,
    /** Asleep: the wall clock goes on. Monotonic clocks stand still on Linux; elsewhere timers are late by the sleep. */
    sleepClock: async (byMs: number) => {
      wallMs += byMs;
      if (process.platform !== 'linux') monotonicMs += byMs;
      await settle();
    },
    setClock: async (nowMs: number) => {
      wallMs = nowMs;
      await settle();
    },
    clock: () => ({
      nowMs: wallMs,
      monotonicMs,
      waiting: [...active.values()].map(({ dueMs }) => dueMs - monotonicMs).sort((a, b) => a - b),
      counts: { ...counts },
    }),
  });
}

/** `Date()` without `new` answers with text. */
function callable(Fake: DateConstructor): DateConstructor {
  return new Proxy(Fake, { apply: () => new Fake().toString() });
}

function installTemporal(now: () => number): void {
  const instant = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(now());
  const zoned = (zone: Temporal.TimeZoneLike = Temporal.Now.timeZoneId()): Temporal.ZonedDateTime =>
    instant().toZonedDateTimeISO(zone);
  const faked = {
    instant,
    zonedDateTimeISO: zoned,
    plainDateTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDateTime(),
    plainDateISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDate(),
    plainTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainTime(),
  } satisfies Partial<typeof Temporal.Now>;
  for (const [name, value] of Object.entries(faked)) {
    Object.defineProperty(Temporal.Now, name, { value, configurable: true, writable: true });
  }
}

const turn = (): Promise<void> => new Promise((resolve) => soon(resolve));

/** Until nothing that was started waits for the disk any more. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await turn();
    quiet = process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq')) ? 0 : quiet + 1;
  }
}

answerSpec({ settle });
