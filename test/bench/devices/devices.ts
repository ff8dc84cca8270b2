// The table of what stands side by side.
import { deskDevice } from './desk.ts';
import type { Device, DeviceSpec } from './device.ts';
import { rawLimit, rawLimitBlocking } from './raw-limit.ts';
import { sqlite } from './sqlite.ts';
import { atomicWrite, confStore, lowdbPreset } from './whole-file.ts';

export type DeviceName = 'desk' | 'raw' | 'raw-blocking' | 'sqlite' | 'lowdb' | 'write-file-atomic' | 'conf';

interface DeviceKind {
  readonly label: string;
  /** What a command waits for before it counts as saved. */
  readonly syncs: string;
  /** Writes everything at each command, and so takes part in fewer rounds. */
  readonly isSlow: boolean;
  readonly make: (spec: DeviceSpec, sizes: readonly number[]) => Promise<Device>;
}

export const deviceKinds: { readonly [Name in DeviceName]: DeviceKind } = {
  desk: { label: 'Ten-Four', syncs: 'file and folder', isSlow: false, make: deskDevice },
  raw: {
    label: 'raw limit',
    syncs: 'file and folder',
    isSlow: false,
    make: (spec, sizes) => rawLimit({ ...spec, sizes }),
  },
  'raw-blocking': {
    label: 'raw limit, blocking calls',
    syncs: 'file and folder',
    isSlow: false,
    make: (spec, sizes) => rawLimitBlocking({ ...spec, sizes }),
  },
  sqlite: { label: 'node:sqlite', syncs: 'its log', isSlow: false, make: sqlite },
  'write-file-atomic': { label: 'write-file-atomic', syncs: 'file', isSlow: true, make: atomicWrite },
  conf: { label: 'conf', syncs: 'file', isSlow: true, make: confStore },
  lowdb: { label: "lowdb's preset", syncs: 'nothing', isSlow: true, make: lowdbPreset },
};
