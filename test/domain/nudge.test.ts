import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { decideNudges, inquiryIdOf, plannedNudges, type PlannedNudge } from '../../electron/domain/nudge.ts';
import { ladderNames, ladders } from '../../electron/domain/nudge-ladder.ts';
import { hourMs, minuteMs, type Policy } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { standingOf, type Rules } from '../../electron/domain/standing.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules, rulesWith } from '../support/domain-builders.ts';

function plannedFor(id: string, under: Rules, ...events: readonly InquiryEvent[]): readonly PlannedNudge[] {
  return plannedNudges({ id, standing: standingOf(anInquiry({ id, events }), under) }, under);
}

/** What a ladder plans, as "what it is about: minutes after nine". */
function stepsOf(policy: Partial<Policy>, ...events: readonly InquiryEvent[]): readonly string[] {
  return plannedFor('a', rulesWith(policy), ...events).map(
    ({ about, atMs }) => `${about}: ${(atMs - nineOClockMs) / minuteMs}`,
  );
}

const insistentSteps = [
  'ten-minute: 0',
  'ten-minute: 5',
  'ten-minute: 7',
  'ten-minute: 9',
  'ten-minute: 10',
  '24-hour: 720',
  '24-hour: 1200',
  '24-hour: 1320',
  '24-hour: 1380',
  '24-hour: 1425',
  '24-hour: 1440',
  '24-hour: 1500',
];

const promised = [
  anEvent('acknowledged', { atMs: minutesAfter(1) }),
  anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(121) }),
];

describe('R18 the ladder of an inquiry', () => {
  it.each([
    ['gentle', ['ten-minute: 7', '24-hour: 1380', '24-hour: 1440']],
    [
      'standard',
      ['ten-minute: 5', 'ten-minute: 8', 'ten-minute: 10', '24-hour: 1200', '24-hour: 1380', '24-hour: 1440'],
    ],
    ['insistent', insistentSteps],
  ] as const)('%s plans for one that waits', (ladder, steps) => {
    expect(stepsOf({ ladder })).toEqual(steps);
  });

  it.each([
    ['gentle', ['promise: 121']],
    ['standard', ['promise: 106', 'promise: 121']],
    ['insistent', ['promise: 61', 'promise: 106', 'promise: 116', 'promise: 121', 'promise: 136']],
  ] as const)('%s plans for a promise', (ladder, steps) => {
    expect(stepsOf({ ladder }, ...promised)).toEqual(steps);
  });

  it.each(ladderNames)('%s is in order and comes to an end', (name) => {
    for (const rungs of Object.values(ladders[name])) {
      expect(rungs).toEqual(rungs.toSorted((a, b) => b - a));
      expect(rungs.length).toBeGreaterThan(0);
    }
  });

  it('leaves out the rungs from before the clock started', () => {
    const soon = [promised[0], anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(11) })];
    expect(stepsOf({ ladder: 'insistent' }, ...soon.filter((event) => event !== undefined))).toEqual([
      'promise: 6',
      'promise: 11',
      'promise: 26',
    ]);
  });

  it('is silenced by a snooze until that ends, and goes on after it', () => {
    const snoozed = anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(600) });
    expect(stepsOf({}, snoozed).slice(0, 2)).toEqual(['ten-minute: 8', 'ten-minute: 10']);
    const lastMoment = anEvent('snoozed', { atMs: minutesAfter(7), untilMs: minutesAfter(600) });
    expect(stepsOf({}, lastMoment)[0]).toBe('ten-minute: 10');
  });

  it('nudges when a colleague has not accepted in time (R9), but not about what is closed', () => {
    const handedOff = anEvent('handed-off', { atMs: minutesAfter(1), acceptByMs: minutesAfter(6) });
    expect(stepsOf({}, handedOff).slice(0, 2)).toEqual(['ten-minute: 5', 'hand-off: 6']);
    expect(stepsOf({}, handedOff, anEvent('accepted', { atMs: minutesAfter(2) }))).not.toContain('hand-off: 6');
    expect(stepsOf({}, handedOff, anEvent('closed', { atMs: minutesAfter(2) }))).toEqual([]);
    const undone = anEvent('undone', { atMs: minutesAfter(2), undoneActionId: 'gone' });
    expect(plannedFor('gone', rules, handedOff, undone)).toEqual([]);
  });

  it('gives each (inquiry, deadline, rung) a key of its own, whatever the ladder', () => {
    const planned = ['a', 'b'].flatMap((id) =>
      ladderNames.flatMap((ladder) => plannedFor(id, rulesWith({ ladder })).map(({ key }) => key)),
    );
    const insistent = [...plannedFor('a', rulesWith({ ladder: 'insistent' }))];
    expect(new Set(insistent.map(({ key }) => key)).size).toBe(insistent.length);
    // Three, two and one rungs of the others are the same instants; 4 hours and 3 minutes are in insistent as well.
    expect(new Set(planned).size).toBe(2 * (insistent.length + 1));
    const [later, sooner] = [123, 113].map((minutes) => {
      const other = anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(minutes) });
      const steps = plannedFor('a', rulesWith({ ladder: 'insistent' }), anEvent('acknowledged'), other);
      return steps.find(({ atMs }) => atMs === minutesAfter(108))?.key;
    });
    expect(later).not.toBe(sooner);
    expect(inquiryIdOf(planned[0] ?? '')).toBe('a');
  });
});

