import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvents, type InquiryEvent } from '../../../electron/domain/event.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { LoggedCall } from '../../../electron/intake/call-log/call-log-reading.ts';
import { planImport, type ImportPlan } from '../../../electron/intake/call-log/plan-import.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { callsOf, readLog } from './support.ts';

const context = { nowMs: nineOClockMs + 86_400_000, me: 'Sam', system: 'aircall', importId: 'import-1' };
const rosa = '+34 600 555 101';

const at = (minute: number): number => nineOClockMs + minute * 60_000;

function call(minute: number, overrides: Partial<LoggedCall> = {}): LoggedCall {
  const direction = overrides.direction ?? 'inbound';
  return {
    atMs: at(minute),
    line: minute + 2,
    direction,
    isAnswered: false,
    hasVoicemail: false,
    endedAtMs: null,
    phone: rosa,
    name: 'Rosa Delgado',
    agent: null,
    reference: `${minute} ${direction}`,
    ...overrides,
  };
}

const outbound = { direction: 'outbound', isAnswered: true, agent: 'Alex' } as const;

/** What became of the inquiries: each with its events, told without ids. */
function told({ added, changed }: Pick<ImportPlan, 'added' | 'changed'>): readonly string[] {
  const minute = (atMs: number): number => (atMs - nineOClockMs) / 60_000;
  const events = (list: readonly InquiryEvent[]): string =>
    list.map(({ type, atMs, by }) => `, ${type} ${minute(atMs)}${by === null ? '' : ` by ${by}`}`).join('');
  return [
    ...added.map((one) => `${minute(one.receivedAtMs)} ${one.customer.name} ${one.channel}${events(one.events)}`),
    ...changed.map((one) => `changed${events(one.events)}`),
  ];
}

/** The desk after an import: what was known with what the plan adds. */
function after(plan: ImportPlan, known: readonly Inquiry[] = []): readonly Inquiry[] {
  const eventsFor = (id: string): readonly InquiryEvent[] => plan.changed.find((one) => one.id === id)?.events ?? [];
  return [...known.map((one) => ({ ...one, events: [...one.events, ...eventsFor(one.id)] })), ...plan.added];
}

const plan = (calls: readonly LoggedCall[], known: readonly Inquiry[] = []): ImportPlan =>
  planImport(calls, known, context);

describe('planImport', () => {
  it('makes a missed call an inquiry', () => {
    const [added] = plan([call(0)]).added;
    expect(added).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      receivedAtMs: nineOClockMs,
      customer: { name: 'Rosa Delgado', phone: rosa, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: 'Missed call',
      source: { system: 'aircall', reference: '0 inbound' },
      addedBy: null,
      events: [],
    });
    expect(Number.parseInt(added?.id.replaceAll('-', '').slice(0, 12) ?? '', 16)).toBe(nineOClockMs);
  });

  it('knows a voicemail', () => {
    expect(plan([call(0, { hasVoicemail: true })]).added).toMatchObject([
      { channel: 'voicemail', subject: 'Voicemail' },
    ]);
  });

  it('leaves out internal calls, answered calls of people who did not wait, and calls out that nobody took', () => {
    const calls = [
      call(0, { direction: 'internal' }),
      call(1, { isAnswered: true }),
      call(2, { direction: 'outbound' }),
    ];
    expect(plan(calls)).toMatchObject({ added: [], changed: [], actionIds: [], counts: { calls: 2, missed: 0 } });
  });

  it('gives each withheld number an inquiry of its own, which no call answers', () => {
    const withheld = { phone: null, name: null };
    const calls = [call(0, withheld), call(1, withheld), call(2, { ...withheld, isAnswered: true })];
    expect(told(plan(calls))).toEqual(['0 Number withheld call', '1 Number withheld call']);
  });

  it('goes by time, not by the order of the rows, and knows a number however it is written', () => {
    const calls = [
      call(9, { ...outbound, phone: '600555101' }),
      call(5, { phone: '0034600555101' }),
      call(0),
      call(3, { phone: '+34 600 555 102', name: 'Kim' }),
    ];
    expect(told(plan(calls))).toEqual([
      '0 Rosa Delgado call, followed-up 5, acknowledged 9 by Alex, closed 9 by Alex',
      '3 Kim call',
    ]);
  });

  it('gives events of one instant ids in the order in which they happened', () => {
    const calls = Array.from({ length: 20 }, (_, index) => [call(3 * index), call(3 * index + 1, outbound)]).flat();
    for (const { events } of plan(calls).added) expect(events.toSorted(compareEvents)).toEqual(events);
  });

  it('counts what it does', () => {
    const calls = [call(0), call(1), call(2, outbound), call(3), call(4, { phone: '1', direction: 'internal' })];
    expect(plan(calls).counts).toEqual({
      calls: 4,
      missed: 3,
      alreadyCalledBack: 1,
      stillWaiting: 1,
      joined: 1,
      alreadyKnown: 0,
      answeredKnown: 0,
    });
  });

  it('lists what an undo of the whole import takes back', () => {
    const known = anInquiry({ customer: { name: 'Kim', phone: '+34 600 555 102', email: null, handle: null } });
    const result = plan([call(0), call(1, { ...outbound, phone: '600 555 102' })], [known]);
    const [acknowledged, closed] = result.changed[0]?.events ?? [];
    expect(acknowledged?.actionId).toBe(closed?.actionId);
    expect(result.actionIds).toEqual([result.added[0]?.id, acknowledged?.actionId]);
  });

  it('reads and plans a real log', () => {
    const calls = callsOf(readLog('3cx-v20.csv', { zone: 'Europe/London' }));
    const result = planImport(calls, [], { ...context, system: '3cx-v20' });
    expect(
      result.added.map(({ customer, events }) => [customer.phone, ...events.map(({ type, by }) => `${type} ${by}`)]),
    ).toEqual([
      ['+442079460102', 'followed-up null', 'acknowledged Maya Lindt', 'closed Maya Lindt'],
      ['+442079460103'],
      [null],
    ]);
  });
});

