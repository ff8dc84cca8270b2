// Rules, standings and random event lists for the tests of the domain.
import * as fc from 'fast-check';
import { closeReasons, type InquiryEvent } from '../../electron/domain/event.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { compileOpenHours, type OpenHours } from '../../electron/domain/open-hours.ts';
import { defaultGoals, hourMs, minuteMs, type Policy } from '../../electron/domain/policy.ts';
import { standingOf, type Rules, type Standing } from '../../electron/domain/standing.ts';
import { anInquiry, nineOClockMs } from './builders.ts';

/** So many minutes after nine o'clock, which is when everything arrives unless a test says otherwise. */
export function minutesAfter(minutes: number): number {
  return nineOClockMs + minutes * minuteMs;
}

const allDay = [['00:00', '24:00']] as const;

/** Open around the clock, so that only what a test is about decides. */
export const alwaysOpen: OpenHours = {
  zone: 'UTC',
  weekly: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};

export function rulesWith(policy: Partial<Policy> = {}): Rules {
  const whole: Policy = {
    goals: defaultGoals,
    goalExceptions: [],
    openHours: alwaysOpen,
    ladder: 'standard',
    quietTime: null,
    quietUntilMs: null,
    ...policy,
  };
  const compiled = compileOpenHours(whole.openHours);
  if (!compiled.ok) throw new Error(compiled.problem);
  return { policy: whole, calendar: compiled.calendar };
}

export const rules = rulesWith();

/** Where an inquiry that arrived at nine stands after these events. */
export function standingAfter(...events: readonly InquiryEvent[]): Standing {
  return standingOf(anInquiry({ events }), rules);
}

/** What the random events belong to; an undo can name it, which withdraws it. */
export const anyInquiryId = 'inquiry';

const actionIds = ['action-1', 'action-2', 'action-3', 'action-4', 'action-5', anyInquiryId] as const;

/** An instant within two days around nine o'clock, in steps that make equal instants likely. */
const anyInstant = fc.integer({ min: -12, max: 36 * 12 }).map((steps) => nineOClockMs + steps * 5 * minuteMs);

const anyArrival = fc.record({
  inquiryId: fc.constantFrom('inquiry-2', 'inquiry-3'),
  startMs: anyInstant,
  acknowledgedAtMs: fc.option(anyInstant),
  acknowledgedBy: fc.constant('Alex'),
});

const anyPromise = fc.record({
  byMs: anyInstant,
  madeAtMs: anyInstant,
  isDefault: fc.boolean(),
  contactedAtMs: fc.option(anyInstant),
  releasedAtMs: fc.constant(null),
});

const anyBody = fc.oneof(
  fc.record({
    type: fc.constant('merged-with' as const),
    otherId: fc.constantFrom('inquiry-2', 'inquiry-3', 'earlier'),
    customer: fc.constant({ name: null, phone: null, email: 'ana@example.org', handle: null }),
    channel: fc.constant('email' as const),
    kind: fc.constant('ordinary' as const),
    subject: fc.constant('Delivery'),
    receivedAtMs: anyInstant,
    arrivals: fc.array(anyArrival, { maxLength: 2 }),
    promises: fc.array(anyPromise, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('merged-into' as const),
    intoId: fc.constantFrom('earlier', 'inquiry-2'),
    arrivalIds: fc.subarray([anyInquiryId, 'inquiry-2', 'inquiry-3']),
    promises: fc.constant([]),
  }),
  fc.record({ type: fc.constant('followed-up' as const), subject: fc.constant('More'), isNewThread: fc.boolean() }),
  fc.record({ type: fc.constant('acknowledged' as const) }),
  fc.record({ type: fc.constant('snoozed' as const), untilMs: anyInstant }),
  fc.record({ type: fc.constant('promised' as const), byMs: anyInstant, isDefault: fc.boolean() }),
  fc.record({ type: fc.constant('contacted' as const), hasNews: fc.boolean() }),
  fc.record({ type: fc.constant('handed-off' as const), to: fc.constant('Alex'), acceptByMs: anyInstant }),
  fc.record({ type: fc.constant('accepted' as const) }),
  fc.record({ type: fc.constant('noted' as const), text: fc.constant('A note') }),
  fc.record({ type: fc.constant('closed' as const), reason: fc.constantFrom(...closeReasons) }),
  fc.record({ type: fc.constant('reopened' as const) }),
  fc.record({ type: fc.constant('undone' as const), undoneActionId: fc.constantFrom(...actionIds) }),
);

const anyStamp = fc.record({
  actionId: fc.constantFrom(...actionIds),
  atMs: anyInstant,
  by: fc.constantFrom('Sam', 'Alex', ' ', null),
});

/** Any events at all, also ones that no desk would write; ids are given in the order of the list. */
export const anyEvents: fc.Arbitrary<readonly InquiryEvent[]> = fc
  .array(fc.tuple(anyBody, anyStamp), { maxLength: 14 })
  .map((list) => list.map(([body, stamp], index): InquiryEvent => ({ id: `event-${index + 100}`, ...stamp, ...body })));

/** As `anyEvents`, but the way a desk writes them: each its own action by a person, in order, minutes apart. */
export const anyHistory: fc.Arbitrary<readonly InquiryEvent[]> = fc
  .array(fc.tuple(anyBody, fc.integer({ min: 1, max: 500 }), fc.constantFrom('Sam', 'Alex')), { maxLength: 14 })
  .map((list) => {
    let atMs = nineOClockMs;
    return list.map(([body, minutes, by], index): InquiryEvent => {
      atMs += minutes * minuteMs;
      const stamp = { id: `event-${index + 100}`, actionId: `action-${index}`, atMs, by };
      return body.type === 'undone' ? { ...stamp, ...undoOf(body.undoneActionId, index) } : { ...stamp, ...body };
    });
  });

/** An undo of one of the actions before it. */
function undoOf(seed: string, index: number): { readonly type: 'undone'; readonly undoneActionId: string } {
  const back = 1 + (actionIds.findIndex((id) => id === seed) % Math.max(1, index));
  return { type: 'undone', undoneActionId: `action-${index - back}` };
}

export const anyInquiry: fc.Arbitrary<Inquiry> = anyEvents.map((events) => anInquiry({ id: anyInquiryId, events }));

export const anyNow = fc.integer({ min: -hourMs, max: 60 * hourMs }).map((offsetMs) => nineOClockMs + offsetMs);
