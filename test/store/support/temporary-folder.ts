import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder named "data", not made yet, in one that is removed when the test has ended. */
export async function dataFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'ten-four-'));
  onTestFinished(async () => await rm(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}
