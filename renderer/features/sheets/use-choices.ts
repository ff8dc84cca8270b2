import { useEffect, useState } from 'react';
import type { Choice } from '../../../electron/domain/choices.ts';
import { usePage } from '../../desk/page-context.ts';

interface Choices {
  /** Null until the desk has answered. */
  readonly choices: readonly Choice[] | null;
  readonly problem: string | null;
}

/** The instants that the desk offers for one inquiry, asked for once when the sheet opens. */
export function useChoices(name: 'snoozeChoices' | 'promiseChoices', id: string): Choices {
  const { api } = usePage();
  const [answer, setAnswer] = useState<Choices>({ choices: null, problem: null });
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await api.call(name, { id });
      if (!isOpen) return;
      setAnswer(
        result.ok
          ? { choices: distinct(result.value), problem: null }
          : { choices: [], problem: result.refusal.sentence },
      );
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [api, name, id]);
  return answer;
}

/** Where two ways of choosing lead to the same instant, one is enough. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ atMs }, index) => choices.findIndex((other) => other.atMs === atMs) === index);
}
