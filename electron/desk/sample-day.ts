// Owns the sample day: a second desk with a store of its own in a folder of its own, which goes when the day is over. The
// real desk and its files know nothing of it.
import { mkdir, rm } from 'node:fs/promises';
import { done, type Result } from '../contract/result.ts';
import { localDayStartMs } from '../domain/local-time.ts';
import { minuteMs } from '../domain/policy.ts';
import type { Settings } from '../domain/settings.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { openDesk, type Desk } from './desk.ts';
import { createIds } from './ids.ts';
import { besideReal, followRealDue, type RealDesk, type RealDue } from './real-due.ts';
import type { SampleControl } from './sample-control.ts';
import { sampleInquiries } from './sample-inquiries.ts';

export interface SampleDay extends SampleControl {
  /** The real list, which goes on meanwhile: its pages say when somebody has to see to it. */
  followReal(desk: RealDesk): void;
  /** Ends it, and waits until its folder is gone. */
  close(): Promise<void>;
}

export interface SampleDayOptions {
  /** Only of this program and these data: what is found there is left from a crash, and is removed. */
  readonly folder: string;
  readonly clock: Clock;
  readonly computerUser: string;
  readonly monotonicStopsInSleep: boolean;
  /** Those of the real desk, by which the sample is counted too. */
  readonly settings: () => Settings;
  readonly onOpened: (desk: Desk) => void;
  /** Before it is closed. */
  readonly onEnded: () => void;
  readonly onTrouble: (problem: unknown) => void;
}

interface Opened {
  readonly desk: Desk;
  readonly store: Store;
  readonly due: RealDue | null;
  readonly disarm: () => void;
}

export async function createSampleDay(options: SampleDayOptions): Promise<SampleDay> {
  const { folder, clock, onTrouble } = options;
  let opened: Opened | null = null;
  let real: RealDesk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = turn.then(task);
    turn = result.catch(() => null);
    return result;
  };

  async function begin(): Promise<Result<null>> {
    if (opened !== null) return done(null);
    await removeFolder(folder);
    await mkdir(folder, { mode: 0o700 });
    const answer = await openSample(options, control);
    if (!answer.ok) return answer;
    const { desk, store } = answer.value;
    const { zone } = store.settings.policy.openHours;
    const disarm = armUntil(clock, localDayStartMs(zone, clock.now(), 1), () => void end());
    const due = real === null ? null : followRealDue(real, onTrouble);
    opened = { desk, store, due, disarm };
    options.onOpened(besideReal(desk, due));
    return done(null);
  }

  async function finish(): Promise<void> {
    if (opened === null) return;
    const { desk, store, due, disarm } = opened;
    opened = null;
    disarm();
    options.onEnded();
    due?.stop();
    await desk.close();
    await store.close();
    await removeFolder(folder);
  }

  const end = (): Promise<void> => inTurn(finish).catch(onTrouble);

  const control: SampleControl = {
    isOpen: () => opened !== null,
    begin: () => inTurn(begin),
    end: () => void end(),
  };
  // A start must not fail by what a sample day has left.
  await removeFolder(folder).catch(onTrouble);
  return {
    ...control,
    followReal: (desk) => {
      real = desk;
    },
    close: end,
  };
}

async function openSample(
  options: SampleDayOptions,
  sampleDay: SampleControl,
): Promise<Result<Pick<Opened, 'desk' | 'store'>>> {
  const { folder, clock, computerUser, monotonicStopsInSleep, onTrouble } = options;
  const settings: Settings = { ...options.settings(), firstSteps: 'done' };
  const answer = await openStore(folder, { now: clock.now, defaults: { settings: () => settings } });
  if (!answer.ok) return answer;
  const { store } = answer;
  const me = settings.me === '' ? computerUser : settings.me;
  const saved = await store.saveOpen({
    inquiries: sampleInquiries(clock.now(), me, createIds()),
    nudged: [],
    interruptions: [],
  });
  if (!saved.ok) {
    await store.close();
    return { ok: false, refusal: { reason: saved.reason, sentence: saved.sentence } };
  }
  const place = { home: folder, isNamed: false, isSample: true };
  return done({
    desk: await openDesk({ store, clock, computerUser, monotonicStopsInSleep, onTrouble, sampleDay, place }),
    store,
  });
}

/** In short steps: a timer may sleep with the computer, and clocks are set. */
function armUntil(clock: Clock, atMs: number, run: () => void): () => void {
  let cancel = (): void => undefined;
  const arm = (): void => {
    cancel = clock.setTimer(Math.min(Math.max(0, atMs - clock.now()), minuteMs), () => {
      if (clock.now() >= atMs) run();
      else arm();
    });
  };
  arm();
  return () => cancel();
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
