// Browser edition: the same desk, store and page, served to a browser window on this computer. No Electron.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { systemClock } from './desk/clock.ts';
import type { DeskPlace } from './desk/data-place.ts';
import { openDesk, type Desk } from './desk/desk.ts';
import { defaultSettings } from './domain/settings.ts';
import { openCalendarFeed, type ServedFeed } from './serve/calendar-feed.ts';
import { createHttp } from './serve/http.ts';
import { listen, type Listening } from './serve/listen.ts';
import { openInBrowser } from './serve/open-in-browser.ts';
import { readPageFiles } from './serve/page-files.ts';
import { createPush, type Push } from './serve/push.ts';
import { serveSample, type SampleParts, type ServedSample } from './serve/sample.ts';
import { say, sayProblem } from './serve/say.ts';
import { readOrMakeToken } from './serve/token.ts';
import { findData } from './start/find-data.ts';
import { readVersion } from './start/version.ts';
import { computerLanguage, computerUser, computerZone } from './start/this-computer.ts';
import { openStore, type Store } from './store/store.ts';

export interface BrowserEditionOptions {
  /** 0 takes any free port; null the usual one, or any free one when it is taken. */
  readonly port: number | null;
  /** Opens the address in the browser. */
  readonly open: boolean;
  /** The data folder, or the usual place of it. */
  readonly dataFolder: string;
  /** False when it is the usual place, from which the data may have been moved. */
  readonly isDataNamed?: boolean;
}

export interface BrowserEdition {
  /** With the token; null when it could not start. */
  readonly address: string | null;
  /** Settles once everything is on disk and closed. */
  readonly exitCode: Promise<number>;
}

const pageFolder = fileURLToPath(new URL('../dist/renderer', import.meta.url));

export async function serveBrowserEdition(options: BrowserEditionOptions): Promise<BrowserEdition> {
  const { dataFolder: home, isDataNamed: isNamed = true } = options;
  const found = await findData({ home, isNamed, say, now: systemClock.now });
  if (!found.ok) return failed(found.sentence);
  const opened = await openStore(found.folder, {
    now: systemClock.now,
    defaults: { settings: () => defaultSettings(computerZone()) },
  });
  if (!opened.ok) return failed(opened.refusal.sentence);
  const { store } = opened;
  let host = '';
  const feed = await openCalendarFeed(options.dataFolder, () => host);
  const sample = await serveSample({ ...here, dataFolder: store.folder, settings: () => store.settings });
  const opening = await tryOpenDesk(store, { home, isNamed }, feed, sample);
  if (!opening.ok) {
    await store.close();
    return failed(opening.sentence);
  }
  const { desk } = opening;
  if (found.notice !== null) desk.notify(found.notice);
  for (const { sentence } of desk.snapshot().notices) sayProblem(sentence);
  const push = createPush(randomUUID(), desk.snapshot);
  desk.onChanged(push.publish);
  const listening = await startListening(options, { desk, push, feed, sample, host: () => host });
  if (!listening.ok) {
    await closeAll({ desk, store, push, sample }, null);
    return failed(listening.sentence);
  }
  host = listening.host;
  say(`Ten-Four is at ${listening.address}`);
  if (options.open) await openInBrowser(listening.address);
  return {
    address: listening.address,
    exitCode: whenAskedToEnd(() => closeAll({ desk, store, push, sample }, listening)),
  };
}

/** What both desks are told of this computer. */
const here: Pick<SampleParts, 'computerUser' | 'monotonicStopsInSleep' | 'onTrouble'> = {
  computerUser: computerUser(),
  monotonicStopsInSleep: process.platform === 'linux',
  onTrouble: (problem) => sayProblem(`Something could not be done in the background: ${nameOfProblem(problem)}`),
};

type Opening = { readonly ok: true; readonly desk: Desk } | { readonly ok: false; readonly sentence: string };

/** The first look at closed months can fail as opening the store can. */
async function tryOpenDesk(
  store: Store,
  place: DeskPlace,
  calendarFeed: ServedFeed,
  { day: sampleDay }: ServedSample,
): Promise<Opening> {
  try {
    const desk = await openDesk({
      ...here,
      store,
      place,
      clock: systemClock,
      calendarFeed,
      computerLanguage: computerLanguage(),
      sampleDay,
      program: { version: await readVersion(), updates: null, lookForUpdate: null },
    });
    sampleDay.followReal(desk);
    return { ok: true, desk };
  } catch (error) {
    const explained = store.explain(error);
    if (explained === null) throw error;
    return { ok: false, sentence: explained.sentence };
  }
}

interface Served {
  readonly desk: Desk;
  readonly push: Push;
  readonly feed: ServedFeed;
  readonly sample: ServedSample;
  /** Empty until the port is known: nobody is answered before that. */
  readonly host: () => string;
}

async function startListening(
  options: BrowserEditionOptions,
  { desk, push, feed, sample, host }: Served,
): Promise<Listening> {
  const token = await readOrMakeToken(options.dataFolder);
  const page = await readPageFiles(pageFolder);
  const app = createHttp({
    host,
    token,
    page,
    push,
    call: desk.call,
    calendar: { isFile: feed.isFile, text: desk.calendar },
    onConnect: () => void desk.catchUp(),
    sample: sample.desk,
  });
  const listening = await listen(app, options.port);
  if (!listening.ok) return listening;
  return { ...listening, address: `http://${listening.host}/#token=${token}` };
}

interface Open {
  readonly desk: Desk;
  readonly store: Store;
  readonly push: Push;
  readonly sample: ServedSample;
}

/** Pages first, so that nothing new comes in; the store last. */
async function closeAll(
  { desk, store, push, sample }: Open,
  listening: (Listening & { ok: true }) | null,
): Promise<void> {
  push.close();
  // Its page too hears of no more than its end.
  await sample.day.close();
  await listening?.close();
  await desk.close();
  await store.close();
}

function whenAskedToEnd(close: () => Promise<void>): Promise<number> {
  return new Promise((resolve) => {
    let isEnding = false;
    // The handlers stay: a signal for the whole group may come twice, and the second must not cut the first short.
    const end = (): void => {
      if (isEnding) return;
      isEnding = true;
      close().then(
        () => resolve(0),
        (problem: unknown) => {
          sayProblem(`Ten-Four could not end cleanly: ${nameOfProblem(problem)}`);
          resolve(1);
        },
      );
    };
    for (const signal of endSignals) process.on(signal, end);
  });
}

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function failed(sentence: string): BrowserEdition {
  sayProblem(sentence);
  return { address: null, exitCode: Promise.resolve(1) };
}

/** The kind of problem without its message: a message may quote data. */
function nameOfProblem(problem: unknown): string {
  return problem instanceof Error ? problem.name : 'an unknown problem';
}
