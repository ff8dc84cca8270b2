// `npm start` itself: what a signal does to it, and what it says. What the edition then does is in process.e2e.ts.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/test-desk.ts';
import { projectFolder } from '../run/steps.ts';

interface Started {
  readonly npm: ChildProcess;
  readonly group: number;
  readonly folder: string;
  readonly ended: Promise<unknown>;
  output(): string;
}

/** In a process group of its own, as a terminal gives it. */
async function npmStart(...options: readonly string[]): Promise<Started> {
  const folder = await temporaryFolder();
  const npm = spawn('npm', ['start', '--silent', '--', ...options], {
    cwd: projectFolder,
    env: { ...process.env, TENFOUR_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    shell: process.platform === 'win32',
  });
  let output = '';
  npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  npm.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const group = npm.pid ?? 0;
  onTestFinished(() => {
    if (isThere(-group)) process.kill(-group, 'SIGKILL');
  });
  // 'close' comes only when every process that holds the pipes has ended: an orphan would keep it away.
  return { npm, group, folder, ended: once(npm, 'close'), output: () => output };
}

async function addressOf(started: Started): Promise<string> {
  return await expect
    .poll(() => /Ten-Four is at (\S+)\n/.exec(started.output())?.[1], { timeout: 30_000 })
    .toBeDefined()
    .then(() => /Ten-Four is at (\S+)\n/.exec(started.output())?.[1] ?? '');
}

function isThere(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it.each([
    ['Ctrl+C, which reaches npm and Node', (started: Started) => process.kill(-started.group, 'SIGINT')],
    ['SIGTERM to npm alone', (started: Started) => started.npm.kill('SIGTERM')],
    ['SIGTERM to all', (started: Started) => process.kill(-started.group, 'SIGTERM')],
  ])('ends on %s, releases its data and leaves no process behind', async (_case, end) => {
    const started = await npmStart('--browser', '--port', '0', '--no-open');
    await addressOf(started);
    expect(await readdir(started.folder)).toContain('ten-four.lock');
    end(started);
    await started.ended;
    expect(await readdir(started.folder)).not.toContain('ten-four.lock');
  });

  it('says which edition it opens unless the browser edition was asked for', async () => {
    const started = await npmStart('--port', '0', '--no-open');
    await addressOf(started);
    expect(started.output()).toMatch(/^Opening the browser edition: \S.*\.$/m);
    const asked = await npmStart('--browser', '--port', '0', '--no-open');
    const address = await addressOf(asked);
    expect(asked.output()).toBe(`Ten-Four is at ${address}\n`);
  });

  it('lists the options when it does not know one', async () => {
    const started = await npmStart('--desktop');
    expect(await started.ended).toEqual([2, null]);
    expect(started.output()).toContain('The options are --browser, --port N, --no-open and --help.\n');
  });

  it('opens a page in Chromium without an error', async () => {
    const started = await npmStart('--browser', '--port', '0', '--no-open');
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
    await page.goto(await addressOf(started));
    await page.getByRole('textbox').first().waitFor();
    expect(problems).toEqual([]);
  });
});
