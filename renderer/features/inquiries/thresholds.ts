// Owns what screen readers are told without asking: a deadline comes near, a deadline has passed. Never ticks.
import type { InquiryView } from '../../../electron/contract/views.ts';
import { deadlinesOf, warningBeforeMs, type DeadlineKind } from '../../../electron/domain/deadline.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { Ticking } from '../../ui/ticker.ts';
import { spanWords } from '../../ui/time-words.ts';

interface Threshold {
  readonly atMs: number;
  readonly kind: DeadlineKind;
  readonly isNear: boolean;
}

/** More than this long out of sight, and each single one is no news any more. */
const awayMs = 2 * minuteMs;

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
      const sentences: string[] = [];
      let nextMs = Infinity;
      for (const view of inquiries()) {
        for (const threshold of thresholdsOf(view)) {
          if (threshold.atMs > nowMs) nextMs = Math.min(nextMs, threshold.atMs);
          else if (threshold.atMs > fromMs) sentences.push(sentenceOf(view, threshold));
        }
      }
      if (sentences.length > 0 && nowMs - fromMs <= awayMs) announce(sentences.join(' '));
      return nextMs === Infinity ? null : nextMs - nowMs;
    },
  };
}

const lateWords: Readonly<Record<DeadlineKind, string>> = {
  'ten-minute': 'is past the first goal',
  '24-hour': 'is late',
  promise: 'is late: a promise has passed',
};

function sentenceOf({ label }: InquiryView, { kind, isNear }: Threshold): string {
  return isNear ? `${label}: ${spanWords(warningBeforeMs[kind])} left.` : `${label} ${lateWords[kind]}.`;
}

function readThresholds({ standing }: InquiryView): readonly Threshold[] {
  return deadlinesOf(standing).flatMap(({ kind, startMs, dueMs }) => {
    const nearMs = dueMs - warningBeforeMs[kind];
    const late = { atMs: dueMs + 1, kind, isNear: false };
    return nearMs <= startMs ? [late] : [{ atMs: nearMs, kind, isNear: true }, late];
  });
}
