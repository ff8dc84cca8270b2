// What is under way in an open store: closing waits for it, and nothing begins after that. Somebody else may hold the folder
// by then.
export interface Running {
  /** Throws where the store is closed. */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  readonly isClosed: () => boolean;
  /** From now on nothing begins. Resolves when all that had begun has ended, well or not. */
  readonly end: () => Promise<void>;
}

export function createRunning(): Running {
  const jobs = new Set<Promise<unknown>>();
  let isClosed = false;
  return {
    run: async (job) => {
      if (isClosed) throw new Error('The store is closed.');
      const running = job();
      jobs.add(running);
      try {
        return await running;
      } finally {
        jobs.delete(running);
      }
    },
    isClosed: () => isClosed,
    end: async () => {
      isClosed = true;
      await Promise.allSettled(jobs);
    },
  };
}
