// The invented customers of the sample day. Numbers are of ranges that are kept free for fiction, addresses of example.org.
import type { InquiryEvent } from '../domain/event.ts';
import type { Channel, Customer, Inquiry, Kind } from '../domain/inquiry.ts';
import { minuteMs } from '../domain/policy.ts';
import { withEvents, type EventBody } from '../domain/stamp.ts';

interface Sample {
  readonly customer: Partial<Customer>;
  readonly channel: Channel;
  readonly kind?: Kind;
  readonly subject: string;
  readonly minutesAgo: number;
  /** What was done about it, so many minutes ago; `inMinutes` are from now. */
  readonly done?: readonly Done[];
}

type Done =
  | { readonly minutesAgo: number; readonly what: 'acknowledged'; readonly promisedInMinutes: number }
  | { readonly minutesAgo: number; readonly what: 'snoozed'; readonly untilInMinutes: number }
  | { readonly minutesAgo: number; readonly what: 'noted'; readonly text: string }
  | { readonly minutesAgo: number; readonly what: 'answered' };

const answered = (minutesAgo: number): readonly Done[] => [{ minutesAgo, what: 'answered' }];

const samples: readonly Sample[] = [
  {
    customer: { name: 'Northside Dental', email: 'desk@northside.example.org' },
    channel: 'web',
    kind: 'lead',
    subject: 'quote for 12 seats',
    minutesAgo: 7.5,
  },
  {
    customer: { name: 'Ana Ruiz', phone: '+44 20 7946 0233' },
    channel: 'call',
    subject: 'asked about her invoice',
    minutesAgo: 4,
  },
  { customer: { phone: '+44 7700 900233' }, channel: 'text', subject: 'is Saturday still on?', minutesAgo: 1 },
  {
    customer: { name: 'Oskar Lind', email: 'oskar@example.org', phone: '+44 20 7946 0177' },
    channel: 'email',
    kind: 'sensitive',
    subject: 'second delivery also broken',
    minutesAgo: 23 * 60 + 8,
  },
  {
    customer: { handle: '@brightfield' },
    channel: 'social',
    subject: 'comment on the June post',
    minutesAgo: 7 * 60,
  },
  {
    customer: { name: 'Mei Tanaka', phone: '+44 20 7946 0142' },
    channel: 'call',
    subject: 'delivery date',
    minutesAgo: 180,
    done: [
      { minutesAgo: 177, what: 'acknowledged', promisedInMinutes: 100 },
      { minutesAgo: 176, what: 'noted', text: 'The warehouse answers after lunch.' },
    ],
  },
  {
    customer: { name: 'Kofi Mensah', email: 'kofi@example.org' },
    channel: 'email',
    subject: 'change of address',
    minutesAgo: 45,
    done: [{ minutesAgo: 20, what: 'snoozed', untilInMinutes: 30 }],
  },
  {
    customer: { name: 'Lena Hart', phone: '+44 20 7946 0118' },
    channel: 'call',
    subject: 'opening hours',
    minutesAgo: 95,
    done: answered(93),
  },
  {
    customer: { name: 'Old Mill Bakery', email: 'orders@example.org' },
    channel: 'email',
    subject: 'order of the week',
    minutesAgo: 130,
    done: answered(126),
  },
  {
    customer: { phone: '+44 7700 900412' },
    channel: 'voicemail',
    subject: 'asks for a call',
    minutesAgo: 200,
    done: answered(186),
  },
  {
    customer: { name: 'Priya Nair', phone: '+44 20 7946 0155' },
    channel: 'chat',
    subject: 'return of a lamp',
    minutesAgo: 240,
    done: answered(237),
  },
];

/** As they stand now: some wait, one was promised a call, some were answered already. */
export function sampleInquiries(nowMs: number, me: string, newId: (nowMs: number) => string): readonly Inquiry[] {
  return samples.map(({ customer, channel, kind = 'ordinary', subject, minutesAgo, done = [] }) => {
    const receivedAtMs = Math.floor((nowMs - minutesAgo * minuteMs) / 1000) * 1000;
    const inquiry: Inquiry = {
      id: newId(nowMs),
      receivedAtMs,
      customer: { name: null, phone: null, email: null, handle: null, ...customer },
      channel,
      kind,
      subject,
      source: { system: 'sample', reference: null },
      addedBy: me,
      events: [] satisfies readonly InquiryEvent[],
    };
    return done.reduce((before, one) => {
      const atMs = nowMs - one.minutesAgo * minuteMs;
      return withEvents(before, bodiesOf(one, nowMs), { actionId: newId(nowMs), nowMs: atMs, by: me, newId });
    }, inquiry);
  });
}

function bodiesOf(one: Done, nowMs: number): readonly EventBody[] {
  switch (one.what) {
    case 'acknowledged':
      return [
        { type: 'acknowledged' },
        { type: 'promised', byMs: nowMs + one.promisedInMinutes * minuteMs, isDefault: false },
      ];
    case 'snoozed':
      return [{ type: 'snoozed', untilMs: nowMs + one.untilInMinutes * minuteMs }];
    case 'noted':
      return [{ type: 'noted', text: one.text }];
    case 'answered':
      return [{ type: 'acknowledged' }, { type: 'closed', reason: 'answered' }];
  }
}
