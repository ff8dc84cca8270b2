// Owns when parts of the page that may be needed soon are loaded: one after the other, while nobody is at the page.
import { browserIdleness, type Idleness } from '../ui/idle.ts';
import type { Page } from './page-context.ts';
import type { OnScreen } from './on-screen.ts';

/** Whoever pauses for so long is not in the middle of something. */
const restMs = 1_000;

/**
 * Each part is asked for once, in this order; one that cannot come is loaded when it is needed. No timer and no idle time is
 * used while the page is hidden, cut off from its desk, or has something open. Answers how to end it.
 */
export function bringInTurn(
  parts: readonly (() => Promise<void>)[],
  { clock, visibility, screen }: Pick<Page, 'clock' | 'visibility' | 'screen'>,
  { whenIdle, onUse }: Idleness = browserIdleness,
): () => void {
  const waiting = [...parts];
  let usedAtMs = -Infinity;
  let isBringing = false;
  let cancel = (): void => undefined;

  const restLeftMs = (): number => {
    const nowMs = clock.now();
    // The clock may have been set back.
    usedAtMs = Math.min(usedAtMs, nowMs);
    return usedAtMs + restMs - nowMs;
  };
  const bringNext = async (): Promise<void> => {
    isBringing = true;
    await waiting.shift()?.();
    isBringing = false;
    look();
  };
  const look = (): void => {
    cancel();
    cancel = () => undefined;
    if (waiting.length === 0) {
      stop();
      return;
    }
    if (isBringing || !visibility.isVisible() || !isAtRest(screen.get())) return;
    const leftMs = restLeftMs();
    if (leftMs > 0) cancel = clock.setTimer(leftMs, look);
    else cancel = whenIdle(() => (restLeftMs() > 0 ? look() : void bringNext()));
  };
  const stops = [visibility.onChange(look), screen.subscribe(look), onUse(() => (usedAtMs = clock.now()))];
  const stop = (): void => {
    waiting.length = 0;
    cancel();
    for (const end of stops) end();
  };
  look();
  return stop;
}

function isAtRest({ connection, sheet, rowMenu }: OnScreen): boolean {
  return connection === 'live' && sheet === null && rowMenu === null;
}
