import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSampleDay, type SampleDayOptions } from '../../electron/desk/sample-day.ts';
import type { DeskChange } from '../../electron/contract/views.ts';
import type { Desk } from '../../electron/desk/desk.ts';
import { sampleInquiries } from '../../electron/desk/sample-inquiries.ts';
import { groupOf } from '../../electron/domain/list-group.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import { anId } from '../support/builders.ts';
import { rules } from '../support/domain-builders.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, temporaryFolder, tuesdayTenMs } from '../support/test-desk.ts';

async function aSampleDay() {
  const parent = await temporaryFolder();
  const folder = join(parent, 'sample');
  const clock = fakeClock(tuesdayTenMs);
  const desks: Desk[] = [];
  const said: string[] = [];
  const options: SampleDayOptions = {
    folder,
    clock,
    computerUser: 'sam',
    monotonicStopsInSleep: true,
    settings: () => alwaysOpenSettings({ me: 'Robin' }),
    onOpened: (desk) => {
      desks.push(desk);
      said.push('opened');
    },
    onEnded: () => said.push('ended'),
    onTrouble: (problem) => {
      throw problem;
    },
  };
  const day = await createSampleDay(options);
  onTestFinished(() => day.close());
  const openedDesk = (): Desk => {
    const desk = desks.at(-1);
    if (desk === undefined) throw new Error('There is no sample day.');
    return desk;
  };
  return { day, options, parent, folder, clock, said, desk: openedDesk, folders: () => readdir(parent) };
}

describe('the sample day', () => {
  it('is a desk of its own on which everything can be done, and nothing of it stays', async () => {
    const { day, desk, folders, said } = await aSampleDay();
    expect([day.isOpen(), await folders()]).toEqual([false, []]);
    expect(await day.begin()).toEqual({ ok: true, value: null });
    const { inquiries, settings } = desk().snapshot();
    expect([inquiries.length, settings.me, settings.firstSteps]).toEqual([11, 'Robin', 'done']);
    const waits = inquiries.find(({ label }) => label === 'Ana Ruiz');
    const done = await desk().ask('acknowledge', { id: waits?.id ?? '', owed: null });
    expect([done.ok, day.isOpen(), await folders()]).toEqual([true, true, ['sample']]);
    await day.close();
    expect([day.isOpen(), await folders(), said]).toEqual([false, [], ['opened', 'ended']]);
  });

  it('says that its folder is its own, and does not move it', async () => {
    const { day, desk, folder, parent } = await aSampleDay();
    await day.begin();
    const view = await desk().ask('data', {});
    expect(view).toMatchObject({ ok: true, value: { folder, isNamed: false, isSample: true, move: null } });
    const sentence =
      'The sample day has a folder of its own, which is removed when it is over. Go back to the list to move your data.';
    const refused = { ok: false, refusal: { reason: 'sample-folder', sentence } };
    expect(await desk().ask('moveData', { folder: join(parent, 'other'), way: 'copy' })).toEqual(refused);
    expect(await desk().ask('cancelMove', {})).toEqual(refused);
  });

  it('is begun once, and anew after its end', async () => {
    const { day, desk, said } = await aSampleDay();
    await day.begin();
    await day.begin();
    expect(said).toEqual(['opened']);
    const [first] = desk().snapshot().inquiries;
    await desk().ask('close', { id: first?.id ?? '', reason: 'answered' });
    day.end();
    await day.begin();
    expect(said).toEqual(['opened', 'ended', 'opened']);
    expect(
      desk()
        .snapshot()
        .inquiries.filter(({ standing }) => standing.phase === 'closed'),
    ).toHaveLength(4);
  });

  it('ends at midnight of the office, also where the computer slept over it', async () => {
    const { day, clock, folders } = await aSampleDay();
    await day.begin();
    await clock.advance(13.9 * hourMs);
    expect(day.isOpen()).toBe(true);
    clock.sleep(hourMs);
    await clock.advance(60_000);
    await day.close();
    expect([day.isOpen(), await folders()]).toEqual([false, []]);
  });

  it('tells its pages when somebody has to see to the real list, and of whom not a word', async () => {
    const { day, desk, clock } = await aSampleDay();
    const real = await openTestDesk({ clock });
    const first = await real.receive();
    let following = 0;
    day.followReal({
      snapshot: real.desk.snapshot,
      onChanged: (listener) => {
        const end = real.desk.onChanged(listener);
        following += 1;
        return () => {
          following -= 1;
          end();
        };
      },
    });
    await day.begin();
    const late = (receivedAtMs: number) => [
      { fromMs: receivedAtMs + 7 * minuteMs, toMs: receivedAtMs + 10 * minuteMs },
      { fromMs: receivedAtMs + 23 * hourMs, toMs: null },
    ];
    expect(desk().snapshot().realDue).toEqual(late(tuesdayTenMs));
    const told: DeskChange[] = [];
    const stop = desk().onChanged((change) => told.push(change));
    await real.receive({ receivedAtMs: tuesdayTenMs - minuteMs, subject: 'another' });
    await real.ask('note', { id: first, text: 'nothing that moves a deadline' });
    await real.ask('close', { id: first, reason: 'answered' });
    expect(told).toEqual([
      { realDue: [...late(tuesdayTenMs), ...late(tuesdayTenMs - minuteMs)] },
      { realDue: late(tuesdayTenMs - minuteMs) },
    ]);
    stop();
    expect(following).toBe(1);
    await day.close();
    expect(following).toBe(0);
  });

  it('leaves nothing behind that a crash has kept from being removed', async () => {
    const { options, folder, folders } = await aSampleDay();
    await mkdir(folder);
    await writeFile(join(folder, 'open.json'), 'left over');
    await createSampleDay(options);
    expect(await folders()).toEqual([]);
  });

  it('is ended from within itself, and by nobody who has none', async () => {
    const { day, desk } = await aSampleDay();
    await day.begin();
    const over = { ok: true, value: { isOffered: true, isOpen: false } };
    expect(await desk().ask('switchSampleDay', { isOn: false })).toEqual(over);
    await day.close();
    const real = await openTestDesk();
    expect(await real.ask('sampleDay', {})).toEqual({ isOffered: false, isOpen: false });
    expect(await real.call('switchSampleDay', { isOn: true })).toMatchObject({ refusal: { reason: 'not-here' } });
  });
});

describe('the invented customers', () => {
  it('stand in every group of the list', () => {
    const placed = sampleInquiries(tuesdayTenMs, 'Sam', () => anId()).map((inquiry) => ({
      ...inquiry,
      standing: standingOf(inquiry, rules),
    }));
    const groups = placed.map((one) => groupOf(one, tuesdayTenMs));
    const counts = Object.fromEntries([...Map.groupBy(groups, String)].map(([group, all]) => [group, all.length]));
    expect(counts).toEqual({ 'ten-minute': 3, '24-hour': 2, promise: 1, snoozed: 1, closed: 4 });
  });

  it('have numbers and addresses that are nobody’s', () => {
    for (const { customer } of sampleInquiries(tuesdayTenMs, 'Sam', () => anId())) {
      expect(customer.phone ?? '+44 20 7946 0000').toMatch(/^\+44 (20 7946 0\d{3}|7700 900\d{3})$/);
      expect(customer.email ?? '@example.org').toMatch(/[@.]example\.org$/);
    }
  });
});
