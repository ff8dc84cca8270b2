// Owns clicks on notifications that nobody listens to any more: Windows keeps them after the program has ended, and hands
// the click to the one that runs or is started by it. Which inquiry it was about is not told.
import { templates } from '../../domain/words.ts';
import type { ActivationArguments } from 'electron';
import type { Clock } from '../../desk/clock.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Closable } from '../lifetime.ts';

export interface ActivationParts {
  readonly platform: NodeJS.Platform;
  readonly notifications: { handleActivation(callback: (details: ActivationArguments) => void): void };
  readonly clock: Pick<Clock, 'monotonicNow' | 'setTimer'>;
  /** Those of this run: their clicks come here too, before or after they have been answered. */
  readonly nudges: { readonly lastAnsweredAtMs: number };
  readonly desk: Pick<Desk, 'notify'>;
  readonly popup: { show(): void };
}

const settleMs = 500;
const buttonWasLost = templates(
  'A button on an older reminder was pressed, and Ten-Four no longer knows whom it was about. Nothing was recorded: look through the list and do it there.',
);

export function followActivations(parts: ActivationParts): Closable {
  const { platform, notifications, clock, nudges, desk, popup } = parts;
  const pending = new Set<() => void>();
  let isOver = false;

  function settle(type: string): void {
    if (clock.monotonicNow() - nudges.lastAnsweredAtMs <= 2 * settleMs) return;
    if (type === 'action') desk.notify(buttonWasLost);
    popup.show();
  }

  function onActivation({ type }: ActivationArguments): void {
    if (isOver) return;
    const cancel = clock.setTimer(settleMs, () => {
      pending.delete(cancel);
      settle(type);
    });
    pending.add(cancel);
  }

  if (platform === 'win32') notifications.handleActivation(onActivation);
  return {
    dispose: () => {
      isOver = true;
      for (const cancel of pending) cancel();
    },
  };
}
