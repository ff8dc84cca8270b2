// Opens the store and the desk the way the browser edition does, and says why where that cannot be.
import type { Dialog } from 'electron';
import type { Clock } from '../desk/clock.ts';
import { openDesk, type Desk } from '../desk/desk.ts';
import type { RunningProgram } from '../desk/program.ts';
import type { SampleDay } from '../desk/sample-day.ts';
import { defaultSettings } from '../domain/settings.ts';
import { templates, type Words } from '../domain/words.ts';
import { say } from '../serve/say.ts';
import { findData } from '../start/find-data.ts';
import { computerUser, computerZone } from '../start/this-computer.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Closable } from './lifetime.ts';
import type { ShellSpeaker } from './words/speaker.ts';

export interface DataParts {
  readonly dataFolder: string;
  readonly isDataNamed: boolean;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly onTrouble: (problem: unknown) => void;
  readonly speaker: Pick<ShellSpeaker, 'say' | 'sentenceOf'>;
}

interface RunningParts {
  readonly running: RunningProgram;
  readonly sample: { readonly day: SampleDay };
}

const cannotStart = templates('Ten-Four cannot start');

export type OpenStorePart = {
  readonly store: Store;
  /** What became of a move that was asked for. */
  readonly notice: Words | null;
} & Closable;

/** Null when the data cannot be used: it has been said. */
export async function openData(
  { dataFolder: home, isDataNamed: isNamed, clock, speaker }: DataParts,
  dialog: Pick<Dialog, 'showErrorBox'>,
): Promise<OpenStorePart | null> {
  const found = await findData({ home, isNamed, say, now: clock.now });
  if (!found.ok) {
    dialog.showErrorBox(speaker.say(cannotStart), speaker.sentenceOf(found));
    return null;
  }
  const opened = await openStore(found.folder, {
    now: clock.now,
    defaults: { settings: () => defaultSettings(computerZone()) },
  });
  if (!opened.ok) {
    dialog.showErrorBox(speaker.say(cannotStart), speaker.sentenceOf(opened.refusal));
    return null;
  }
  const { store } = opened;
  return { store, notice: found.notice, dispose: () => store.close() };
}

/** Null when closed months cannot be read: it has been said. */
export async function openDeskOn(
  { store, notice }: OpenStorePart,
  parts: DataParts & RunningParts,
  dialog: Pick<Dialog, 'showErrorBox'>,
): Promise<(Desk & Closable) | null> {
  const { dataFolder: home, isDataNamed: isNamed, clock, platform, onTrouble, speaker, running, sample } = parts;
  try {
    const monotonicStopsInSleep = platform === 'linux';
    const place = { home, isNamed };
    const desk = await openDesk({
      store,
      place,
      clock,
      computerUser: computerUser(),
      monotonicStopsInSleep,
      program: running,
      sampleDay: sample.day,
      onTrouble,
    });
    sample.day.followReal(desk);
    if (notice !== null) desk.notify(notice);
    return { ...desk, dispose: () => desk.close() };
  } catch (error) {
    const explained = store.explain(error);
    if (explained === null) throw error;
    dialog.showErrorBox(speaker.say(cannotStart), speaker.sentenceOf(explained));
    return null;
  }
}
