import type { PowerMonitor } from 'electron';
import type { Desk } from '../../desk/desk.ts';
import type { Closable, Lifetime } from '../lifetime.ts';

export interface PowerParts {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'off'>;
  readonly desk: Pick<Desk, 'catchUp'>;
  /** The clock has moved on without timers: what is drawn from it is drawn anew. */
  readonly tray: { refresh(): void };
  readonly lifetime: Pick<Lifetime, 'endWithSystem'>;
  /** What may have come or changed meanwhile is looked at: the tray's host, the badge, updates. */
  readonly lookAgain: () => void;
}

/**
 * After sleep and at the unlocking everything is looked at again (R21). These events come late or not at all on some
 * systems; the desk then notices by its clocks within a minute. Going to sleep and locking need no answer: what was
 * confirmed is on the disk, and the clocks go on.
 */
export function followPower({ powerMonitor, desk, tray, lifetime, lookAgain }: PowerParts): Closable {
  const wake = async (facts?: { readonly didSleep: boolean }): Promise<void> => {
    await desk.catchUp(facts);
    tray.refresh();
    lookAgain();
  };
  const onResume = (): void => void wake({ didSleep: true });
  const onShutdown = (): void => lifetime.endWithSystem();
  const onUnlock = (): void => void wake();
  powerMonitor.on('resume', onResume);
  powerMonitor.on('unlock-screen', onUnlock);
  powerMonitor.on('shutdown', onShutdown);
  return {
    dispose: () => {
      powerMonitor.off('resume', onResume);
      powerMonitor.off('unlock-screen', onUnlock);
      powerMonitor.off('shutdown', onShutdown);
    },
  };
}
