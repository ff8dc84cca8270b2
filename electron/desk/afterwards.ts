export interface Afterwards {
  /** However often it is asked for meanwhile, the task is done once. */
  readonly ask: () => void;
  /** Does now what was asked for. */
  readonly hurry: () => void;
}

/**
 * Does a task once everybody who has just been answered has heard it. Promises alone would do it before: it would stand
 * in the queue ahead of the last steps of the answer, and a person would wait for figures that nobody has asked for.
 */
export function createAfterwards(task: () => void): Afterwards {
  let waiting: NodeJS.Immediate | null = null;

  return {
    ask: () => {
      waiting ??= setImmediate(() => {
        waiting = null;
        task();
      });
    },
    hurry: () => {
      if (waiting === null) return;
      clearImmediate(waiting);
      waiting = null;
      task();
    },
  };
}
