import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../../../electron/contract/history.ts';
import type { InquiryEvent } from '../../../../electron/domain/event.ts';
import { recordOf } from '../../../../electron/domain/inquiry-record.ts';
import { minuteMs } from '../../../../electron/domain/policy.ts';
import {
  clockWords,
  dateBefore,
  eventWords,
  markOf,
  outcomeWords,
  speedWords,
  whenWords,
} from '../../../../renderer/features/history/history-words.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../../support/builders.ts';
import { rules, rulesWith } from '../../../support/domain-builders.ts';
import { settings, viewOf } from '../../support.ts';

const zone = 'Europe/Madrid';
const seenAtMs = nineOClockMs + 90 * minuteMs;
const after = (minutes: number): { readonly atMs: number } => ({ atMs: nineOClockMs + minutes * minuteMs });

function recordWith(events: readonly InquiryEvent[], changes: Partial<RecordView['inquiry']> = {}): RecordView {
  const inquiry = anInquiry({ events });
  return { inquiry: viewOf(inquiry.id, { ...inquiry, ...changes }), record: recordOf(inquiry, rules, seenAtMs) };
}

describe('when something was', () => {
  it.each([
    [Date.UTC(2026, 10, 21, 9), '21 Nov, 10:00'],
    [Date.UTC(2025, 10, 21, 9), '21 Nov 2025, 10:00'],
    // The year turns in the office's zone.
    [Date.UTC(2025, 11, 31, 23, 30), '1 Jan, 00:30'],
  ])('is said with its year only where that is another one', (atMs, said) => {
    expect(whenWords(zone, atMs, seenAtMs)).toBe(said);
  });

  it('counts days back in the office, over a change of the clocks', () => {
    expect(dateBefore(zone, Date.UTC(2026, 9, 25, 23, 30), 1)).toBe('2026-10-25');
    expect(dateBefore(zone, Date.UTC(2026, 2, 1, 12), 1)).toBe('2026-02-28');
  });
});

describe('R4 R10 what a row says at a glance', () => {
  it.each([
    ['met', [anEvent('closed', after(10))], 'after 10 min'],
    ['missed', [anEvent('closed', after(11))], 'after 11 min'],
    ['not-counted', [anEvent('closed', { ...after(30), reason: 'not-a-customer' })], 'after 30 min'],
  ] as const)('%s', (mark, events, speed) => {
    const closed = { phase: 'closed', closedAtMs: 0, closeReason: 'answered' } as const;
    const { inquiry, record } = recordWith(events);
    const view = { ...inquiry, standing: { ...inquiry.standing, ...closed } };
    expect([markOf(record, view), speedWords(record)]).toEqual([mark, speed]);
  });

  it('is that one is open, or late as soon as its time has passed', () => {
    const { inquiry, record } = recordWith([anEvent('acknowledged', after(3))]);
    const late = recordWith([]);
    expect([markOf(record, inquiry), markOf(late.record, late.inquiry), speedWords(late.record)]).toEqual([
      'open-now',
      'missed',
      'not acknowledged',
    ]);
  });
});

describe('R8 what came of one of a customer', () => {
  it('names who answered, what became of promises, and the last note', () => {
    const record = recordWith(
      [
        anEvent('acknowledged', { ...after(3), by: 'Alex' }),
        anEvent('promised', { ...after(3), byMs: after(20).atMs }),
        anEvent('contacted', after(10)),
        anEvent('promised', { ...after(10), byMs: after(20).atMs }),
        anEvent('contacted', after(30)),
      ],
      { label: 'Ana', lastNote: 'moved away' },
    );
    expect(outcomeWords(record, 'Ana')).toBe('Alex, promise kept, promise not kept, moved away');
    expect(outcomeWords(record, 'Ana Ruiz')).toBe('Ana, Alex, promise kept, promise not kept, moved away');
  });
});

describe('R3 R10 the sentences about a clock', () => {
  it('say how fast it was, what each goal came to, and how it was closed', () => {
    const [clock] = recordWith([anEvent('closed', { ...after(12), by: 'Alex' })]).record.clocks;
    expect(clock === undefined ? [] : clockWords(clock, settings.policy.openHours.zone, seenAtMs)).toEqual([
      'Came in 21 Nov, 10:00',
      'Acknowledged by Alex after 12 min',
      'Within 10 min: missed',
      'Within 24 h: met',
      'Closed 21 Nov, 10:12: Answered',
    ]);
  });

  it('R3 name the goal that counted, where an exception did', () => {
    const wall = (hours: number) => ({ withinMs: hours * 60 * minuteMs, counts: 'wall-clock' }) as const;
    const clocks = { 'ten-minute': wall(2), '24-hour': wall(72) };
    const inquiry = anInquiry({ events: [anEvent('closed', after(12))] });
    const withException = rulesWith({ goalExceptions: [{ channel: null, kind: null, clocks }] });
    const [clock] = recordOf(inquiry, withException, seenAtMs).clocks;
    expect(clock === undefined ? [] : clockWords(clock, zone, seenAtMs).slice(2, 4)).toEqual([
      'Within 2 h: met',
      'Within 72 h: met',
    ]);
  });

  it('R3 say where a goal counted in open hours', () => {
    const clocks = {
      'ten-minute': { withinMs: 10 * minuteMs, counts: 'open-hours' },
      '24-hour': { withinMs: 24 * 60 * minuteMs, counts: 'wall-clock' },
    } as const;
    const inquiry = anInquiry({ events: [anEvent('closed', after(12))] });
    const inOpenHours = rulesWith({ goalExceptions: [{ channel: null, kind: null, clocks }] });
    const [clock] = recordOf(inquiry, inOpenHours, seenAtMs).clocks;
    expect(clock === undefined ? [] : clockWords(clock, zone, seenAtMs).slice(2, 4)).toEqual([
      'Within 10 min open: missed',
      'Within 24 h: met',
    ]);
  });
});

const said: readonly (readonly [InquiryEvent, string])[] = [
  [anEvent('followed-up', { subject: '' }), 'Wrote or called again'],
  [anEvent('followed-up', { subject: 'hello?' }), 'Wrote or called again: hello?'],
  [anEvent('acknowledged'), 'Acknowledged'],
  [anEvent('promised', { isDefault: true }), 'Owed by itself: by then'],
  [anEvent('contacted', { hasNews: false }), 'Contacted, nothing new yet'],
  [anEvent('handed-off', { to: 'Alex' }), 'Handed to Alex, to accept by then'],
  [anEvent('noted', { text: 'in {brackets} <b>' }), 'Note: in {brackets} <b>'],
  [anEvent('best-time', { window: { from: 545, to: 720 } }), 'Best reached from 09:05 to 12:00'],
  [anEvent('best-time', { window: null }), 'No best time known any more'],
  [anEvent('closed', { reason: 'not-a-customer' }), 'Closed: Not a customer'],
  [anEvent('erased'), 'The customer was erased'],
];

describe('what happened', () => {
  it.each(said)('$type is said: %s', (event, sentence) => {
    expect(eventWords(event, () => 'then')).toBe(sentence);
  });
});
