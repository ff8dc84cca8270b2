import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../electron/contract/result.ts';
import type { Clock } from './clock.ts';

/** What the desk understood, and of which text exactly. */
export interface Reading<T> {
  readonly text: string;
  readonly readAtMs: number;
  readonly result: Result<T>;
}

const pauseMs = 120;

/** Reads the text once the typing pauses; an answer to an earlier text never replaces that to a later one. */
export function useReading<T>(
  text: string,
  clock: Clock,
  read: (text: string) => Promise<Result<T>>,
): Reading<T> | null {
  const [reading, setReading] = useState<Reading<T> | null>(null);
  const isEmpty = text.trim() === '';
  // What was understood of an earlier text does not come back with the next one.
  if (isEmpty && reading !== null) setReading(null);
  const readNow = useEffectEvent(read);
  useEffect(() => {
    if (isEmpty) return undefined;
    let isCurrent = true;
    const readIt = async (): Promise<void> => {
      const result = await readNow(text);
      if (isCurrent) setReading({ text, readAtMs: clock.now(), result });
    };
    const cancel = clock.setTimer(pauseMs, () => void readIt());
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [text, isEmpty, clock]);
  return isEmpty ? null : reading;
}
