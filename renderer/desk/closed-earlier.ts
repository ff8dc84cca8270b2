// Owns the search among those closed before today, which the mirror does not hold: asked for while a search stands.
import type { InquiryView } from '../../electron/contract/views.ts';
import type { Api } from '../api.ts';
import type { Clock } from '../ui/clock.ts';
import { createStore, type Store } from '../ui/store.ts';
import type { OnScreen } from './on-screen.ts';

export interface Found {
  readonly views: readonly InquiryView[];
  /** `slow`: reading the files of closed months takes a while that can be noticed. */
  readonly phase: 'done' | 'asking' | 'slow';
  readonly problem: string | null;
}

export interface ClosedEarlier {
  readonly found: Store<Found>;
  readonly inquiry: (id: string) => InquiryView | undefined;
  /** One of them was changed: asks again. */
  readonly askAgain: () => void;
  readonly dispose: () => void;
}

interface ClosedEarlierParts {
  readonly api: Pick<Api, 'call'>;
  readonly clock: Clock;
  readonly screen: Store<OnScreen>;
}

/** One letter would find nearly everybody. */
const shortestText = 2;
const pauseMs = 250;
const patienceMs = 500;

const nothingFound: Found = { views: [], phase: 'done', problem: null };

export function createClosedEarlier({ api, clock, screen }: ClosedEarlierParts): ClosedEarlier {
  const found = createStore(nothingFound);
  let text = '';
  let turn = 0;
  let cancelTimer = (): void => undefined;

  const ask = async (): Promise<void> => {
    turn += 1;
    const asked = turn;
    cancelTimer = clock.setTimer(patienceMs, () => found.set({ phase: 'slow' }));
    const result = await api.call('findClosed', { text });
    // The answer to an earlier text never replaces that to a later one.
    if (asked !== turn) return;
    cancelTimer();
    found.set({ ...nothingFound, ...(result.ok ? { views: result.value } : { problem: result.refusal.sentence }) });
  };
  const follow = (): void => {
    const next = textOf(screen.get());
    if (next === text) return;
    text = next;
    turn += 1;
    cancelTimer();
    if (text === '') {
      found.set(nothingFound);
      return;
    }
    found.set({ phase: 'asking' });
    cancelTimer = clock.setTimer(pauseMs, () => void ask());
  };
  const stopFollowing = screen.subscribe(follow);

  return {
    found,
    inquiry: (id) => found.get().views.find((view) => view.id === id),
    askAgain() {
      if (text !== '') void ask();
    },
    dispose() {
      stopFollowing();
      cancelTimer();
      turn += 1;
    },
  };
}

function textOf({ search }: OnScreen): string {
  const text = search?.trim() ?? '';
  return text.length < shortestText ? '' : text;
}
