import { useState } from 'react';
import type { Refusal } from '../../electron/contract/result.ts';

export interface Request {
  readonly isBusy: boolean;
  /** Why it was not done, in words. */
  readonly problem: string | null;
  /** Runs unless something is under way already; `onDone` only when it was not refused. */
  readonly run: (ask: () => Promise<Refusal | null>, onDone?: () => void) => void;
  readonly setProblem: (problem: string | null) => void;
}

/** One thing asked of the desk at a time, with its refusal kept near the place where it was asked. */
export function useRequest(): Request {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (ask: () => Promise<Refusal | null>, onDone?: () => void): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const refusal = await ask();
    setBusy(false);
    if (refusal === null) onDone?.();
    else setProblem(refusal.sentence);
  };
  return {
    isBusy,
    problem,
    setProblem,
    run(ask, onDone) {
      if (!isBusy) void start(ask, onDone);
    },
  };
}
