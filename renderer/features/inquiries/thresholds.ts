// Owns what screen readers are told without asking: a deadline comes near, a deadline has passed, a snooze has ended.
// Never ticks.
import type { InquiryView } from '../../../electron/contract/views.ts';
import { deadlinesOf, warningBeforeMs, type DeadlineKind } from '../../../electron/domain/deadline.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { Ticking } from '../../ui/ticker.ts';
import { spanWords } from '../../ui/time-words.ts';
import { say } from './words.ts';

type Threshold =
  | { readonly what: 'near' | 'late'; readonly atMs: number; readonly kind: DeadlineKind }
  /** R6: it was quiet, and is in the list again. */
  | { readonly what: 'back'; readonly atMs: number };

/** Whoever comes back later than this after it has passed is told nothing of it: it is no news any more. */
const newsMs = 2 * minuteMs;
/** More at once are counted: nobody listens to twenty names. */
const mostNamed = 3;

export function createThresholds(
  inquiries: () => readonly InquiryView[],
  announce: (sentence: string) => void,
): Ticking {
  let readAtMs: number | null = null;
  // Thousands may be open, and one of them changes.
  const known = new WeakMap<InquiryView, readonly Threshold[]>();
  const thresholdsOf = (view: InquiryView): readonly Threshold[] => {
    const thresholds = known.get(view) ?? readThresholds(view);
    known.set(view, thresholds);
    return thresholds;
  };
  return {
    update(nowMs) {
      const fromMs = readAtMs ?? nowMs;
      readAtMs = nowMs;
      const passed: Passed[] = [];
      let nextMs = Infinity;
      for (const view of inquiries()) {
        for (const threshold of thresholdsOf(view)) {
          if (threshold.atMs > nowMs) nextMs = Math.min(nextMs, threshold.atMs);
          else if (threshold.atMs > fromMs && nowMs - threshold.atMs <= newsMs) passed.push({ view, threshold });
        }
      }
      if (passed.length > 0) announce(wordsOf(passed));
      return nextMs === Infinity ? null : nextMs - nowMs;
    },
  };
}

interface Passed {
  readonly view: InquiryView;
  readonly threshold: Threshold;
}

function wordsOf(passed: readonly Passed[]): string {
  if (passed.length <= mostNamed) {
    return passed.map(({ view, threshold }) => sentenceOf(view, threshold)).join(' ');
  }
  const counts = (['near', 'late', 'back'] as const).map((what) => ({
    what,
    count: passed.filter(({ threshold }) => threshold.what === what).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => say(`many-${what}`, { count }))
    .join(' ');
}

function sentenceOf({ label }: InquiryView, threshold: Threshold): string {
  switch (threshold.what) {
    case 'near':
      return say('near', { name: label, span: spanWords(warningBeforeMs[threshold.kind]) });
    case 'late':
      return say(`late-${threshold.kind}`, { name: label });
    case 'back':
      return say('back', { name: label });
  }
}

function readThresholds({ standing }: InquiryView): readonly Threshold[] {
  const deadlines = deadlinesOf(standing).flatMap(({ kind, startMs, dueMs }): readonly Threshold[] => {
    const nearMs = dueMs - warningBeforeMs[kind];
    const late = { what: 'late', atMs: dueMs + 1, kind } as const;
    return nearMs <= startMs ? [late] : [{ what: 'near', atMs: nearMs, kind }, late];
  });
  const wakesAtMs = standing.snooze?.wakesAtMs;
  // What ends a snooze early says so itself.
  const isSaid = deadlines.some(({ what, atMs }) => atMs === wakesAtMs || (what === 'late' && atMs - 1 === wakesAtMs));
  const isOpen = deadlines.length > 0;
  return wakesAtMs === undefined || !isOpen || isSaid ? deadlines : [...deadlines, { what: 'back', atMs: wakesAtMs }];
}
