// Owns the question for a time, and of whom it is asked: an answer about one is never recorded of the next.
import { useState } from 'react';
import { outcomeKeys } from './outcome-keys.ts';
import { asksTime, type TimedOutcome } from './record-call.ts';
import { useCallBack, type CallBack } from './use-call-back.ts';

/** `lost` when that one was dealt with elsewhere before a time was chosen. */
type Question =
  | { readonly state: 'open'; readonly id: string; readonly name: string; readonly outcome: TimedOutcome }
  | { readonly state: 'lost'; readonly name: string };

export interface Asking {
  readonly calling: CallBack;
  readonly question: Question | null;
  /** Of whoever is called now; an outcome that needs a time asks for it. */
  readonly choose: (digit: number) => void;
  readonly leave: () => void;
}

export function useQuestion(): Asking {
  const [question, setQuestion] = useState<Question | null>(null);
  const calling = useCallBack(question?.state === 'open' ? question.id : null);
  const { current, request, record } = calling;
  // Once lost it stays so, whatever happens to that one: somebody else is called by then.
  if (question?.state === 'open' && question.id !== current?.id) setQuestion({ state: 'lost', name: question.name });
  return {
    calling,
    question,
    choose(digit) {
      const outcome = outcomeKeys[digit - 1];
      if (outcome === undefined || current === null || request.isBusy) return;
      if (asksTime(outcome)) setQuestion({ state: 'open', id: current.id, name: current.label, outcome });
      else record(outcome, null);
    },
    leave: () => setQuestion(null),
  };
}
