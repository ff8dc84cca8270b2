// Owns the line in which somebody is added: what is typed there, and what links want to add after it.
import { createStore, type Store } from '../ui/store.ts';

export interface Line {
  readonly state: Store<LineState>;
  readonly type: (text: string) => void;
  /** From a link: into the line where nothing is typed, else after what is. */
  readonly bring: (text: string) => void;
  /** Takes up what waits; what is typed waits in its place. */
  readonly takeNext: () => void;
  readonly dropNext: () => void;
  /** This much of it has been added. Somebody may type on, or press Enter again: what waits goes on waiting. */
  readonly sent: (text: string) => void;
}

interface LineState {
  readonly text: string;
  readonly waiting: readonly string[];
}

/** It outlives being drawn anew, in another language. */
export function createLine(text = ''): Line {
  const state = createStore<LineState>({ text, waiting: [] });
  return {
    state,
    type: (typed) => state.set({ text: typed }),
    bring(line) {
      const { text: typed, waiting } = state.get();
      if (typed.trim() === '') state.set({ text: line });
      // Clicked twice, it is the same.
      else if (![typed, ...waiting].includes(line)) state.set({ waiting: [...waiting, line] });
    },
    takeNext() {
      const { text: typed, waiting } = state.get();
      const [next, ...others] = waiting;
      if (next !== undefined) state.set({ text: next, waiting: typed.trim() === '' ? others : [typed, ...others] });
    },
    dropNext: () => state.set({ waiting: state.get().waiting.slice(1) }),
    sent(line) {
      state.set({ text: afterSent(state.get().text, line) });
    },
  };
}

/** What stays in the line once `sent` of it has been added. */
export function afterSent(typed: string, sent: string): string {
  return typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed;
}
