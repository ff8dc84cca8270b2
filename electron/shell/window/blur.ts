// Owns when the popup goes because another window has the focus.
import type { Clock } from '../../desk/clock.ts';

export interface BlurParts {
  readonly clock: Pick<Clock, 'monotonicNow' | 'setTimer'>;
  /** It is one that goes by itself, nothing keeps it, and it is seen without the focus. */
  readonly isLeft: () => boolean;
  readonly hide: () => void;
}

export interface BlurWatch {
  shown(): void;
  blurred(): void;
  stop(): void;
}

/** Windows takes the focus away again while a window is being shown; a click on the tray blurs before it clicks. */
export const blurGraceMs = 400;

export function watchBlur({ clock, isLeft, hide }: BlurParts): BlurWatch {
  let graceEndsMs = -Infinity;
  let cancel: (() => void) | null = null;

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  function look(): void {
    stop();
    if (isLeft()) hide();
  }

  return {
    shown: () => {
      graceEndsMs = clock.monotonicNow() + blurGraceMs;
    },
    // Within the grace the focus may come back by itself: one look at its end says whether it has.
    blurred: () => {
      stop();
      const graceLeftMs = graceEndsMs - clock.monotonicNow();
      if (graceLeftMs > 0) cancel = clock.setTimer(graceLeftMs, look);
      else look();
    },
    stop,
  };
}
