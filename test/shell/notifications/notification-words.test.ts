import { describe, expect, it } from 'vitest';
import type { InquiryView, NudgeView } from '../../../electron/contract/views.ts';
import { viewOf } from '../../../electron/contract/view-of.ts';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { standingOf } from '../../../electron/domain/standing.ts';
import { defaultSettings } from '../../../electron/domain/settings.ts';
import { notificationKinds, notificationWords } from '../../../electron/shell/notifications/notification-words.ts';
import { factsOf, type NudgeFacts } from '../../../electron/shell/notifications/nudge-facts.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { english } from '../../../electron/domain/words.ts';

const { policy } = defaultSettings('UTC');
const compiled = compileOpenHours(policy.openHours);
if (!compiled.ok) throw new Error(compiled.problem);
const rules = { policy, calendar: compiled.calendar };
const minuteMs = 60_000;

function aView(overrides: Partial<Inquiry> = {}): InquiryView {
  const inquiry = anInquiry(overrides);
  return viewOf(inquiry, standingOf(inquiry, rules), 'Sam');
}

function customer(name: string): Inquiry['customer'] {
  return { name, phone: null, email: null, handle: null };
}

type About = NudgeView['about'][number]['about'];

/** The facts of a nudge about inquiries that came at nine, some minutes later. */
function facts(
  views: readonly InquiryView[],
  about: About,
  minutes: number,
  form: NudgeView['form'] = 'nudge',
): NudgeFacts {
  const nowMs = nineOClockMs + minutes * minuteMs;
  const nudge: NudgeView = {
    id: 'n',
    atMs: nowMs,
    form,
    about: views.map(({ id, standing }) => ({ inquiryId: id, about, dueMs: dueOf(standing, about) })),
  };
  return factsOf(nudge, (id) => views.find((view) => view.id === id), { nowMs, zone: 'UTC', say: english.say });
}

function dueOf(standing: InquiryView['standing'], about: About): number {
  if (about === 'hand-off') return standing.handOff?.acceptByMs ?? 0;
  if (about === 'promise') return standing.phase === 'promised' ? standing.promise.byMs : 0;
  return standing.dueMs[about];
}

const ana = aView({ customer: customer('Ana Ruiz'), subject: 'invoice' });
// As imports once wrote it.
const imported = aView({
  customer: customer('Ana Ruiz'),
  subject: 'Missed call',
  source: { system: '3cx', reference: 'call-1' },
});
const oskar = aView({ customer: customer('Oskar Lind'), channel: 'email', subject: '' });
const promised = aView({
  customer: customer('Mia Chen'),
  events: [anEvent('acknowledged'), anEvent('promised', { byMs: nineOClockMs + 60 * minuteMs })],
});
const handed = aView({ customer: customer('Lee'), events: [anEvent('handed-off', { to: 'Alex' })] });

describe('R18 the words of a notification', () => {
  it.each<[string, NudgeFacts, object]>([
    [
      'due soon',
      facts([ana], 'ten-minute', 5),
      {
        title: 'Ana Ruiz is waiting: 5:00 left',
        body: 'call: invoice. Due at 09:10.',
        actions: ['acknowledge', 'snooze'],
      },
    ],
    [
      'the 24-hour goal, tomorrow',
      facts([oskar], '24-hour', 23 * 60),
      { title: 'Oskar Lind is waiting: 1 h 00 left', body: 'email. Due at 09:00.', actions: ['acknowledge', 'snooze'] },
    ],
    [
      'due soon, from a call log',
      facts([imported], 'ten-minute', 5),
      { title: 'Ana Ruiz is waiting: 5:00 left', body: 'call. Due at 09:10.', actions: ['acknowledge', 'snooze'] },
    ],
    [
      'a promise that comes near',
      facts([promised], 'promise', 45),
      {
        title: 'Promised to Mia Chen: 15 min left',
        body: 'call: Invoice. Due at 10:00.',
        actions: ['contact', 'snooze'],
      },
    ],
    [
      'late, with the goal that is left',
      facts([ana], 'ten-minute', 10),
      {
        title: 'Ana Ruiz still waits',
        body: 'call: invoice. Was due at 09:10. The next goal ends at Sun 09:00.',
        actions: ['acknowledge', 'snooze'],
      },
    ],
    [
      'a broken promise',
      facts([promised], 'promise', 61),
      {
        title: 'Mia Chen was promised to hear from us',
        body: 'call: Invoice. Was due at 10:00.',
        actions: ['contact', 'snooze'],
      },
    ],
    [
      'several at once',
      facts([ana, oskar], 'ten-minute', 5),
      { title: '2 need you now', body: 'Ana Ruiz and Oskar Lind. First: Ana Ruiz, due at 09:10.', actions: [] },
    ],
    [
      'R9 a hand-off that nobody accepted',
      facts([handed], 'hand-off', 10),
      { title: 'Alex has not accepted Lee', body: 'call: Invoice. It is back with you.', actions: ['acknowledge'] },
    ],
    [
      'a summary after sleep',
      facts([ana, oskar, handed], 'ten-minute', 480, 'summary'),
      {
        title: 'While you were away: 3 went late',
        body: 'Ana Ruiz, Oskar Lind and Lee. The first was due at 09:10.',
        actions: [],
      },
    ],
    [
      'a summary of one that is not late',
      facts([ana], 'ten-minute', 8, 'summary'),
      {
        title: 'While you were away: 1 comes near',
        body: 'Ana Ruiz. The first is due at 09:10.',
        actions: ['acknowledge', 'snooze'],
      },
    ],
  ])('%s', (_what, given, expected) => {
    expect(notificationWords(given)).toEqual({ ...expected, inquiryId: given.inquiries[0]?.view.id });
  });

  it('has one kind for every nudge that still holds, and none for one that does not', () => {
    const nudges = [
      facts([ana], 'ten-minute', 5),
      facts([ana], 'ten-minute', 11),
      facts([ana, oskar], 'ten-minute', 5),
    ];
    const all = [
      ...nudges,
      facts([handed], 'hand-off', 10),
      ...nudges.map((given) => ({ ...given, form: 'summary' as const })),
    ];
    const counts = all.map((given) => Object.values(notificationKinds).filter(({ mayShow }) => mayShow(given)).length);
    expect(counts).toEqual(all.map(() => 1));
    const acknowledged = aView({ events: [anEvent('acknowledged')] });
    expect(notificationWords(facts([acknowledged], 'ten-minute', 5))).toBeNull();
    expect(notificationWords(facts([], 'ten-minute', 5, 'summary'))).toBeNull();
  });

  it('keeps names and subjects to one short line', () => {
    const long = aView({
      customer: customer(`A\u202eB\n${'x'.repeat(5_000)}`),
      subject: `Line\none ${'y'.repeat(5_000)}`,
    });
    const words = notificationWords(
      facts(
        Array.from({ length: 5 }, () => long),
        'ten-minute',
        5,
      ),
    );
    const one = notificationWords(facts([long], 'ten-minute', 5));
    for (const text of [words?.title, words?.body, one?.title, one?.body]) {
      expect(text).not.toMatch(/[\n\u202e]/);
      expect(Buffer.byteLength(text ?? '')).toBeLessThan(256);
    }
  });
});
