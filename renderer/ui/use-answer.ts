import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../electron/contract/result.ts';
import type { Clock } from './clock.ts';

export interface Answer<T> {
  /** The last answer; it stays until the next one is there. */
  readonly value: T | null;
  readonly problem: string | null;
  /** It takes so long that something should be said. */
  readonly isSlow: boolean;
}

const patienceMs = 500;
const nothingYet = { value: null, problem: null, isSlow: false };

/** Asks again whenever `key` changes; an answer to an earlier one never replaces that to a later one. */
export function useAnswer<T>(key: string, clock: Clock, ask: () => Promise<Result<T>>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(nothingYet);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let isCurrent = true;
    const cancel = clock.setTimer(patienceMs, () => setAnswer((before) => ({ ...before, isSlow: true })));
    const askIt = async (): Promise<void> => {
      const result = await askNow();
      if (!isCurrent) return;
      cancel();
      setAnswer((before) =>
        result.ok
          ? { value: result.value, problem: null, isSlow: false }
          : { ...before, problem: result.refusal.sentence, isSlow: false },
      );
    };
    void askIt();
    return () => {
      isCurrent = false;
      cancel();
    };
    // `key` only says when the question is another one.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, clock]);
  return answer;
}