describe('R1 the oldest missed call starts the clock', () => {
  it('joins further calls to the inquiry that waits', () => {
    expect(told(plan([call(0), call(4), call(8)]))).toEqual(['0 Rosa Delgado call, followed-up 4, followed-up 8']);
  });

  it('opens a new one after the customer was reached', () => {
    expect(told(plan([call(0), call(2, outbound), call(4)]))).toEqual([
      '0 Rosa Delgado call, acknowledged 2 by Alex, closed 2 by Alex',
      '4 Rosa Delgado call',
    ]);
  });

  it('joins an inquiry that was entered by hand and waited then', () => {
    const customer = { name: 'Rosa', phone: '600 555 101', email: null, handle: null };
    const waiting = anInquiry({ receivedAtMs: at(0), customer });
    const acknowledged = { ...waiting, events: [anEvent('acknowledged', { atMs: at(5) })] };
    expect(told(plan([call(3)], [waiting]))).toEqual(['changed, followed-up 3']);
    expect(told(plan([call(3)], [acknowledged]))).toEqual(['changed, followed-up 3']);
    expect(told(plan([call(7)], [acknowledged]))).toEqual(['7 Rosa Delgado call']);
  });

  it('joins neither an inquiry that came later, nor one of another number, nor a withdrawn one', () => {
    const customer = { name: 'Rosa', phone: rosa, email: null, handle: null };
    const later = anInquiry({ receivedAtMs: at(9), customer });
    const other = anInquiry({ receivedAtMs: at(0), customer: { ...customer, phone: '+34 600 555 199' } });
    const mistaken = anInquiry({ receivedAtMs: at(0), customer });
    const withdrawn = { ...mistaken, events: [anEvent('undone', { undoneActionId: mistaken.id })] };
    expect(told(plan([call(3)], [later, other, withdrawn]))).toEqual(['3 Rosa Delgado call']);
  });
});

