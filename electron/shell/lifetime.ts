// Owns the end: every part that was opened is closed, the last one first, so that the store, opened first, is closed last.
import type { App, Event } from 'electron';
import type { Clock } from '../desk/clock.ts';

export interface Closable {
  dispose(): void | Promise<void>;
}

export interface Lifetime {
  /** Answers the part, so that opening and joining it are one line. */
  join<Part extends Closable>(part: Part): Part;
  readonly isEnding: boolean;
  /** Closes everything, once. */
  close(): Promise<void>;
  /** The same, then ends the program. */
  end(hasFailed?: boolean): Promise<void>;
  /** The system shuts down: it is not held up, and what was confirmed is on the disk already. */
  endWithSystem(): void;
}

export interface LifetimeOptions {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly clock: Pick<Clock, 'setTimer'>;
  /** Called with what could not be closed; the others are closed all the same. */
  readonly onTrouble: (problem: unknown) => void;
}

/** A part that never closes must not keep a program that has no window any more. What was confirmed is on the disk already. */
const longestCloseMs = 30_000;

export function createLifetime({ app, clock, onTrouble }: LifetimeOptions): Lifetime {
  const parts: Closable[] = [];
  let closing: Promise<void> | null = null;
  let isClean = true;
  let isSystemEnding = false;

  async function closeAll(): Promise<void> {
    while (parts.length > 0) {
      try {
        await parts.pop()?.dispose();
      } catch (problem) {
        isClean = false;
        onTrouble(problem);
      }
    }
  }

  function close(): Promise<void> {
    closing ??= closeAll();
    return closing;
  }

  async function end(hasFailed = false): Promise<void> {
    const cancel = clock.setTimer(longestCloseMs, () => {
      onTrouble(new Error('The program could not be closed in time.'));
      app.exit(1);
    });
    await close();
    cancel();
    app.exit(isClean && !hasFailed ? 0 : 1);
  }

  // Quitting waits for the disk; `exit` at the end asks nobody any more.
  app.on('before-quit', (event: Event) => {
    if (!isSystemEnding) event.preventDefault();
    void end();
  });

  return {
    join: (part) => {
      parts.push(part);
      return part;
    },
    get isEnding() {
      return closing !== null;
    },
    close,
    end,
    endWithSystem: () => {
      isSystemEnding = true;
      void end();
    },
  };
}
