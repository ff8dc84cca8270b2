// Owns what the page shows before the desk has said it: one guess for each action that was asked for.
import type { InquiryView } from '../../electron/contract/views.ts';

export interface Guess {
  /** The id that the desk gives the action too: by it the guess is known again in what the desk says. */
  readonly actionId: string;
  readonly inquiryId: string;
  /** What the action makes of the row; null when it can no longer be done. */
  readonly apply: (view: InquiryView) => InquiryView | null;
}

export interface Guesses {
  readonly add: (guess: Guess) => void;
  /** It was refused, or the desk has said what came of it. */
  readonly drop: (actionId: string) => void;
  /** The desk has done it, and says so to every window before long. */
  readonly confirm: (actionId: string) => void;
  /** The row with everything that was asked for and that `said` does not hold yet. */
  readonly shown: (said: InquiryView) => InquiryView;
  /** The desk has said everything it knows: what it had confirmed is in there, or is not true any more. */
  readonly dropConfirmed: () => void;
  readonly count: () => number;
}

export function createGuesses(): Guesses {
  /** In the order in which they were asked for. */
  const guesses = new Map<string, Guess>();
  const confirmed = new Set<string>();

  const drop = (actionId: string): void => {
    guesses.delete(actionId);
    confirmed.delete(actionId);
  };
  return {
    add: (guess) => guesses.set(guess.actionId, guess),
    drop,
    confirm: (actionId) => {
      if (guesses.has(actionId)) confirmed.add(actionId);
    },
    shown(said) {
      let view = said;
      for (const guess of guesses.values()) {
        if (guess.inquiryId !== said.id) continue;
        if (!holds(said, guess.actionId)) view = guess.apply(view) ?? view;
        else if (confirmed.has(guess.actionId)) drop(guess.actionId);
      }
      return view;
    },
    dropConfirmed: () => {
      for (const actionId of confirmed) drop(actionId);
    },
    count: () => guesses.size,
  };
}

function holds({ events }: InquiryView, wantedId: string): boolean {
  return events.some(({ actionId }) => actionId === wantedId);
}
