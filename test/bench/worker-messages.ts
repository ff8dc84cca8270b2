// What the bench and its workers say to each other. Each worker has one device, in a process of its own: what one keeps
// in memory must not cost another time.
import { z } from 'zod';
import type { DeviceName } from './devices/devices.ts';
import type { DeviceSpec } from './devices/device.ts';

export interface WorkerSpec extends DeviceSpec {
  readonly device: DeviceName;
  /** For the raw limit: how many bytes to write. */
  readonly sizes: readonly number[];
}

/** One round: commands that are not measured, then commands that are. */
export interface Order {
  readonly round: number;
  readonly warmUp: number;
  readonly commands: number;
}

const block = z.object({
  /** From the call to the answer, one a measured command. */
  tookMs: z.array(z.number()),
  /** What the desk did after an answer; the next command would have waited for it. */
  settledMs: z.array(z.number()),
  /** The size of the written file, of the warm-up too. */
  fileBytes: z.array(z.number().nullable()),
  /** What the process handed to the system in writes for the measured ones; null where the system does not say. */
  writtenBytes: z.number().nullable(),
  /** How many of all commands were found on the disk afterwards. */
  found: z.number(),
});
export type Block = z.infer<typeof block>;

export const answerParser = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('block'), block }),
  /** The device cannot do it at this size. */
  z.object({ type: z.literal('failed'), problem: z.string() }),
]);
export type Answer = z.infer<typeof answerParser>;
