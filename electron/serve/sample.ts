// Owns how the sample day is reached: by pages at addresses of its own, which follow a desk of their own.
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '../desk/clock.ts';
import { createSampleDay, type SampleDay } from '../desk/sample-day.ts';
import { minuteMs } from '../domain/policy.ts';
import type { Settings } from '../domain/settings.ts';
import type { DeskEnd } from './http.ts';
import { createPush, type Push } from './push.ts';

export interface ServedSample {
  readonly day: SampleDay;
  /** Null while there is none. */
  readonly desk: () => DeskEnd | null;
}

export interface SampleParts {
  /** Of the real data, which only this program has open. */
  readonly dataFolder: string;
  readonly settings: () => Settings;
  readonly computerUser: string;
  readonly monotonicStopsInSleep: boolean;
  readonly onTrouble: (problem: unknown) => void;
  /** That of the computer where it is left out. */
  readonly clock?: Clock;
}

/** So long after its last page has gone: a reload, or a look at the real list, ends nothing. */
const unseenMs = 30 * minuteMs;

export async function serveSample({ dataFolder, clock = systemClock, ...parts }: SampleParts): Promise<ServedSample> {
  let served: { readonly end: DeskEnd; readonly push: Push } | null = null;
  let stopWaiting = (): void => undefined;
  const follow = (pages: number): void => {
    stopWaiting();
    stopWaiting = pages > 0 ? () => undefined : clock.setTimer(unseenMs, () => day.end());
  };
  const day = await createSampleDay({
    ...parts,
    folder: sampleFolderOf(dataFolder),
    clock,
    onOpened: (desk) => {
      const push = createPush(randomUUID(), desk.snapshot, follow);
      // Until its first page has come.
      follow(0);
      desk.onChanged(push.publish);
      served = { push, end: { push, call: desk.call, onConnect: () => void desk.catchUp() } };
    },
    onEnded: () => {
      stopWaiting();
      served?.push.close();
      served = null;
    },
  });
  return { day, desk: () => served?.end ?? null };
}

/** One for each data folder, which one program alone has open: so what is found there can be removed. */
export function sampleFolderOf(dataFolder: string): string {
  return join(tmpdir(), `ten-four-sample-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`);
}
