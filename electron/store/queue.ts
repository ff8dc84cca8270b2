export interface Queue {
  /** Runs the jobs one after another, in the order of the calls. A job that fails does not stop the next one. */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  /** Resolves when everything queued so far has ended, well or not. */
  readonly idle: () => Promise<void>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (job) => {
      // Both arms: the caller of the failed job hears of it, the next job must not.
      const result = last.then(job, job);
      last = result;
      return result;
    },
    idle: async () => {
      await last.then(
        () => undefined,
        () => undefined,
      );
    },
  };
}
