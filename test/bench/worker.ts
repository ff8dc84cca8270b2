// A process with one device. Makes it ready, then does a block of commands whenever it is told to, until it is let go.
import { readFileSync } from 'node:fs';
import type { Device } from './devices/device.ts';
import { deviceKinds } from './devices/devices.ts';
import type { Answer, Block, Order, WorkerSpec } from './worker-messages.ts';

const { device: name, sizes, ...spec }: WorkerSpec = JSON.parse(process.argv[2] ?? '');

function tell(answer: Answer): void {
  // Whoever started this may have been stopped.
  if (process.connected) process.send?.(answer);
}

async function attempt(task: () => Promise<Answer>): Promise<void> {
  try {
    tell(await task());
  } catch (error) {
    tell({ type: 'failed', problem: error instanceof Error ? error.message : String(error) });
  }
}

async function timed(task: () => Promise<void>): Promise<number> {
  const beganMs = performance.now();
  await task();
  return performance.now() - beganMs;
}

async function block(device: Device, { round, warmUp, commands }: Order): Promise<Block> {
  await device.begin(round);
  const all = { tookMs: new Array<number>(), settledMs: new Array<number>(), fileBytes: new Array<number | null>() };
  let before: number | null = null;
  for (let number = 0; number < warmUp + commands; number += 1) {
    if (number === warmUp) before = writtenSoFar();
    all.tookMs.push(await timed(() => device.command(number)));
    all.settledMs.push(await timed(device.settle));
    all.fileBytes.push(await device.fileBytes());
  }
  const after = writtenSoFar();
  return {
    tookMs: all.tookMs.slice(warmUp),
    settledMs: all.settledMs.slice(warmUp),
    fileBytes: all.fileBytes,
    writtenBytes: before === null || after === null ? null : after - before,
    found: await device.confirm(),
  };
}

/** What this process has handed to write calls, as Linux counts it. */
function writtenSoFar(): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

let device: Device | null = null;
await attempt(async () => {
  device = await deviceKinds[name].make(spec, sizes);
  return { type: 'ready' };
});
process.on('message', (order: Order) => {
  const present = device;
  if (present !== null) void attempt(async () => ({ type: 'block', block: await block(present, order) }));
});
process.once('disconnect', () => void device?.end());
