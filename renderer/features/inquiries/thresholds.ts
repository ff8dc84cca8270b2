// Owns what screen readers are told without asking: a deadline comes near, a deadline has passed. Never ticks.
import type { InquiryView } from '../../../electron/contract/views.ts';
import { deadlinesOf, warningBeforeMs, type DeadlineKind } from '../../../electron/domain/deadline.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import type { Ticking } from '../../ui/ticker.ts';
import { spanWords } from '../../ui/time-words.ts';
import { say } from './words.ts';

interface Threshold {
  readonly atMs: number;
  readonly kind: DeadlineKind;
  readonly isNear: boolean;
}

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
  const near = passed.filter(({ threshold }) => threshold.isNear).length;
  const late = passed.length - near;
  return [near === 0 ? '' : say('many-near', { count: near }), late === 0 ? '' : say('many-late', { count: late })]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function sentenceOf({ label }: InquiryView, { kind, isNear }: Threshold): string {
  if (!isNear) return say(`late-${kind}`, { name: label });
  return say('near', { name: label, span: spanWords(warningBeforeMs[kind]) });
}

function readThresholds({ standing }: InquiryView): readonly Threshold[] {
  return deadlinesOf(standing).flatMap(({ kind, startMs, dueMs }) => {
    const nearMs = dueMs - warningBeforeMs[kind];
    const late = { atMs: dueMs + 1, kind, isNear: false };
    return nearMs <= startMs ? [late] : [{ atMs: nearMs, kind, isNear: true }, late];
  });
}
