// Owns what screen readers are told without asking: a deadline comes near, a deadline has passed. Never ticks.
import type { InquiryView } from '../../../electron/contract/views.ts';
import { deadlinesOf, warningBeforeMs, type DeadlineKind } from '../../../electron/domain/deadline.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { Ticking } from '../../ui/ticker.ts';
import { spanWords } from '../../ui/time-words.ts';

interface Threshold {
  readonly atMs: number;
  readonly sentence: string;
}

/** More than this long out of sight, and each single one is no news any more. */
const awayMs = 2 * minuteMs;

export function createThresholds(
  inquiries: () => readonly InquiryView[],
  announce: (sentence: string) => void,
): Ticking {
  let readAtMs: number | null = null;
  return {
    update(nowMs) {
      const fromMs = readAtMs ?? nowMs;
      readAtMs = nowMs;
      const all = inquiries().flatMap((view) => thresholdsOf(view));
      const crossed = all.filter(({ atMs }) => atMs > fromMs && atMs <= nowMs);
      if (crossed.length > 0 && nowMs - fromMs <= awayMs) {
        announce(crossed.map(({ sentence }) => sentence).join(' '));
      }
      const nextMs = Math.min(...all.map(({ atMs }) => (atMs > nowMs ? atMs : Infinity)));
      return nextMs === Infinity ? null : nextMs - nowMs;
    },
  };
}

const lateWords: Readonly<Record<DeadlineKind, string>> = {
  'ten-minute': 'is past the first goal',
  '24-hour': 'is late',
  promise: 'is late: a promise has passed',
};

function thresholdsOf({ label, standing }: InquiryView): readonly Threshold[] {
  return deadlinesOf(standing).flatMap(({ kind, startMs, dueMs }) => {
    const nearMs = dueMs - warningBeforeMs[kind];
    const late = { atMs: dueMs + 1, sentence: `${label} ${lateWords[kind]}.` };
    if (nearMs <= startMs) return [late];
    return [{ atMs: nearMs, sentence: `${label}: ${spanWords(warningBeforeMs[kind])} left.` }, late];
  });
}
