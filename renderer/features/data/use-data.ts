// Owns what the sheet knows of the data folder, and asks again after each thing that was done.
import { useCallback, useEffect, useState } from 'react';
import type { DataView } from '../../../electron/contract/data.ts';
import { usePage } from '../../desk/page-context.ts';

export interface DataReading {
  /** Null until the first answer. */
  readonly view: DataView | null;
  readonly problem: string | null;
  readonly askAgain: () => void;
}

export function useData(): DataReading {
  const { api } = usePage();
  const [view, setView] = useState<DataView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [times, setTimes] = useState(0);
  const askAgain = useCallback(() => setTimes((before) => before + 1), []);
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await api.call('data', {});
      if (!isOpen) return;
      if (result.ok) setView(result.value);
      setProblem(result.ok ? null : result.refusal.sentence);
    };
    void ask();
    return () => {
      isOpen = false;
    };
    // `times` only counts how often it was asked for.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [api, times]);
  return { view, problem, askAgain };
}
