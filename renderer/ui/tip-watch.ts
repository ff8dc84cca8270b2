// Owns when a tip is shown and when it goes, by what the pointer and the keyboard do.
import type { Clock } from './clock.ts';

/** Long enough that a pointer on its way elsewhere shows none. */
export const restMs = 600;
/** The way from an element to its tip, to read it or to copy from it. */
export const graceMs = 200;

export interface TipWatch<Target> {
  /** What the pointer is over now; null for nothing that has a tip. */
  readonly point: (at: Target | 'tip' | null) => void;
  /** What the keyboard came to; null for nothing that has a tip. */
  readonly focus: (at: Target | null) => void;
  /** It is in the way: away until it is asked for anew. Answers whether one was shown. */
  readonly dismiss: () => boolean;
  readonly stop: () => void;
}

export function createTipWatch<Target>(
  { setTimer }: Pick<Clock, 'setTimer'>,
  show: (target: Target | null) => void,
): TipWatch<Target> {
  let shown: Target | null = null;
  let pointed: Target | null = null;
  let focused: Target | null = null;
  /** Pointed at still, and sent away. */
  let dismissed: Target | null = null;
  let cancel = (): void => undefined;

  const turnTo = (target: Target | null): void => {
    cancel();
    if (shown === target) return;
    shown = target;
    show(target);
  };
  const turnSoon = (target: Target | null, delayMs: number): void => {
    cancel();
    if (shown !== target) cancel = setTimer(delayMs, () => turnTo(target));
  };
  return {
    point(at) {
      if (at === 'tip') {
        cancel();
        return;
      }
      pointed = at;
      if (dismissed !== at) dismissed = null;
      const wanted = at === null || at === dismissed ? focused : at;
      turnSoon(wanted, shown === null ? restMs : graceMs);
    },
    focus(at) {
      focused = at;
      // What the pointer rests on, or is about to be shown for, is none of the keyboard's.
      if (at !== null || (shown !== null && shown !== pointed)) turnTo(at);
    },
    dismiss() {
      const wasShown = shown !== null;
      dismissed = pointed;
      focused = null;
      turnTo(null);
      return wasShown;
    },
    stop: () => cancel(),
  };
}
