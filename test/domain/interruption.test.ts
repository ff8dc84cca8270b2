import { describe, expect, it } from 'vitest';
import { interruptionBetween, toleratedJumpMs, type StretchFacts } from '../../electron/domain/interruption.ts';

const beforeMs = 1_000_000;
const before = { wallMs: beforeMs, monotonicMs: 500 };
const nothingKnown: StretchFacts = { didSleep: false, timerLateMs: 0, monotonicStopsInSleep: false };
const linux: StretchFacts = { ...nothingKnown, monotonicStopsInSleep: true };

const cases = [
  ['nothing', 60_000, 60_000, nothingKnown, null],
  ['a correction forward', 60_000 + toleratedJumpMs, 60_000, nothingKnown, null],
  ['a correction back', 60_000 - toleratedJumpMs, 60_000, nothingKnown, null],
  ['a timer as late as timers are', 60_000, 60_000, { ...nothingKnown, timerLateMs: toleratedJumpMs }, null],
  ['a clock set forward', 62_001, 60_000, nothingKnown, ['clock-set-forward', 60_000, 62_001]],
  ['a clock set back', 57_999, 60_000, nothingKnown, ['clock-set-back', 60_000, 57_999]],
  ['a clock set back by an hour', 60_000 - 3_600_000, 60_000, nothingKnown, ['clock-set-back', 60_000, -3_540_000]],
  ['a timer that came late', 90_000, 90_000, { ...nothingKnown, timerLateMs: 30_000 }, ['asleep', 0, 90_000]],
  ['a sleep the system told of', 90_000, 90_000, { ...nothingKnown, didSleep: true }, ['asleep', 0, 90_000]],
  ['a sleep that stopped the clock', 90_000, 60_000, linux, ['asleep', 60_000, 90_000]],
  ['a sleep on Linux the system told of', 90_000, 60_000, { ...linux, didSleep: true }, ['asleep', 0, 90_000]],
  ['a clock set back on Linux', 30_000, 60_000, linux, ['clock-set-back', 60_000, 30_000]],
  ['a clock set back in a sleep', 30_000, 60_000, { ...linux, didSleep: true }, ['clock-set-back', 60_000, 30_000]],
] as const;

describe('R21 interruptions', () => {
  it.each(cases)('tells %s', (_name, wallMs, monotonicMs, facts, expected) => {
    const after = { wallMs: beforeMs + wallMs, monotonicMs: before.monotonicMs + monotonicMs };
    const found = interruptionBetween(before, after, facts);
    if (expected === null) {
      expect(found).toBeNull();
    } else {
      const [kind, fromMs, toMs] = expected;
      expect(found).toEqual({ kind, fromMs: beforeMs + fromMs, toMs: beforeMs + toMs });
    }
  });
});
