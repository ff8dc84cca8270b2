import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { anEvent, anId, anInquiry } from '../support/builders.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { merged } from '../support/merges.ts';
import { openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

describe('R14 the score of a week', () => {
  it('counts every day of it, over restarts, and nothing of the week before', async () => {
    // Sunday 22 November 2026, noon.
    let test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 22, 12)) });
    const missesOf = () => test.desk.snapshot().score.goals['ten-minute'].rate;
    const closeOne = async (afterMs: number): Promise<void> => {
      const id = await test.receive();
      await test.clock.advance(afterMs);
      await test.ask('close', { id, reason: 'answered' });
      test.clock.sleep(dayMs);
      test = await test.restart();
    };
    await closeOne(20 * minuteMs);
    for (const minutes of [1, 11, 2, 3, 4]) await closeOne(minutes * minuteMs);
    // Monday to Friday are behind; now it is Saturday.
    expect(missesOf()).toMatchObject({ passed: 5, met: 4 });
    test.clock.sleep(2 * dayMs);
    test = await test.restart();
    expect(missesOf()).toMatchObject({ passed: 0, met: 0 });
  });

  it('R13 counts an arrival once that two computers dealt with, whichever of the two inquiries is open', async () => {
    const at = (minutes: number) => ({ atMs: tuesdayTenMs + minutes * minuteMs });
    const arrived = (minutes: number) => anInquiry({ id: anId(), receivedAtMs: at(minutes).atMs });
    // One computer closed her in time; the other, which did not know of it, merged her into one that it answered late.
    const { kept, other } = merged(arrived(0), arrived(1), at(5).atMs);
    const closed = anEvent('closed', at(3));
    const late = [anEvent('acknowledged', at(15)), anEvent('closed', at(16))];
    const copies = [
      { ...kept, events: [...kept.events, ...late] },
      { ...other, events: [closed, ...other.events] },
    ];
    const test = await openTestDesk({ clock: fakeClock(tuesdayTenMs + 60 * minuteMs) });
    const contentBase64 = Buffer.from(exportJson(copies)).toString('base64');
    await test.ask('importJson', { fileName: 'other.json', contentBase64 });
    const rateOf = () => {
      const { passed, met, missedIds } = test.desk.snapshot().score.goals['ten-minute'].rate;
      return { passed, met, missedIds };
    };
    const once = { passed: 2, met: 1, missedIds: [kept.id] };
    expect(rateOf()).toEqual(once);
    test.clock.set(tuesdayTenMs + 2 * dayMs);
    await test.desk.catchUp();
    await test.desk.idle();
    expect([test.desk.snapshot().inquiries, rateOf()]).toEqual([[], once]);
    for (const { id } of copies) {
      const { actionId } = await test.ask('reopen', { id });
      expect(rateOf()).toEqual(once);
      await test.ask('undo', { actionId });
    }
  });

  it('says when it changes although nothing is open, so that a page can ask then', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('close', { id, reason: 'answered' });
    expect(test.clock.armed).toBe(0);
    const dueMs = tuesdayTenMs + 10 * minuteMs;
    expect(test.desk.snapshot().score).toMatchObject({
      goals: { 'ten-minute': { percent: null } },
      changesAtMs: dueMs + 1,
    });
    test.clock.sleep(10 * minuteMs + 1);
    expect(await test.ask('score', {})).toMatchObject({ goals: { 'ten-minute': { percent: 100 } } });
  });
});
