import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { groupInquiries } from '../../../electron/domain/list-group.ts';
import { dayMs, hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { createGrouping } from '../../../renderer/desk/grouping.ts';
import { createMirror } from '../../../renderer/desk/mirror.ts';
import { handClock, handFrames, handVisibility, promised, snapshotOf, startMs, viewOf, waiting } from '../support.ts';

function grouped(...views: readonly InquiryView[]) {
  const hand = handClock();
  const { visibility, show } = handVisibility();
  const { nextFrame, draw } = handFrames();
  const mirror = createMirror();
  mirror.receive({ type: 'snapshot', snapshot: snapshotOf(views) });
  const grouping = createGrouping({ mirror, clock: hand.clock, visibility, nextFrame });
  let told = 0;
  grouping.subscribe(() => (told += 1));
  return { ...hand, show, draw, mirror, grouping, told: () => told };
}

function at(receivedAtMs: number) {
  return waiting({
    startMs: receivedAtMs,
    dueMs: { 'ten-minute': receivedAtMs + 10 * minuteMs, '24-hour': receivedAtMs + dayMs },
  });
}

describe('grouping', () => {
  it('moves a row when its ten minutes have passed, and tells once', () => {
    const { advance, grouping, told } = grouped(viewOf('a'));
    advance(10 * minuteMs);
    const before = grouping.groups();
    advance(1);
    expect({ before, after: grouping.groups(), told: told() }).toEqual({
      before: [{ id: 'ten-minute', ids: ['a'] }],
      after: [{ id: '24-hour', ids: ['a'] }],
      told: 1,
    });
  });

  it('tells nobody when a row changes but stays where it is', () => {
    const { mirror, grouping, told } = grouped(viewOf('a'));
    const before = grouping.groups();
    mirror.receive({ type: 'change', change: { inquiries: [viewOf('a', { subject: 'invoice' })] } });
    expect({ told: told(), isSame: grouping.groups() === before }).toEqual({ told: 0, isSame: true });
  });

  it('brings a snoozed row back when it wakes', () => {
    const wakesAtMs = startMs + 5 * minuteMs;
    const { advance, grouping } = grouped(
      viewOf('a', { standing: waiting({ snooze: { untilMs: wakesAtMs, wakesAtMs } }) }),
    );
    const asleep = grouping.groups()[0]?.id;
    advance(5 * minuteMs);
    expect([asleep, grouping.groups()[0]?.id]).toEqual(['snoozed', 'ten-minute']);
  });

  it('looks once a frame, however much changes in it', () => {
    const { mirror, draw, told } = grouped(viewOf('a'));
    for (const id of ['b', 'c', 'd']) mirror.receive({ type: 'change', change: { inquiries: [viewOf(id)] } });
    const atOnce = told();
    draw();
    expect({ atOnce, after: told() }).toEqual({ atOnce: 1, after: 2 });
  });

  it('leaves the groups alone that a change does not touch', () => {
    const promise = viewOf('p', { standing: promised(startMs + hourMs) });
    const { mirror, grouping } = grouped(viewOf('a'), promise);
    const before = grouping.groups().find(({ id }) => id === 'promise');
    mirror.receive({ type: 'change', change: { inquiries: [viewOf('b')] } });
    expect(grouping.groups().find(({ id }) => id === 'promise')).toBe(before);
  });

  it('puts a row back when the clock was set back', () => {
    const { advance, skip, show, grouping } = grouped(viewOf('a'));
    advance(11 * minuteMs);
    const before = grouping.groups()[0]?.id;
    skip(-5 * minuteMs);
    show(true);
    expect([before, grouping.groups()[0]?.id]).toEqual(['24-hour', 'ten-minute']);
  });

  it('stands still while nobody can see the page, and looks at once when it is shown', () => {
    const { armed, advance, show, grouping } = grouped(viewOf('a'));
    show(false);
    const armedWhileHidden = armed();
    advance(11 * minuteMs);
    const hidden = grouping.groups()[0]?.id;
    show(true);
    expect({ armedWhileHidden, hidden, shown: grouping.groups()[0]?.id, armed: armed() }).toEqual({
      armedWhileHidden: 0,
      hidden: 'ten-minute',
      shown: '24-hour',
      armed: 1,
    });
  });

  it('is the same as grouping everything anew, whatever happened before', () => {
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      agoMin: fc.integer({ min: 0, max: 30 }),
      happened: fc.constantFrom('waits', 'promised', 'gone'),
      lead: fc.boolean(),
      thenMin: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { mirror, grouping, advance, draw, clock } = grouped();
        for (const { id, agoMin, happened, lead, thenMin } of changes) {
          const nowMs = clock.now();
          const standing =
            happened === 'promised' ? promised(nowMs + agoMin * minuteMs) : at(nowMs - agoMin * minuteMs);
          const view = viewOf(id, { standing, kind: lead ? 'lead' : 'ordinary' });
          mirror.receive({ type: 'change', change: happened === 'gone' ? { gone: [id] } : { inquiries: [view] } });
          draw();
          advance(thenMin * minuteMs + 1);
        }
        const anew = groupInquiries(mirror.snapshot()?.inquiries ?? [], clock.now());
        expect(grouping.groups()).toEqual(
          anew.map(({ id, inquiries }) => ({ id, ids: inquiries.map((inquiry) => inquiry.id) })),
        );
      }),
    );
  });
});
