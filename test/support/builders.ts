// Inquiries and events for tests: complete, plain, with ids from a counter.
import type { EventType, InquiryEvent } from '../../electron/domain/event.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';

type EventOf<T extends EventType> = Extract<InquiryEvent, { readonly type: T }>;

/** Saturday 21 November 2026, 09:00 UTC: when everything built here happens unless a test says otherwise. */
export const nineOClockMs = Date.UTC(2026, 10, 21, 9);

let lastId = 0;

/** The next id, in the form of a UUIDv7. */
export function anId(): string {
  lastId += 1;
  return `019aa000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
}

export function anInquiry(overrides: Partial<Inquiry> = {}): Inquiry {
  return {
    id: anId(),
    receivedAtMs: nineOClockMs,
    customer: { name: 'Jordan Fields', phone: null, email: null, handle: null },
    channel: 'call',
    kind: 'ordinary',
    subject: 'Invoice',
    source: { system: 'by-hand', reference: null },
    addedBy: 'Sam',
    events: [],
    ...overrides,
  };
}

const details: { readonly [T in EventType]: Omit<EventOf<T>, 'id' | 'actionId' | 'atMs' | 'by'> } = {
  'followed-up': { type: 'followed-up', subject: 'And one more thing', isNewThread: false },
  acknowledged: { type: 'acknowledged' },
  snoozed: { type: 'snoozed', untilMs: nineOClockMs + 300_000 },
  promised: { type: 'promised', byMs: nineOClockMs + 86_400_000, isDefault: false },
  contacted: { type: 'contacted', hasNews: true },
  'handed-off': { type: 'handed-off', to: 'Alex', acceptByMs: nineOClockMs + 600_000 },
  accepted: { type: 'accepted' },
  noted: { type: 'noted', text: 'Prefers the afternoon' },
  'best-time': { type: 'best-time', window: { from: 540, to: 720 } },
  closed: { type: 'closed', reason: 'answered' },
  reopened: { type: 'reopened' },
  'merged-with': {
    type: 'merged-with',
    otherId: 'zz-later',
    customer: { name: null, phone: '+34 600 110 233', email: null, handle: null },
    channel: 'email',
    kind: 'ordinary',
    subject: 'Delivery',
    receivedAtMs: nineOClockMs + 120_000,
    arrivals: [
      { inquiryId: 'zz-later', startMs: nineOClockMs + 120_000, acknowledgedAtMs: null, acknowledgedBy: null },
    ],
    promises: [],
  },
  'merged-into': { type: 'merged-into', intoId: '00-earlier', arrivalIds: [], promises: [] },
  undone: { type: 'undone', undoneActionId: 'an-action' },
  erased: { type: 'erased' },
};

/** One event of the given type by Sam at nine; each is its own action unless `actionId` says otherwise. */
export function anEvent<T extends EventType>(type: T, overrides: Partial<EventOf<T>> = {}) {
  const id = anId();
  return { id, actionId: id, atMs: nineOClockMs, by: 'Sam', ...details[type], ...overrides };
}

/** One event of every type. */
export function everyEvent(): readonly InquiryEvent[] {
  return [
    anEvent('followed-up'),
    anEvent('acknowledged'),
    anEvent('snoozed'),
    anEvent('promised'),
    anEvent('contacted'),
    anEvent('handed-off'),
    anEvent('accepted'),
    anEvent('noted'),
    anEvent('best-time'),
    anEvent('closed'),
    anEvent('reopened'),
    anEvent('merged-with'),
    anEvent('merged-into'),
    anEvent('undone'),
    anEvent('erased'),
  ];
}
