// Owns when backups are made: beside the commands, never before one is answered, and without a timer of its own.
import type { Refusal } from '../contract/result.ts';
import { inWords, joined, type Words } from '../domain/words.ts';
import { defaultBackupPolicy, type BackupPolicy, type BackupReason } from '../domain/backup-rotation.ts';
import { hourMs, minuteMs } from '../domain/policy.ts';
import { createQueue } from '../store/queue.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Notices } from './notices.ts';
import type { DeskParts } from './parts.ts';

type Made = Awaited<ReturnType<Store['backups']['make']>>;

export type BackupResult = ({ readonly ok: true } & Made) | { readonly ok: false; readonly refusal: Refusal };

export interface BackupKeeper {
  /** Something has changed: makes a backup when the last one is an hour old. Returns at once. */
  consider(): void;
  make(why: BackupReason): Promise<BackupResult>;
  /** No backup is made or removed until the task is over. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
  /** Why the last one could not be made, or none may be. */
  readonly problem: Words | null;
  idle(): Promise<void>;
}

export interface KeeperOptions {
  readonly notices: Notices;
  readonly onTrouble: (problem: unknown) => void;
  /** Asked at each backup. */
  readonly policy?: () => BackupPolicy;
}

/** A virus scanner or a full disk may pass; the person is told when it has not passed after so many tries. */
const triesBeforeNotice = 3;
const pauseAfterFailureMs = 5 * minuteMs;

export function createBackupKeeper({ store, ledger, clock }: DeskParts, options: KeeperOptions): BackupKeeper {
  const { policy = () => defaultBackupPolicy } = options;
  const queue = createQueue();
  const failures = createFailures(store, clock, options);
  /** When the newest one was made that is not from the future; undefined until it has been looked up. */
  let lastMs: number | null | undefined;
  let isUnderWay = false;

  /** A last one that lies ahead means that the clock was set back. */
  function isDue(): boolean {
    if (lastMs === undefined || lastMs === null) return true;
    const ageMs = clock.now() - lastMs;
    return ageMs >= hourMs || ageMs < 0;
  }

  async function makeIfDue(): Promise<void> {
    if (lastMs === undefined) {
      const { backups } = await store.backups.list();
      lastMs = backups.find(({ savedAtMs }) => savedAtMs <= clock.now())?.savedAtMs ?? null;
    }
    if (isDue()) await makeNow('hourly');
  }

  async function makeNow(why: BackupReason): Promise<BackupResult> {
    const waiting = store.backupsWait();
    if (waiting !== null) return { ok: false, refusal: waiting };
    try {
      const made = await store.backups.make(why);
      lastMs = made.isNew ? clock.now() : made.backup.savedAtMs;
      await store.backups.tidy(policy(), ledger.rules.policy.openHours.zone);
      failures.clear();
      return { ok: true, ...made };
    } catch (error) {
      // What was copied before it failed belongs to no backup: a full disk would only become fuller.
      await store.backups.tidy(policy(), ledger.rules.policy.openHours.zone).catch(() => null);
      return failures.note(error);
    }
  }

  async function inBackground(): Promise<void> {
    try {
      await queue.run(makeIfDue);
    } catch (error) {
      failures.note(error);
    } finally {
      isUnderWay = false;
    }
  }

  return {
    consider: () => {
      if (isUnderWay || failures.isPausing() || !isDue()) return;
      isUnderWay = true;
      void inBackground();
    },
    make: (why) => queue.run(() => makeNow(why)),
    exclusively: queue.run,
    get problem() {
      return store.backupsWait() ?? failures.words;
    },
    idle: queue.idle,
  };
}

interface Failures {
  note(error: unknown): Extract<BackupResult, { ok: false }>;
  clear(): void;
  /** It failed just now: it would fail again. */
  isPausing(): boolean;
  readonly words: Words | null;
}

function createFailures(store: Store, clock: Clock, { notices, onTrouble }: KeeperOptions): Failures {
  let count = 0;
  let lastAtMs = 0;
  let words: Words | null = null;
  return {
    note: (error) => {
      const explained = store.explainBackup(error);
      if (explained === null) onTrouble(error);
      const refusal = explained ?? { reason: 'not-done', ...inWords('A backup could not be made. Try it again.') };
      count += 1;
      lastAtMs = clock.now();
      words = refusal;
      if (count === triesBeforeNotice) {
        notices.add(joined(refusal, inWords('It is tried again by itself, and what you do here is saved.')));
      }
      return { ok: false, refusal };
    },
    clear: () => {
      [count, words] = [0, null];
    },
    isPausing: () => {
      const sinceMs = clock.now() - lastAtMs;
      return count > 0 && sinceMs >= 0 && sinceMs < pauseAfterFailureMs;
    },
    get words() {
      return words;
    },
  };
}
