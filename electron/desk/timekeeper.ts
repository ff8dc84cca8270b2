// Owns what the desk does by itself as time passes: nudges, the score, the turn of the day, and the record of gaps (R21).
import type { Result } from '../contract/result.ts';
import type { ScoreView } from '../contract/views.ts';
import type { Interruption } from '../domain/interruption.ts';
import { nextRegroupingMs } from '../domain/list-group.ts';
import { localDayStartMs } from '../domain/local-time.ts';
import { dayMs } from '../domain/policy.ts';
import type { Erasings } from './erasing.ts';
import type { Figures } from './figures.ts';
import type { History } from './history.ts';
import type { Notices } from './notices.ts';
import { showNudges, type OpenNudges } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import type { Retention } from './retention.ts';
import { createWake, longestWaitMs } from './wake.ts';

export interface Timekeeper {
  /** Records how long the app was not running, then catches up for the first time. */
  begin(): Promise<void>;
  /** Looks at the clocks, does what is due, and arms the timer anew. Call it after every change, on resume and unlock. */
  catchUp(facts?: { readonly didSleep: boolean }): Promise<void>;
  stop(): void;
}

/** How long the record of gaps is kept. */
const keptMs = 35 * dayMs;

/** A restart as quick as this is not worth a line in the day's account. */
const shortestStopMs = 60_000;

export interface TimekeeperOptions {
  readonly monotonicStopsInSleep: boolean;
  /** Called with what could not be done in the background. */
  readonly onTrouble: (problem: unknown) => void;
}

/** What a look at the clocks can bring forward. */
export interface Watched {
  readonly history: History;
  readonly figures: Figures;
  readonly notices: Notices;
  readonly openNudges: OpenNudges;
  readonly erasings: Erasings;
  readonly retention: Retention;
}

export function createTimekeeper(parts: DeskParts, watched: Watched, options: TimekeeperOptions): Timekeeper {
  const { ledger, clock, store } = parts;
  const { history, figures, notices, openNudges, erasings, retention } = watched;
  const wake = createWake(clock, options, () => void catchUp());
  let shownScore = '';
  let isStopped = false;

  function catchUp(facts?: { readonly didSleep: boolean }): Promise<void> {
    if (isStopped) return Promise.resolve();
    return ledger.inTurn(() => look(facts)).catch(options.onTrouble);
  }

  async function look(facts?: { readonly didSleep: boolean }): Promise<void> {
    if (isStopped) return;
    // Should anything below fail: it is tried again in a minute, not at the next key.
    let nextNudgeMs: number | null = clock.now() + longestWaitMs;
    try {
      const gap = wake.look(facts);
      if (gap !== null) await remember(parts, gap);
      turnDay();
      openNudges.tidy();
      nextNudgeMs = await showNudges(parts, openNudges);
      publishScore(figures.score(clock.now()));
      // Last: what is due must be said, also where the files of old months cannot be read.
      await erasings.goOn();
      const tidied = await retention.tidy(clock.now());
      if (!tidied.ok) notices.add(tidied.refusal);
      if (await history.reachBack(clock.now())) publishScore(figures.score(clock.now()));
    } finally {
      if (!isStopped) wake.armFor(nextLookMs(parts, figures, nextNudgeMs));
    }
  }

  /** Beside the commands: it may write months, and nobody waits for it. */
  function turnDay(): void {
    const sayWhy = (turned: Result<null>): void => {
      if (!turned.ok) notices.add(turned.refusal);
    };
    history.turnDay(clock.now()).then(sayWhy).catch(options.onTrouble);
  }

  function publishScore(score: ScoreView): void {
    const next = JSON.stringify(score);
    if (next === shownScore) return;
    shownScore = next;
    ledger.publish({ score });
  }

  async function begin(): Promise<void> {
    const { lastSavedAtMs } = store;
    const nowMs = clock.now();
    if (lastSavedAtMs !== null && nowMs - lastSavedAtMs > shortestStopMs) {
      await ledger.inTurn(() => remember(parts, { kind: 'not-running', fromMs: lastSavedAtMs, toMs: nowMs }));
    }
    await catchUp();
  }

  return {
    begin,
    catchUp,
    stop: () => {
      isStopped = true;
      wake.stop();
    },
  };
}

async function remember({ ledger, clock }: DeskParts, gap: Interruption): Promise<void> {
  const kept = ledger.interruptions.filter(({ toMs }) => toMs > clock.now() - keptMs);
  await ledger.commit({ interruptions: [...kept, gap] });
}

/** The next instant at which something changes by itself, a minute ahead at most; null when nothing is open. */
function nextLookMs({ ledger, clock }: DeskParts, figures: Figures, nextNudgeMs: number | null): number | null {
  const nowMs = clock.now();
  const open = ledger.entries().filter(({ standing }) => standing.phase === 'waiting' || standing.phase === 'promised');
  if (open.length === 0) return null;
  const instants = [
    nextNudgeMs,
    figures.score(nowMs).changesAtMs,
    localDayStartMs(ledger.rules.policy.openHours.zone, nowMs, 1),
    ...open.map(({ view }) => nextRegroupingMs(view, nowMs)),
  ];
  return instants.reduce<number>((next, atMs) => Math.min(next, atMs ?? next), nowMs + longestWaitMs);
}
