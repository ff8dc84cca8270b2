// Opens the store and the desk the way the browser edition does, and says why where that cannot be.
import { userInfo } from 'node:os';
import type { Dialog } from 'electron';
import type { Clock } from '../desk/clock.ts';
import { openDesk, type Desk } from '../desk/desk.ts';
import { defaultSettings } from '../domain/settings.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Closable } from './lifetime.ts';

export interface DataParts {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly onTrouble: (problem: unknown) => void;
}

export type OpenStorePart = { readonly store: Store } & Closable;

/** Null when the data cannot be used: it has been said. */
export async function openData(
  { dataFolder, clock }: DataParts,
  dialog: Pick<Dialog, 'showErrorBox'>,
): Promise<OpenStorePart | null> {
  const opened = await openStore(dataFolder, {
    now: clock.now,
    defaults: { settings: () => defaultSettings(userName(), Intl.DateTimeFormat().resolvedOptions().timeZone) },
  });
  if (!opened.ok) {
    dialog.showErrorBox('Ten-Four cannot start', opened.refusal.sentence);
    return null;
  }
  const { store } = opened;
  return { store, dispose: () => store.close() };
}

export async function openDeskOn(store: Store, { clock, platform, onTrouble }: DataParts): Promise<Desk & Closable> {
  const desk = await openDesk({ store, clock, monotonicStopsInSleep: platform === 'linux', onTrouble });
  return { ...desk, dispose: () => desk.close() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name; the settings ask for one.
    return 'Me';
  }
}
