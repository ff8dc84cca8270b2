import { sayProblem } from '../serve/say.ts';

/** The kind of problem without its message: a message may quote data. */
export function onTrouble(problem: unknown): void {
  const name = problem instanceof Error ? problem.name : 'an unknown problem';
  sayProblem(`Something could not be done in the background: ${name}`);
}

/** Starts all of them at each call, each when the one before is done; one that fails keeps none of the others back. */
export function oneAfterTheOther(tasks: readonly (() => unknown)[], onProblem: (problem: unknown) => void): () => void {
  return () =>
    void tasks.reduce<Promise<unknown>>(
      (before, task) => before.then(() => task()).catch(onProblem),
      Promise.resolve(),
    );
}
