// A desk on a real store in a folder, with a clock that starts at the same instant in every run and then goes on.
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import { systemClock, type Clock } from '../../electron/desk/clock.ts';
import { openDesk, type Desk } from '../../electron/desk/desk.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';
import type { FsPort } from '../../electron/store/fs-port.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { benchNowMs } from './data/span.ts';

export interface BenchDesk {
  readonly desk: Desk;
  readonly store: Store;
  /** Answers, or throws what it was refused for. */
  readonly ask: <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallAnswer<Name>>;
  readonly close: () => Promise<void>;
}

function benchClock(): Clock {
  const beganMs = performance.now();
  const { monotonicNow, setTimer } = systemClock;
  return { now: () => Math.floor(benchNowMs + performance.now() - beganMs), monotonicNow, setTimer };
}

export async function openBenchDesk(folder: string, fs?: FsPort): Promise<BenchDesk> {
  const clock = benchClock();
  const opened = await openStore(folder, {
    now: clock.now,
    // The data have settings of their own.
    defaults: { settings: () => defaultSettings('UTC') },
    ...(fs === undefined ? {} : { fs }),
  });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const { store } = opened;
  const troubles: unknown[] = [];
  const desk = await openDesk({
    store,
    clock,
    computerUser: 'sam@computer',
    monotonicStopsInSleep: process.platform === 'linux',
    onTrouble: (trouble) => void troubles.push(trouble),
  });
  return {
    desk,
    store,
    ask: async (name, args) => {
      const result = await desk.ask(name, args);
      if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.sentence}`);
      return result.value;
    },
    close: async () => {
      await desk.close();
      await store.close();
      // Figures of a desk that could not do its work say nothing.
      if (troubles.length > 0)
        throw new Error('Something could not be done in the background.', { cause: troubles[0] });
      if (store.notices.length > 0) throw new Error(`The store found ${JSON.stringify(store.notices[0])}.`);
    },
  };
}

export function anArrival(subject: string): CallArgs<'receive'> {
  const customer = { name: 'Ana Ruiz', phone: '+34 911 234 567', email: 'ana.ruiz@example.com', handle: null };
  return { customer, channel: 'call', kind: 'ordinary', subject, receivedAtMs: benchNowMs, isOldConfirmed: false };
}
