import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { planImport } from '../../../electron/intake/call-log/plan-import.ts';
import { anEvent } from '../../support/builders.ts';
import { after, at, call, context, outbound, plan, toldPlan } from './plan-support.ts';

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
    expect(toldPlan(plan(calls, first))).toEqual([
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
        direction,
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
