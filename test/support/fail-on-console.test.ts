import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../run/steps.ts';
import { temporaryFolder } from './test-desk.ts';

const setupFile = fileURLToPath(new URL('fail-on-console.ts', import.meta.url));

/** Runs one test file in a Vitest of its own, with the setup file of the unit tests. */
async function runTestFile(content: string): Promise<{ readonly code: number; readonly output: string }> {
  const folder = await temporaryFolder();
  const config = { test: { globals: true, setupFiles: [setupFile] } };
  await writeFile(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};`);
  await writeFile(join(folder, 'one.test.mjs'), content);
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [vitest, 'run', '--root', folder], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

describe('an unexpected line on the console', () => {
  it.each([
    ['in a test', `it('writes', () => console.warn('careful', 7));`, 'console.warn: careful 7'],
    ['while the file is loaded', `console.log('loading'); it('is quiet', () => {});`, 'console.log: loading'],
    ['after a test', `afterAll(() => console.error('late')); it('is quiet', () => {});`, 'console.error: late'],
  ])('fails %s', async (_when, content, line) => {
    const { code, output } = await runTestFile(content);
    expect(code).toBe(1);
    expect(output).toContain(`Unexpected on the console:\n${line}`);
  });

  it('passes where the test expects it', async () => {
    const { code } = await runTestFile(`
      it('writes', () => {
        const spy = vi.spyOn(console, 'warn').mockImplementation(() => {});
        console.warn('careful');
        expect(spy).toHaveBeenCalledWith('careful');
        spy.mockRestore();
      });
    `);
    expect(code).toBe(0);
  });
});
