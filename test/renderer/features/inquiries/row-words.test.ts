import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../../electron/contract/views.ts';
import { dayMs, hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import {
  captionOf,
  dueWords,
  groupTitle,
  holderWords,
  lineOf,
} from '../../../../renderer/features/inquiries/row-words.ts';
import { promised, settings, startMs, viewOf, waiting } from '../../support.ts';

const { policy } = settings;
const zone = policy.openHours.zone;

describe('line under a name', () => {
  it.each<readonly [Partial<InquiryView>, string]>([
    [{ channel: 'web', subject: 'quote for 12 seats' }, 'Web form: quote for 12 seats'],
    [{ channel: 'call', subject: 'asked about her invoice' }, 'Missed call, asked about her invoice'],
    [{ channel: 'call' }, 'Missed call'],
    [{ channel: 'text', subject: 'is Saturday still on?' }, 'Text: is Saturday still on?'],
    [{ channel: 'social', subject: 'comment on the June post' }, 'Comment on the June post'],
    [{ channel: 'social', subject: 'opening times' }, 'Post: opening times'],
    [{ channel: 'email', followUps: 2 }, 'Email (3 messages)'],
    [{ standing: promised(startMs + hourMs) }, 'Call back, even without an update'],
    [{ standing: promised(startMs + hourMs), subject: 'invoice' }, 'Call back: invoice'],
    [{ channel: 'walk-in', subject: '<b>chair</b>' }, 'Walk-in: <b>chair</b>'],
  ])('reads %o as "%s"', (changes, words) => {
    expect(lineOf(viewOf('a', changes))).toBe(words);
  });
});

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
    [{ kind: '24-hour', dueMs: startMs - 1 }, 'of 24 h', 'late, was due at 13:59'],
    [{ kind: 'promise', dueMs: startMs + 90 * minuteMs }, 'until 15:30', 'promised for 15:30'],
    [{ kind: 'promise', dueMs: startMs + dayMs }, 'until Thu 14:00', 'promised for tomorrow 14:00'],
  ] as const)('captions %o', (deadline, caption, due) => {
    expect([captionOf(deadline, policy, startMs), dueWords(deadline, zone, startMs)]).toEqual([caption, due]);
  });
});