describe('R2 only speaking with the customer acknowledges', () => {
  it('is not done by a call out that nobody takes', () => {
    expect(told(plan([call(0), call(2, { ...outbound, isAnswered: false })]))).toEqual(['0 Rosa Delgado call']);
  });

  it('is done by a later call in that was answered, by the person at this desk when the log names none', () => {
    expect(told(plan([call(0), call(2, { isAnswered: true })]))).toEqual([
      '0 Rosa Delgado call, acknowledged 2 by Sam, closed 2 by Sam',
    ]);
  });

  it('is done for what was known and waited, also after a reopening, and leaves alone what was acknowledged by hand', () => {
    const customer = { name: 'Rosa', phone: rosa, email: null, handle: null };
    const waiting = anInquiry({ receivedAtMs: at(0), customer });
    const byHand = anInquiry({ receivedAtMs: at(0), customer, events: [anEvent('acknowledged', { atMs: at(9) })] });
    const reopened = anInquiry({
      receivedAtMs: at(0),
      customer,
      events: [anEvent('closed', { atMs: at(1) }), anEvent('reopened', { atMs: at(2) })],
    });
    const result = plan([call(5, outbound)], [waiting, byHand, reopened]);
    expect(result.changed.map(({ id }) => id)).toEqual([waiting.id, reopened.id]);
    expect(told(result)).toEqual(Array(2).fill('changed, acknowledged 5 by Alex, closed 5 by Alex'));
    expect(result.counts.answeredKnown).toBe(2);
  });

  it('is not done for what came in after the call', () => {
    const customer = { name: 'Rosa', phone: rosa, email: null, handle: null };
    expect(told(plan([call(5, outbound)], [anInquiry({ receivedAtMs: at(6), customer })]))).toEqual([]);
  });
});

describe('importing again', () => {
  const calls = [call(0), call(2), call(5, outbound), call(8), call(9, { phone: null, name: null })];

  it('adds nothing, and says what was known', () => {
    const again = plan(calls, after(plan(calls)));
    expect(again).toMatchObject({
      added: [],
      changed: [],
      actionIds: [],
      counts: { alreadyKnown: 4, stillWaiting: 0 },
    });
  });

  it('gives the same ids on another computer, and others for another phone system', () => {
    expect(
      planImport(calls, [], { ...context, me: 'Alex', importId: 'import-2', nowMs: 0 }).added.map(({ id }) => id),
    ).toEqual(plan(calls).added.map(({ id }) => id));
    const other = planImport(calls, [], { ...context, system: 'ringcentral' });
    expect(other.added.filter(({ id }) => plan(calls).added.some((one) => one.id === id))).toEqual([]);
  });

  it('brings nothing back that was undone', () => {
    const first = plan(calls);
    const undone = after(first).map((one) => ({
      ...one,
      events: [...one.events, anEvent('undone', { undoneActionId: one.id })],
    }));
    expect(plan(calls, undone)).toMatchObject({ added: [], changed: [] });
    const actions = first.added[0]?.events.map(({ actionId }) => actionId) ?? [];
    const reopened = after(first).map((one, index) =>
      index > 0
        ? one
        : { ...one, events: [...one.events, ...actions.map((id) => anEvent('undone', { undoneActionId: id }))] },
    );
    expect(plan(calls, reopened)).toMatchObject({ added: [], changed: [] });
  });

  it('goes on where the last file ended', () => {
    const first = after(plan([call(0), call(2)]));
    expect(told(plan(calls, first))).toEqual([
      '8 Rosa Delgado call',
      '9 Number withheld call',
      'changed, acknowledged 5 by Alex, closed 5 by Alex',
    ]);
  });

  const phones = ['+34 600 555 101', '0034600555102', '600555103', null];
  const anyCall = fc
    .tuple(
      fc.nat(60),
      fc.constantFrom(...phones),
      fc.constantFrom('inbound', 'outbound', 'internal' as const),
      fc.boolean(),
    )
    .map(([minute, phone, direction, isAnswered]) =>
      call(minute, {
        phone,
        direction: direction as LoggedCall['direction'],
        isAnswered,
        reference: `${minute} ${phone}`,
      }),
    );
  const anyLog = fc.uniqueArray(anyCall, { selector: ({ reference }) => reference, maxLength: 25 });

  it('adds nothing, whatever the log', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const again = plan(log, after(plan(log)));
        expect([again.added, again.changed]).toEqual([[], []]);
      }),
    );
  });

  it('of a longer log finds in it every call that a shorter one brought, and then is at rest', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, minute) => {
        const first = after(plan(log.filter(({ atMs }) => atMs <= at(minute))));
        const second = after(plan(log, first), first);
        const again = plan(log, second);
        expect([again.added, again.changed]).toEqual([[], []]);
        expect(new Set(second.map(({ id }) => id)).size).toBe(second.length);
        // A log that goes on after a first one says the same as the whole at once.
        expect(second.toSorted(byId).map(bare)).toEqual([...plan(log).added].sort(byId).map(bare));
      }),
    );
  });
});

function byId(a: Inquiry, b: Inquiry): number {
  return a.id < b.id ? -1 : 1;
}

function bare(one: Inquiry): unknown {
  return { ...one, events: one.events.map(({ id }) => id).sort() };
}
