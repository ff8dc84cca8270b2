import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../electron/domain/settings.ts';
import {
  parseClosedMonth,
  parseClosedMonthInPieces,
  parseInquiries,
  parseOpenState,
  parseSettings,
} from '../../electron/store/schema.ts';
import { anEvent, anInquiry, everyEvent } from '../support/builders.ts';

describe('parseInquiries', () => {
  it('takes an inquiry with one event of every type as it is', () => {
    const inquiries = [anInquiry({ events: everyEvent() }), anInquiry()];
    const read: unknown = JSON.parse(JSON.stringify(inquiries));
    expect(parseInquiries(read)).toEqual({ ok: true, value: inquiries });
  });

  const inquiry = anInquiry();
  const note = anEvent('noted');
  it.each([
    ['no array', {}, /^expected array|Invalid input/i],
    ['an id that stands twice', [inquiry, inquiry], /the same id stands twice/],
    ['an event id that stands twice', [anInquiry({ events: [note, note] })], /^0\.events: the same id stands twice$/],
    ['an empty id', [anInquiry({ id: '' })], /^0\.id: /],
    ['a missing field', [{ ...inquiry, subject: undefined }], /^0\.subject: /],
    ['a key that nobody knows', [{ ...inquiry, priority: 1 }], /^0: .*priority/],
    ['a channel that nobody knows', [{ ...inquiry, channel: 'fax' }], /^0\.channel: /],
    ['half a millisecond', [anInquiry({ receivedAtMs: 0.5 })], /^0\.receivedAtMs: /],
    ['an instant that no calendar has', [anInquiry({ receivedAtMs: 8.64e15 + 1 })], /^0\.receivedAtMs: /],
    ['an event type that nobody knows', [{ ...inquiry, events: [{ ...note, type: 'sung' }] }], /^0\.events\.0/],
    ['an event without its detail', [{ ...inquiry, events: [{ ...note, text: null }] }], /^0\.events\.0\.text: /],
  ])('refuses %s and says where', (_case, value, problem) => {
    expect(parseInquiries(value)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('parseOpenState', () => {
  it('takes inquiries, nudges and interruptions', () => {
    const state = {
      inquiries: [anInquiry()],
      nudged: ['a nudge'],
      interruptions: [{ kind: 'asleep', fromMs: 1, toMs: 2 }],
    };
    expect(parseOpenState(state)).toEqual({ ok: true, value: state });
  });

  it.each([[null], [0], [false], ['text'], [[]], [{}], [{ inquiries: [], nudged: [1], interruptions: [] }]])(
    'refuses %j',
    (value) => {
      expect(parseOpenState(value).ok).toBe(false);
    },
  );
});

describe('parseClosedMonth', () => {
  it('takes the file of its own month only', () => {
    const closed = { month: '2026-11', inquiries: [] };
    expect(parseClosedMonth('2026-11', closed)).toEqual({ ok: true, value: closed });
    expect(parseClosedMonth('2026-10', closed).ok).toBe(false);
  });
});

describe('parseSettings', () => {
  const settings = defaultSettings('Europe/Madrid');

  it('takes the defaults as they are', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, value: settings });
  });

  it('takes quiet time and an interval to the end of the day', () => {
    const openHours = { ...settings.policy.openHours, holidays: ['2026-12-25'] };
    const policy = { ...settings.policy, openHours, quietTime: { from: 1320, to: 420 }, quietUntilMs: 5 };
    const late = {
      ...settings,
      policy: { ...policy, openHours: { ...openHours, weekly: { ...openHours.weekly, sat: [['20:00', '24:00']] } } },
    };
    expect(parseSettings(late)).toEqual({ ok: true, value: late });
  });

  it.each([
    [
      'a share above one',
      { goals: { ...settings.policy.goals, '24-hour': { withinMs: 1, share: 2, counts: 'wall-clock' } } },
    ],
    ['a ladder that nobody knows', { ladder: 'loud' }],
    [
      '25 hours',
      {
        openHours: {
          ...settings.policy.openHours,
          weekly: { ...settings.policy.openHours.weekly, mon: [['09:00', '25:00']] },
        },
      },
    ],
    ['minutes beyond the day', { quietTime: { from: 0, to: 1441 } }],
  ])('refuses %s', (_case, change) => {
    expect(parseSettings({ ...settings, policy: { ...settings.policy, ...change } }).ok).toBe(false);
  });
});

describe('parseClosedMonthInPieces', () => {
  it('looks into few of many items before it lets others have a turn', async () => {
    let looks = 0;
    const closed = anInquiry({ id: 'one' });
    const items = Array.from({ length: 3_000 }, (_, index) => ({
      ...closed,
      get id() {
        looks += 1;
        return `one-${index}`;
      },
    }));
    const between: number[] = [];
    const parsed = await parseClosedMonthInPieces('2026-10', { month: '2026-10', inquiries: items }, () => {
      between.push(looks);
      looks = 0;
      return Promise.resolve();
    });
    expect(parsed.ok).toBe(true);
    expect(between.length).toBeGreaterThan(3);
    expect(Math.max(...between, looks)).toBeLessThan(1_000);
  });
});
