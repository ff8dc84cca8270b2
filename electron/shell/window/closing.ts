// Owns what is done and said when somebody closes the window.
import { openCount, type DeskMirror } from '../desk-mirror.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Announce } from '../notifications/announce.ts';
import type { TrayReach } from '../tray/self-test.ts';
import { closeBehaviour } from './close-behaviour.ts';

export interface ClosingParts {
  readonly platform: NodeJS.Platform;
  readonly trayNow: () => { readonly reach: TrayReach };
  readonly mirror: Pick<DeskMirror, 'inquiries'>;
  readonly lifetime: Pick<Lifetime, 'isEnding' | 'end'>;
  readonly announce: Announce;
}

export interface ClosingWays {
  readonly hide: () => void;
  readonly minimise: () => void;
}

/** What answers the window's `close`. */
export function closingOf(
  { platform, trayNow, mirror, lifetime, announce }: ClosingParts,
  { hide, minimise }: ClosingWays,
): (event: { preventDefault(): void }) => void {
  let wasMinimiseSaid = false;
  let isLeaving = false;

  /** Said once: who has read it knows. */
  function minimiseWith(sentence: string): void {
    minimise();
    if (!wasMinimiseSaid) void announce(sentence);
    wasMinimiseSaid = true;
  }

  /** The window stays until the sentence has been seen. */
  function quitWith(sentence: string): void {
    if (!isLeaving) void announce(sentence).then(() => lifetime.end());
    isLeaving = true;
  }

  return (event) => {
    const { isEnding } = lifetime;
    const behaviour = closeBehaviour({ platform, trayReach: trayNow().reach, open: openCount(mirror), isEnding });
    if (behaviour.does !== 'let-go') event.preventDefault();
    if (behaviour.does === 'hide') hide();
    else if (behaviour.does === 'minimise') minimiseWith(behaviour.sentence);
    else if (behaviour.does === 'quit') quitWith(behaviour.sentence);
  };
}
