// Real Electron: driven by Playwright, or run as a person would run it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Ended, StartedApp } from './app-under-test.ts';
import { createSessionBus, type SessionBus } from './host/session-bus.ts';
import { noteFile, type AppOptions } from './launch-stand-in.ts';

export async function launchRealElectron(program: string, options: AppOptions): Promise<StartedApp> {
  const bus = busFor(options);
  const electron = await _electron
    .launch({
      executablePath: program,
      args: argumentsFor(options),
      env: environmentFor(options, bus),
      // Playwright's own default is none.
      chromiumSandbox: true,
    })
    .catch((problem: unknown) => {
      bus?.remove();
      throw problem;
    });
  const child = electron.process();
  const output = collect(child);
  const ended = whenEnded(child, output).finally(() => bus?.remove());
  // On Windows Playwright's child is a shell.
  const pid = await electron.evaluate(() => process.pid);
  return {
    kind: 'electron',
    popup: async () => {
      const page = await electron.firstWindow();
      await page.waitForLoadState();
      return page;
    },
    pageAt: async (address) => {
      const isIt = (page: Page): boolean => page.url() === address;
      await expect.poll(() => electron.windows().some(isIt)).toBe(true);
      const page = electron.windows().find(isIt);
      if (page === undefined) throw new Error(`The window at ${address} has gone again.`);
      await page.waitForLoadState();
      return page;
    },
    evaluate: (act, given) => electron.evaluate<never, never>(act as never, given as never),
    kill: () => {
      kill(pid);
      return ended;
    },
    ended,
    output: () => output.stdout + output.stderr,
  };
}

/** With no debugger attached; answers once it has ended. */
export async function runRealElectron(program: string, options: AppOptions): Promise<Ended> {
  const bus = busFor(options);
  const child = spawn(program, argumentsFor(options), { env: environmentFor(options, bus) });
  return await whenEnded(child, collect(child)).finally(() => bus?.remove());
}

const argumentsFor = ({ main, args = [] }: AppOptions): string[] => ['-r', noteFile, main, ...args];

function busFor({ tray = 'shown' }: AppOptions): SessionBus | null {
  return process.platform === 'linux' ? createSessionBus(tray) : null;
}

function environmentFor({ dataFolder, env = {} }: AppOptions, bus: SessionBus | null): Record<string, string> {
  const path = bus === null ? {} : { PATH: `${bus.folder}${delimiter}${process.env['PATH'] ?? ''}` };
  const all = { ...process.env, ...path, TENFOUR_DATA: dataFolder, ...env, ELECTRON_RUN_AS_NODE: undefined };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

interface Output {
  stdout: string;
  stderr: string;
}

function collect(child: ChildProcess): Output {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return output;
}

async function whenEnded(child: ChildProcess, output: Output): Promise<Ended> {
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
