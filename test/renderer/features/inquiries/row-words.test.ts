import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../../../electron/domain/policy.ts';
import {
  backWords,
  captionOf,
  dueWords,
  groupTitle,
  holderWords,
  snoozedWords,
} from '../../../../renderer/features/inquiries/row-words.ts';
import { settings, startMs, waiting } from '../../support.ts';

const { policy } = settings;
const zone = policy.openHours.zone;

describe('R9 holder', () => {
  const handOff = { to: 'Sam', from: 'Robin', acceptByMs: startMs + 10 * minuteMs };
  it.each([
    [waiting({ handOff }), startMs, 'with Sam until 14:10'],
    [waiting({ handOff }), startMs + 11 * minuteMs, 'Sam did not accept by 14:10'],
    [waiting({ holder: 'Sam' }), startMs, 'with Sam'],
    [waiting(), startMs, null],
  ])('says who has it', (standing, nowMs, words) => {
    expect(holderWords(standing, zone, nowMs)).toBe(words);
  });
});

describe('R6 snooze', () => {
  const wakesAtMs = startMs + 7 * minuteMs;
  const cut = waiting({ snooze: { untilMs: startMs + 60 * minuteMs, wakesAtMs } });
  const whole = waiting({ snooze: { untilMs: wakesAtMs, wakesAtMs } });

  it('says why it ends before the time that was asked for', () => {
    expect([cut, whole, waiting()].map((standing) => snoozedWords(standing, zone, startMs))).toEqual([
      'Snoozed until 14:07, when its deadline comes near: you asked for 15:00.',
      'Snoozed until 14:07.',
      null,
    ]);
  });

  it('says that something is due then, where the warning was over', () => {
    const due = waiting({ snooze: { untilMs: startMs + 60 * minuteMs, wakesAtMs: startMs + 10 * minuteMs } });
    expect(snoozedWords(due, zone, startMs)).toBe('Snoozed until 14:10, when it is due: you asked for 15:00.');
  });

  it('is seen to have ended, until something is done', () => {
    expect([startMs, wakesAtMs - 1, wakesAtMs].map((nowMs) => backWords(cut, zone, nowMs))).toEqual([
      null,
      null,
      'back since 14:07',
    ]);
    expect(backWords(waiting(), zone, wakesAtMs)).toBeNull();
    expect(backWords({ ...cut, phase: 'withdrawn' }, zone, wakesAtMs)).toBeNull();
  });
});

describe('headings and captions', () => {
  it('says the goals of the picture', () => {
    expect([groupTitle('ten-minute', policy), groupTitle('24-hour', policy)]).toEqual([
      'Acknowledge within ten minutes',
      'Past ten minutes, answer within 24 hours',
    ]);
  });

  it('follows goals of other lengths', () => {
    const goals = { ...policy.goals, 'ten-minute': { ...policy.goals['ten-minute'], withinMs: 15 * minuteMs } };
    expect([groupTitle('ten-minute', { ...policy, goals }), groupTitle('24-hour', { ...policy, goals })]).toEqual([
      'Acknowledge within 15 minutes',
      'Past 15 minutes, answer within 24 hours',
    ]);
  });

  it.each([
    [{ kind: 'ten-minute', dueMs: startMs }, 'of 10 min', 'due at 14:00'],
    [
      { kind: 'ten-minute', dueMs: startMs, clock: { withinMs: 5 * minuteMs, counts: 'open-hours' } },
      'of 5 min open',
      'due at 14:00',
    ],
    [{ kind: '24-hour', dueMs: startMs - 1 }, 'of 24 h', 'late, was due at 13:59'],
    [{ kind: 'promise', dueMs: startMs + 90 * minuteMs }, 'until 15:30', 'promised for 15:30'],
    [{ kind: 'promise', dueMs: startMs + dayMs }, 'until Thu 14:00', 'promised for tomorrow 14:00'],
  ] as const)('captions %o', (deadline, caption, due) => {
    expect([captionOf(deadline, policy, startMs), dueWords(deadline, zone, startMs)]).toEqual([caption, due]);
  });
});
