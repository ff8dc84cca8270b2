// Owns the last step of an update. From the closing on there is nothing left to go on with: either the installer takes over,
// or the program ends in words; it never stays behind without a window.
import type { Clock } from '../desk/clock.ts';
import type { Updater } from './updates.ts';

export interface InstallParts {
  /** Brings everything to disk and closes it. */
  readonly beforeRestart: () => Promise<void>;
  /** Everything is closed and the installer does not take over: says so, and ends the program. */
  readonly endWithout: (version: string) => void;
  readonly setTimer: Clock['setTimer'];
  readonly log: { readonly warn: (line: string) => void };
}

/** macOS unpacks and checks the new version in this time; then the program has to be gone. */
const longestInstallMs = 60_000;

export async function installUpdate(
  updater: Pick<Updater, 'quitAndInstall' | 'on' | 'off'>,
  version: string,
  { beforeRestart, endWithout, setTimer, log }: InstallParts,
): Promise<void> {
  const giveUp = (problem: unknown): void => {
    cancel();
    updater.off('error', giveUp);
    log.warn(`Updates: ${version} could not be installed: ${wordsOf(problem)}`);
    endWithout(version);
  };
  const cancel = setTimer(longestInstallMs, () => giveUp('the installer did not take over'));
  try {
    await beforeRestart();
    updater.on('error', giveUp);
    // Without the installer's questions, and starting the program again. Some of its kinds answer false when they fail.
    const answer: unknown = updater.quitAndInstall(true, true);
    if (answer === false) giveUp('the installer refused');
  } catch (problem) {
    giveUp(problem);
  }
}

export function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
