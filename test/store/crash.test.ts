// Real processes that hold a data folder and are killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refusalOf } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';

const script = fileURLToPath(new URL('./support/hold-store.ts', import.meta.url));

/** Starts the process and waits for its first line. */
async function started(folder: string): Promise<{ readonly child: ChildProcess; readonly line: string }> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [data]: unknown[] = await once(child.stdout, 'data');
  return { child, line: String(data).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('a process that holds the data folder', () => {
  it('keeps others out while it runs, and no longer when it was killed', async () => {
    const folder = await dataFolder();
    const { child, line } = await started(folder);
    expect(line).toBe('open');
    const refusal = await refusalOf(folder);
    expect(refusal?.reason).toBe('in-use');
    expect(refusal?.sentence).toContain(`process ${child.pid}`);
    await killed(child);
    expect(JSON.parse(await readFile(join(folder, 'ten-four.lock'), 'utf8'))).toMatchObject({ pid: child.pid });
    expect(await refusalOf(folder)).toBeNull();
    expect((await readdir(folder)).sort()).toEqual(['backups', 'closed']);
  });

  it('is one of two that start together over a killed one', async () => {
    const folder = await dataFolder();
    await killed((await started(folder)).child);
    const lines = await Promise.all([started(folder), started(folder)]);
    expect(lines.map(({ line }) => line).sort()).toEqual(['in-use', 'open']);
  });
});
