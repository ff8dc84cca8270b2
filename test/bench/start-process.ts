// A process that starts the desk on a folder, says when the first snapshot is there, and what it keeps in memory then.
import { z } from 'zod';
import { openBenchDesk } from './bench-desk.ts';

export const startParser = z.object({
  /** Of these milliseconds Node and reading the program took none. */
  openedMs: z.number(),
  rssBytes: z.number(),
  /** After the collector was asked to tidy up. */
  heapBytes: z.number(),
  inquiries: z.number(),
});

async function start(folder: string): Promise<void> {
  const beganMs = performance.now();
  const desk = await openBenchDesk(folder);
  const { inquiries } = desk.desk.snapshot();
  const openedMs = performance.now() - beganMs;
  process.stdout.write('snapshot\n');
  const rssBytes = process.memoryUsage.rss();
  globalThis.gc?.();
  const heapBytes = process.memoryUsage().heapUsed;
  await desk.close();
  const facts: z.infer<typeof startParser> = { openedMs, rssBytes, heapBytes, inquiries: inquiries.length };
  process.stdout.write(JSON.stringify(facts));
}

if (import.meta.main) await start(process.argv[2] ?? '');
