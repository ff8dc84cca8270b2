import { describe, expect, it } from 'vitest';
import { sampleDays } from '../../../../renderer/features/settings/nudge-day.ts';
import { sampleWords } from '../../../../renderer/features/settings/nudge-day-words.ts';
import { settings, startMs } from '../../support.ts';

const { policy } = settings;

/** Wednesday; the office is in Madrid, so the sample is its Thursday. */
function wordsOf(changes: Partial<typeof policy>) {
  return sampleDays({ ...policy, ...changes }, startMs)?.map((day) => sampleWords(day, policy.openHours.zone));
}

describe('R18 a day with the nudges of the form', () => {
  it('is said for somebody at ten, and for somebody shortly before closing', () => {
    expect(wordsOf({ ladder: 'gentle' })).toEqual([
      {
        title: 'Somebody calls Thu 10:00',
        lines: [
          'Thu 10:07: 3 minutes left (first goal)',
          'Fri 09:00: 1 hour left (second goal)',
          'Fri 10:00: the time is up (second goal)',
        ],
      },
      {
        title: 'Somebody calls Thu 16:56',
        lines: [
          'Fri 09:00: one summary of what was held back: 15 hours 54 minutes late (first goal)',
          'Fri 15:56: 1 hour left (second goal)',
          'Fri 16:56: the time is up (second goal)',
        ],
      },
    ]);
  });

  it('keeps to quiet time, and forgets the quiet that was asked for now', () => {
    const [atTen] = wordsOf({
      ladder: 'gentle',
      quietTime: { from: 600, to: 630 },
      quietUntilMs: startMs + 30 * 86_400_000,
    }) ?? [undefined];
    expect(atTen?.lines[0]).toBe('Thu 10:30: one summary of what was held back: 20 minutes late (first goal)');
  });

  it('is not there where the office is never open', () => {
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(wordsOf({ openHours: { ...policy.openHours, weekly: closed } })).toBeUndefined();
  });
});
