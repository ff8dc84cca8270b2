// Owns browsing the history: one question under way at a time, the last filter counts, and pages follow one another.
import type { HistoryFilter, HistoryPlace, RecordView } from '../../../electron/contract/history.ts';
import type { Api } from '../../api.ts';
import type { Clock } from '../../ui/clock.ts';
import { createStore, type Store } from '../../ui/store.ts';

export interface Browsed {
  readonly records: readonly RecordView[];
  /** How many fit; null until the first answer. */
  readonly count: number | null;
  readonly people: readonly string[];
  readonly nextAfter: HistoryPlace | null;
  /** `slow`: it takes so long that something should be said. */
  readonly phase: 'done' | 'asking' | 'slow';
  readonly problem: string | null;
}

export interface Browse {
  readonly browsed: Store<Browsed>;
  /** From the top. */
  readonly look: (filter: HistoryFilter) => void;
  /** The next page, where there is one. */
  readonly more: () => void;
  readonly dispose: () => void;
}

interface Question {
  readonly filter: HistoryFilter;
  readonly after: HistoryPlace | null;
}

const patienceMs = 500;

export function createBrowse({ api, clock }: { readonly api: Pick<Api, 'call'>; readonly clock: Clock }): Browse {
  const browsed = createStore<Browsed>({
    records: [],
    count: null,
    people: [],
    nextAfter: null,
    phase: 'done',
    problem: null,
  });
  let filter: HistoryFilter | null = null;
  let isAsking = false;
  /** Asked for meanwhile; only the last one is. */
  let next: Question | null = null;
  let isOver = false;

  const ask = async (question: Question): Promise<void> => {
    isAsking = true;
    browsed.set({ phase: 'asking' });
    const cancel = clock.setTimer(patienceMs, () => browsed.set({ phase: 'slow' }));
    const result = await api.call('history', question);
    cancel();
    isAsking = false;
    if (isOver) return;
    const waiting = next;
    next = null;
    // What was typed meanwhile makes this an answer to an earlier question.
    if (waiting !== null) {
      await ask(waiting);
      return;
    }
    if (!result.ok) {
      browsed.set({ phase: 'done', problem: result.refusal.sentence });
      return;
    }
    const { records, ...page } = result.value;
    const before = question.after === null ? [] : browsed.get().records;
    browsed.set({ ...page, records: [...before, ...records], phase: 'done', problem: null });
  };
  const put = (question: Question): void => {
    if (isAsking) next = question;
    else void ask(question);
  };

  return {
    browsed,
    look(wanted) {
      filter = wanted;
      isOver = false;
      put({ filter: wanted, after: null });
    },
    more() {
      const { nextAfter } = browsed.get();
      if (filter !== null && nextAfter !== null && !isAsking) put({ filter, after: nextAfter });
    },
    dispose() {
      isOver = true;
      next = null;
    },
  };
}
