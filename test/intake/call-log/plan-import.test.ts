import { describe, expect, it } from 'vitest';
import { compareEvents } from '../../../electron/domain/event.ts';
import { planImport } from '../../../electron/intake/call-log/plan-import.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { merged } from '../../support/merges.ts';
import { at, call, context, outbound, plan, rosa, toldPlan } from './plan-support.ts';
import { callsOf, readLog } from './support.ts';

describe('R13 the call log of merged inquiries', () => {
  const called = anInquiry({ id: 'b', customer: { name: null, phone: rosa, email: null, handle: null } });
  const wrote = anInquiry({
    id: 'a',
    customer: { name: 'Rosa', phone: null, email: 'rosa@example.org', handle: null },
  });
  const { kept, other } = merged(wrote, called, at(1));

  it('answers the one that stayed, which knows the number too, and nothing of the other', () => {
    expect(plan([call(5, outbound)], [kept, other]).changed.map(({ id }) => id)).toEqual(['a']);
  });

  it('joins a further missed call to it', () => {
    const { added, changed } = plan([call(5)], [other, kept]);
    expect([added, changed.map(({ id }) => id)]).toEqual([[], ['a']]);
  });
});

describe('planImport', () => {
  it('makes a missed call an inquiry', () => {
    const [added] = plan([call(0)]).added;
    expect(added).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      receivedAtMs: nineOClockMs,
      customer: { name: 'Rosa Delgado', phone: rosa, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      source: { system: 'aircall', reference: '0 inbound' },
      addedBy: 'Sam',
      events: [],
    });
    expect(Number.parseInt(added?.id.replaceAll('-', '').slice(0, 12) ?? '', 16)).toBe(nineOClockMs);
  });

  it('knows a voicemail', () => {
    expect(plan([call(0, { hasVoicemail: true })]).added).toMatchObject([{ channel: 'voicemail', subject: '' }]);
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
    expect(toldPlan(plan(calls))).toEqual(['0 Number withheld call', '1 Number withheld call']);
  });

  it('goes by time, not by the order of the rows, and knows a number however it is written', () => {
    const calls = [
      call(9, { ...outbound, phone: '600555101' }),
      call(5, { phone: '0034600555101' }),
      call(0),
      call(3, { phone: '+34 600 555 102', name: 'Kim' }),
    ];
    expect(toldPlan(plan(calls))).toEqual([
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
    expect(toldPlan(plan([call(0), call(4), call(8)]))).toEqual(['0 Rosa Delgado call, followed-up 4, followed-up 8']);
  });

  it('opens a new one after the customer was reached', () => {
    expect(toldPlan(plan([call(0), call(2, outbound), call(4)]))).toEqual([
      '0 Rosa Delgado call, acknowledged 2 by Alex, closed 2 by Alex',
      '4 Rosa Delgado call',
    ]);
  });

  it('joins an inquiry that was entered by hand and waited then', () => {
    const customer = { name: 'Rosa', phone: '600 555 101', email: null, handle: null };
    const waiting = anInquiry({ receivedAtMs: at(0), customer });
    const acknowledged = { ...waiting, events: [anEvent('acknowledged', { atMs: at(5) })] };
    expect(toldPlan(plan([call(3)], [waiting]))).toEqual(['changed, followed-up 3']);
    expect(toldPlan(plan([call(3)], [acknowledged]))).toEqual(['changed, followed-up 3']);
    expect(toldPlan(plan([call(7)], [acknowledged]))).toEqual(['7 Rosa Delgado call']);
  });

  it('joins neither an inquiry that came later, nor one of another number, nor a withdrawn one', () => {
    const customer = { name: 'Rosa', phone: rosa, email: null, handle: null };
    const later = anInquiry({ receivedAtMs: at(9), customer });
    const other = anInquiry({ receivedAtMs: at(0), customer: { ...customer, phone: '+34 600 555 199' } });
    const mistaken = anInquiry({ receivedAtMs: at(0), customer });
    const withdrawn = { ...mistaken, events: [anEvent('undone', { undoneActionId: mistaken.id })] };
    expect(toldPlan(plan([call(3)], [later, other, withdrawn]))).toEqual(['3 Rosa Delgado call']);
  });
});

describe('R2 only speaking with the customer acknowledges', () => {
  it('is not done by a call out that nobody takes', () => {
    expect(toldPlan(plan([call(0), call(2, { ...outbound, isAnswered: false })]))).toEqual(['0 Rosa Delgado call']);
  });

  it('is done by a later call in that was answered, by the person at this desk when the log names none', () => {
    expect(toldPlan(plan([call(0), call(2, { isAnswered: true })]))).toEqual([
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
    expect(toldPlan(result)).toEqual(Array(2).fill('changed, acknowledged 5 by Alex, closed 5 by Alex'));
    expect(result.counts.answeredKnown).toBe(2);
  });

  it('is not done for what came in after the call', () => {
    const customer = { name: 'Rosa', phone: rosa, email: null, handle: null };
    expect(toldPlan(plan([call(5, outbound)], [anInquiry({ receivedAtMs: at(6), customer })]))).toEqual([]);
  });
});
