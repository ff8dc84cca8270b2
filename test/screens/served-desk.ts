// A desk with a clock that stands still, served to a browser as the browser edition does: for pictures that are the same
// on every day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import { openDesk, type Desk } from '../../electron/desk/desk.ts';
import { createSampleDay, type SampleDay } from '../../electron/desk/sample-day.ts';
import { defaultSettings, type Settings } from '../../electron/domain/settings.ts';
import { createHttp, type DeskEnd } from '../../electron/serve/http.ts';
import { listen } from '../../electron/serve/listen.ts';
import { readPageFiles } from '../../electron/serve/page-files.ts';
import { createPush, type Push } from '../../electron/serve/push.ts';
import { readVersion } from '../../electron/start/version.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { fakeClock, type FakeClock } from '../support/fake-clock.ts';

export type Ask = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallAnswer<Name>>;

export interface ServedDesk {
  /** With the token, for the browser. */
  readonly address: string;
  readonly folder: string;
  readonly ask: Ask;
  /** The desk is gone for its pages, as when the program has ended. */
  readonly goAway: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a desk has behind it when a page opens on it. */
export interface Day {
  /** On the folder, before anything has opened it. */
  readonly before?: (folder: string) => Promise<void>;
  readonly settings?: Partial<Settings>;
  /** How much earlier it begins than the picture is taken; the clock runs until then after it was filled. */
  readonly earlierMs?: number;
  readonly fill?: (desk: Pick<ServedDesk, 'ask' | 'folder'>) => Promise<void>;
}

const token = 'a-token-for-pictures';
const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
const onTrouble = (problem: unknown): never => {
  throw problem;
};
const onThisComputer = { computerUser: 'sam', monotonicStopsInSleep: true, onTrouble } as const;

/** Open from nine to five in UTC; "Sam" is who answers. The page has to be built. */
export async function serveDesk(nowMs: number, day: Day): Promise<ServedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'ten-four-screens-'));
  await day.before?.(folder);
  const clock = fakeClock(nowMs - (day.earlierMs ?? 0));
  const store = await openStoreIn(folder, clock, day.settings ?? {});
  const sample = await serveSample(`${folder}-sample`, clock, () => store.settings);
  const desk = await openDesk({
    store,
    place: { home: folder, isNamed: false },
    clock,
    ...onThisComputer,
    sampleDay: sample.day,
    calendarFeed: { address: () => null, switchTo: async () => undefined },
    program: { version: await readVersion(), updates: null, lookForUpdate: null },
  });
  clock.settleWith(desk.idle);
  const ask = askerOf(desk);
  await day.fill?.({ ask, folder });
  await clock.advance(nowMs - clock.now());
  const served = await serve(desk, sample.end);
  return {
    address: `${served.address}#token=${token}`,
    folder,
    ask,
    goAway: served.close,
    close: async () => {
      await served.close();
      await sample.day.close();
      await desk.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openStoreIn(folder: string, clock: FakeClock, changes: Partial<Settings>): Promise<Store> {
  const settings: Settings = {
    ...defaultSettings('UTC'),
    me: 'Sam',
    colleagues: ['Alex', 'Robin'],
    firstSteps: 'done',
    ...changes,
  };
  const opened = await openStore(folder, { now: clock.now, defaults: { settings: () => settings } });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  return opened.store;
}

function askerOf(desk: Desk): Ask {
  return async (name, args) => {
    const result = await desk.ask(name, args);
    await desk.idle();
    if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.sentence}`);
    return result.value;
  };
}

interface Sample {
  readonly day: SampleDay;
  readonly end: () => DeskEnd | null;
}

async function serveSample(folder: string, clock: FakeClock, settings: () => Settings): Promise<Sample> {
  let opened: { readonly push: Push; readonly end: DeskEnd } | null = null;
  const day = await createSampleDay({
    folder,
    clock,
    ...onThisComputer,
    settings,
    onOpened: (desk) => {
      const push = createPush('sample', desk.snapshot);
      desk.onChanged(push.publish);
      opened = { push, end: { push, call: desk.call, onConnect: () => undefined } };
    },
    onEnded: () => {
      opened?.push.close();
      opened = null;
    },
  });
  return { day, end: () => opened?.end ?? null };
}

interface Served {
  readonly address: string;
  /** Once; what comes after is too late to matter. */
  readonly close: () => Promise<void>;
}

async function serve(desk: Desk, sample: () => DeskEnd | null): Promise<Served> {
  const push = createPush('screens', desk.snapshot);
  desk.onChanged(push.publish);
  let host = '';
  const app = createHttp({
    host: () => host,
    token,
    page: await readPageFiles(builtPage),
    push,
    call: desk.call,
    calendar: { isFile: () => false, text: () => '' },
    onConnect: () => undefined,
    sample,
  });
  const listening = await listen(app, 0);
  if (!listening.ok) throw new Error(listening.sentence);
  host = listening.host;
  let isClosed = false;
  return {
    address: listening.address,
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      push.close();
      await listening.close();
    },
  };
}
