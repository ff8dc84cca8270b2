// Owns how it is known whether a notification reached the screen. `failed` is sent on Windows and macOS; on Linux a missing
// service may stay unsaid. What is shown says `show` at once everywhere: silence means that nobody has seen it.
import type { Notification as SystemNotification } from 'electron';
import type { Clock } from '../../desk/clock.ts';

export type ShownNotification = Pick<SystemNotification, 'on' | 'show' | 'close'>;

export interface Outcome {
  readonly onShown?: () => void;
  /** Never after `onShown`. */
  readonly onMissed: () => void;
}

export interface Delivery {
  begin(): void;
  /** Nothing is waited for any more, and nothing said. */
  stop(): void;
}

/** Longer than a desktop takes, shorter than anybody should wait for the other way. */
const patienceMs = 3_000;

export function deliveryOf(
  notification: ShownNotification,
  clock: Pick<Clock, 'setTimer'>,
  { onShown, onMissed }: Outcome,
): Delivery {
  let cancel: (() => void) | null = null;

  function settle(tell?: () => void): void {
    if (cancel === null) return;
    cancel();
    cancel = null;
    tell?.();
  }

  notification.on('show', () => settle(onShown));
  notification.on('failed', () => settle(onMissed));
  return {
    begin: () => {
      cancel = clock.setTimer(patienceMs, () => settle(onMissed));
      try {
        notification.show();
      } catch {
        // The service may be there and refuse.
        settle(onMissed);
      }
    },
    stop: () => settle(),
  };
}
