import { describe, expect, it } from 'vitest';
import { orderFor, wantedLanes } from './commits.ts';
import { fullPlan } from './plan.ts';

describe('wantedLanes', () => {
  const wanted = wantedLanes(fullPlan).map(({ device, closed, open }) => `${device} ${closed} ${open}`);

  it.each(['desk', 'sqlite', 'write-file-atomic', 'conf', 'lowdb'])(
    'has %s at every number of closed and of open ones',
    (device) => {
      const all = fullPlan.open.flatMap((open) => fullPlan.closed.map((closed) => `${device} ${closed} ${open}`));
      expect(wanted.filter((one) => one.startsWith(`${device} `))).toEqual(all);
    },
  );

  it('has both raw limits at every number of open ones, without history', () => {
    const limits = wanted.filter((one) => one.startsWith('raw'));
    expect(limits).toEqual(fullPlan.open.flatMap((open) => [`raw 0 ${open}`, `raw-blocking 0 ${open}`]));
  });
});

describe('orderFor', () => {
  const rounds = Array.from({ length: fullPlan.rounds }, (_, round) => round);
  const roundsOf = (device: 'desk' | 'lowdb', closed: number, open: number) =>
    rounds.filter((round) => orderFor(fullPlan, { device, closed, open }, round) !== null);

  it.each([
    { device: 'desk', closed: 1_000_000, open: 500, count: 30 },
    { device: 'lowdb', closed: 0, open: 1, count: 30 },
    { device: 'lowdb', closed: 100_000, open: 20, count: 10 },
    { device: 'lowdb', closed: 100_000, open: 1, count: 3 },
    { device: 'lowdb', closed: 10_000, open: 500, count: 3 },
  ] as const)('lets $device with $closed closed and $open open take part in $count rounds', (lane) => {
    expect(roundsOf(lane.device, lane.closed, lane.open)).toHaveLength(lane.count);
  });

  it('measures one command of a device that writes everything', () => {
    expect(orderFor(fullPlan, { device: 'conf', closed: 10_000, open: 20 }, 3)).toEqual({
      round: 3,
      warmUp: 1,
      commands: 1,
    });
  });
});
