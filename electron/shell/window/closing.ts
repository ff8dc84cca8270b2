// Owns what is done and said when somebody closes the window.
import type { Clock } from '../../desk/clock.ts';
import type { Words } from '../../domain/words.ts';
import { openCount, type DeskMirror } from '../desk-mirror.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Announce } from '../notifications/announce.ts';
import type { TrayReach } from '../tray/self-test.ts';
import { closeBehaviour, leadsBack } from './close-behaviour.ts';

export interface ClosingParts {
  readonly platform: NodeJS.Platform;
  readonly trayNow: () => { readonly reach: TrayReach };
  /** The desktop is asked anew whether the tray is seen. */
  readonly askTray: () => Promise<unknown>;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly onTrouble: (problem: unknown) => void;
  readonly mirror: Pick<DeskMirror, 'inquiries'>;
  readonly lifetime: Pick<Lifetime, 'isEnding' | 'end'>;
  readonly announce: Announce;
}

export interface ClosingWays {
  readonly hide: () => void;
  readonly minimise: () => void;
}

/** Longer than the desktop is given to answer; after it the window is taken for one that no tray leads back to. */
const patienceMs = 4_000;

/** What answers the window's `close`. */
export function closingOf(
  { platform, trayNow, askTray, mirror, lifetime, announce, clock, onTrouble }: ClosingParts,
  { hide, minimise }: ClosingWays,
): (event: { preventDefault(): void }) => void {
  let wasMinimiseSaid = false;
  let isLeaving = false;
  let isAsking = false;

  /** Said once: who has read it knows. */
  function minimiseWith(words: Words): void {
    minimise();
    if (!wasMinimiseSaid) void announce(words);
    wasMinimiseSaid = true;
  }

  /** The window stays until the sentence has been seen. */
  function quitWith(words: Words): void {
    if (!isLeaving) void announce(words).then(() => lifetime.end());
    isLeaving = true;
  }

  function decide(): void {
    const { isEnding } = lifetime;
    const behaviour = closeBehaviour({ platform, trayReach: trayNow().reach, open: openCount(mirror), isEnding });
    if (behaviour.does === 'hide') hide();
    else if (behaviour.does === 'minimise') minimiseWith(behaviour);
    else if (behaviour.does === 'quit') quitWith(behaviour);
  }

  /** The tray may have come since the last look, or the first look may still be under way: nothing ends for an old answer. */
  async function askAndDecide(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    await withinPatience(askTray().catch(onTrouble), clock);
    isAsking = false;
    decide();
  }

  return (event) => {
    if (lifetime.isEnding) return;
    event.preventDefault();
    if (!leadsBack(platform, trayNow().reach)) {
      void askAndDecide();
      return;
    }
    decide();
    // It may have gone since the last look: then the window comes back.
    askTray().catch(onTrouble);
  };
}

function withinPatience(asked: Promise<unknown>, clock: Pick<Clock, 'setTimer'>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.setTimer(patienceMs, resolve);
  void asked.then(() => resolve());
  return promise.finally(cancel);
}
