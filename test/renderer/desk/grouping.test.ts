import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { createMirror } from '../../../renderer/desk/mirror.ts';
import { createGrouping } from '../../../renderer/desk/grouping.ts';
import { handClock, snapshotOf, startMs, viewOf, waiting } from '../support.ts';

describe('grouping', () => {
  it('moves a row when its ten minutes have passed, and tells once', () => {
    const { clock, advance } = handClock();
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a')]) });
    const grouping = createGrouping(mirror, clock);
    let told = 0;
    grouping.subscribe(() => (told += 1));
    advance(10 * minuteMs);
    const before = grouping.groups();
    advance(1);
    expect({ before, after: grouping.groups(), told }).toEqual({
      before: [{ id: 'ten-minute', ids: ['a'] }],
      after: [{ id: '24-hour', ids: ['a'] }],
      told: 1,
    });
  });

  it('tells nobody when a row changes but stays where it is', () => {
    const { clock } = handClock();
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a')]) });
    const grouping = createGrouping(mirror, clock);
    let told = 0;
    grouping.subscribe(() => (told += 1));
    mirror.receive({ type: 'change', change: { inquiries: [viewOf('a', { subject: 'invoice' })] } });
    expect(told).toBe(0);
  });

  it('brings a snoozed row back when it wakes', () => {
    const { clock, advance } = handClock();
    const mirror = createMirror();
    const wakesAtMs = startMs + 5 * minuteMs;
    const standing = waiting({ snooze: { untilMs: wakesAtMs, wakesAtMs } });
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([viewOf('a', { standing })]) });
    const grouping = createGrouping(mirror, clock);
    const asleep = grouping.groups()[0]?.id;
    advance(5 * minuteMs);
    expect([asleep, grouping.groups()[0]?.id]).toEqual(['snoozed', 'ten-minute']);
  });

  it('arms no timer when nothing is open', () => {
    const { clock, armed } = handClock();
    const mirror = createMirror();
    mirror.receive({ type: 'snapshot', snapshot: snapshotOf([]) });
    createGrouping(mirror, clock);
    expect(armed()).toBe(0);
  });
});
