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
  /** Keeps this one among those found while its label is what is searched for: others of that name may be newer. */
  readonly bring: (view: InquiryView) => void;
  /** One of them was changed: asks again. */
  readonly askAgain: () => void;
  /** R22: these are erased; null where nobody can say who is. What was known of them before is not shown any more. */
  readonly forget: (ids: readonly string[] | null) => void;
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
  let brought: InquiryView | null = null;
  let turn = 0;
  let cancelTimer = (): void => undefined;

  const ask = async (): Promise<void> => {
    turn += 1;
    const asked = turn;
    cancelTimer();
    cancelTimer = clock.setTimer(patienceMs, () => found.set({ phase: 'slow' }));
    const result = await api.call('findClosed', { text });
    // The answer to an earlier text never replaces that to a later one.
    if (asked !== turn) return;
    cancelTimer();
    if (result.ok) found.set({ ...nothingFound, views: withBrought(result.value, brought) });
    else found.set({ ...nothingFound, views: withBrought([], brought), problem: result.refusal.sentence });
  };
  const follow = (): void => {
    const former = brought;
    if (brought?.label.trim() !== screen.get().search?.trim()) brought = null;
    const next = textOf(screen.get());
    // A name of one letter is nothing to search for, and still leads to the one that was brought.
    if (next === text && (text !== '' || former === null)) return;
    text = next;
    turn += 1;
    cancelTimer();
    const views = withBrought([], brought);
    if (text === '') {
      found.set({ ...nothingFound, views });
      return;
    }
    found.set({ phase: 'asking', ...(brought === null ? {} : { views }) });
    cancelTimer = clock.setTimer(pauseMs, () => void ask());
  };
  const stopFollowing = screen.subscribe(follow);

  return {
    found,
    inquiry: (id) => found.get().views.find((view) => view.id === id),
    bring(view) {
      brought = view;
      if (view.label.trim() === screen.get().search?.trim()) {
        found.set({ views: withBrought(found.get().views, view) });
      }
    },
    askAgain() {
      if (text !== '') void ask();
    },
    forget(ids) {
      const isAboutBrought = brought !== null && (ids?.includes(brought.id) ?? true);
      if (isAboutBrought) brought = null;
      if (text !== '') void ask();
      else if (isAboutBrought) found.set(nothingFound);
    },
    dispose() {
      stopFollowing();
      cancelTimer();
      turn += 1;
    },
  };
}

/** It may have been found too, in its present state. */
function withBrought(views: readonly InquiryView[], brought: InquiryView | null): readonly InquiryView[] {
  if (brought === null || views.some(({ id }) => id === brought.id)) return views;
  return [brought, ...views];
}

function textOf({ search }: OnScreen): string {
  const text = search?.trim() ?? '';
  return text.length < shortestText ? '' : text;
}
