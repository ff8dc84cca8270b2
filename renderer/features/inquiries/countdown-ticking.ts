// Owns what of a row follows the clock: the text, the share of the ring and the tone, written only where they change.
import { countdownOf, untilCountdownChangesMs } from '../../../electron/domain/countdown.ts';
import { nextDeadline, shareLeft, urgencyOf, type Deadline, type Urgency } from '../../../electron/domain/deadline.ts';
import type { Standing } from '../../../electron/domain/standing.ts';
import type { Ticking } from '../../ui/ticker.ts';
import { countdownWords } from '../../ui/time-words.ts';

/** calm: green, within the ten minutes. day: blue, there is a day. */
export type Tone = 'calm' | 'day' | 'near' | 'late' | 'overdue';

/** Where it is written; on the page these are parts of one row. */
export interface CountdownSink {
  readonly setText: (text: string) => void;
  /** Percent of the ring that is left, "18.2". */
  readonly setShare: (percent: string) => void;
  readonly setTone: (tone: Tone) => void;
}

export function createCountdown(standing: Standing, sink: CountdownSink): Ticking {
  const written = { text: '', percent: '', tone: '' };
  return {
    update(nowMs) {
      const deadline = nextDeadline(standing, nowMs);
      if (deadline === null) return null;
      const text = countdownWords(countdownOf(deadline, nowMs));
      const percent = (shareLeft(deadline, nowMs) * 100).toFixed(1);
      const tone = toneOf(deadline, nowMs);
      if (text !== written.text) sink.setText(text);
      if (percent !== written.percent) sink.setShare(percent);
      if (tone !== written.tone) sink.setTone(tone);
      Object.assign(written, { text, percent, tone });
      return untilCountdownChangesMs(deadline, nowMs);
    },
  };
}

const tones: Readonly<Record<Deadline['kind'], Readonly<Record<Urgency, Tone>>>> = {
  'ten-minute': { calm: 'calm', near: 'near', late: 'overdue' },
  // There is nothing after it: its last hour is as serious as a ten-minute goal that was missed.
  '24-hour': { calm: 'day', near: 'late', late: 'overdue' },
  promise: { calm: 'day', near: 'near', late: 'overdue' },
};

function toneOf(deadline: Deadline, nowMs: number): Tone {
  return tones[deadline.kind][urgencyOf(deadline, nowMs)];
}