/** Shows what is due at each instant and remembers it, as the desk does. */
function shownAt(instants: readonly number[], planned: readonly PlannedNudge[], under: Rules): readonly string[] {
  const remembered = new Set<string>();
  return instants.flatMap((nowMs) => {
    const pending = planned.filter(({ key }) => !remembered.has(key));
    const decision = decideNudges(pending, under, nowMs);
    if (decision.show === 'nothing') return [];
    for (const { key } of decision.nudges) remembered.add(key);
    const names = decision.nudges.map(
      ({ inquiryId, about, atMs }) => `${inquiryId} ${about} ${(atMs - nineOClockMs) / 1000}`,
    );
    return [`${decision.show}: ${names.join(', ')}`];
  });
}

function step(inquiryId: string, atMs: number): PlannedNudge {
  return { inquiryId, about: 'ten-minute', dueMs: minutesAfter(10), atMs, key: `${inquiryId}|${atMs}` };
}

describe('R18 when a nudge is shown', () => {
  const planned = plannedFor('a', rules);
  const first = minutesAfter(5);

  it('says when the next one is', () => {
    expect(decideNudges(planned, rules, first - 1)).toEqual({ show: 'nothing', nextMs: first });
    expect(decideNudges([], rules, first)).toEqual({ show: 'nothing', nextMs: null });
  });

  it('fires at its instant, once', () => {
    expect(shownAt([first - 5_001, first, first, first + 1000, minutesAfter(8)], planned, rules)).toEqual([
      'nudge: a ten-minute 300',
      'nudge: a ten-minute 480',
    ]);
  });

  it.each([
    [5_000, ['nudge: a ten-minute 300, b ten-minute 305']],
    [5_001, ['nudge: a ten-minute 300', 'nudge: b ten-minute 305.001']],
  ])('%d ms apart, two are shown like this', (apartMs, shown) => {
    expect(shownAt([first, first + apartMs], [step('a', first), step('b', first + apartMs)], rules)).toEqual(shown);
  });

  it.each([
    [60_000, 'nudge: a ten-minute 300'],
    [60_001, 'summary: a ten-minute 300'],
  ])('%d ms late it is a', (lateMs, shown) => {
    expect(shownAt([first + lateMs], planned, rules)).toEqual([shown]);
  });

  it('is one summary after sleep', () => {
    const both = [...planned, ...plannedFor('b', rules)];
    expect(shownAt([minutesAfter(30), minutesAfter(31)], both, rules)).toEqual([
      `summary: ${['a', 'b'].flatMap((id) => [300, 480, 600].map((at) => `${id} ten-minute ${at}`)).join(', ')}`,
    ]);
  });

  it('is held back in quiet time, and then is one summary', () => {
    const quiet = rulesWith({ quietTime: { from: 8 * 60, to: 10 * 60 } });
    expect(decideNudges(planned, quiet, first)).toEqual({ show: 'nothing', nextMs: minutesAfter(60) });
    expect(shownAt([first, minutesAfter(8), minutesAfter(60) - 1, minutesAfter(60)], planned, quiet)).toEqual([
      'summary: a ten-minute 300, a ten-minute 480, a ten-minute 600',
    ]);
  });

  it('is held back while the person asked for quiet', () => {
    const quiet = rulesWith({ quietUntilMs: minutesAfter(6) });
    expect(decideNudges(planned, quiet, first)).toEqual({ show: 'nothing', nextMs: minutesAfter(6) });
    expect(shownAt([first, minutesAfter(6)], planned, quiet)).toEqual(['nudge: a ten-minute 300']);
  });

  it('is held back outside open hours, and then is one summary', () => {
    // Nine o'clock is on a Saturday here; Monday at nine is 48 hours later.
    const closed = rulesWith({ openHours: defaultOpenHours('UTC') });
    const mondayMs = nineOClockMs + 48 * hourMs;
    expect(decideNudges(planned, closed, first)).toEqual({ show: 'nothing', nextMs: mondayMs });
    expect(shownAt([first, minutesAfter(600), mondayMs], planned, closed)).toHaveLength(1);
    expect(shownAt([first, minutesAfter(600), mondayMs], planned, closed)[0]).toMatch(/^summary: /);
  });
});
