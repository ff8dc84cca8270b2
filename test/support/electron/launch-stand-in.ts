import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import type { Ended, StandInApp } from './app-under-test.ts';
import { createBrowserSide, type BrowserSide } from './host/browser-side.ts';
import { createSessionBus } from './host/session-bus.ts';
import { createStandInApp } from './host/stand-in-app.ts';
import type { Connection, Message } from './wire/channel.ts';
import type { Computer, TrayMode } from './wire/shapes.ts';

/** What can be said to real Electron too. */
export interface AppOptions {
  /** The built main; on the stand-in a TypeScript file runs too. */
  readonly main: string;
  /** TENFOUR_DATA; on the stand-in also the first `userData`. */
  readonly dataFolder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What the session bus says of it, on Linux. */
  readonly tray?: TrayMode;
}

export interface LaunchOptions extends AppOptions, Partial<Omit<Computer, 'dataFolder' | 'tray'>> {}

/** Loaded before main where a spec runs on both. */
export const noteFile = fileURLToPath(new URL('./note-calls.cjs', import.meta.url));

const bootFile = fileURLToPath(new URL('./main/boot.ts', import.meta.url));

const usualComputer: Omit<Computer, 'dataFolder'> = {
  platform: 'linux',
  displays: [
    { bounds: { x: 0, y: 0, width: 1920, height: 1080 }, workArea: { x: 0, y: 0, width: 1920, height: 1040 } },
  ],
  cursor: { x: 960, y: 540 },
  isDark: false,
  tray: 'shown',
  trayBounds: { x: 1700, y: 1048, width: 24, height: 24 },
  notifications: 'shown',
  takenShortcuts: [],
  isPackaged: false,
  version: '0.0.0',
  name: 'Ten-Four',
  locale: 'en-US',
  clockMs: null,
  required: [],
};

let chromium: Promise<Browser> | null = null;
/** One a process, started with the first window; it ends with the process. */
const sharedChromium = (): Promise<Browser> => (chromium ??= launchChromium());

/** By the folder whose lock it holds. */
const holders = new Map<string, BrowserSide>();

/** Starts main in a process of its own and answers once Electron would be ready and main has been run. */
export async function launchStandIn(options: LaunchOptions): Promise<StandInApp> {
  const { main, args = [], env = {}, ...given } = options;
  const computer: Computer = { ...usualComputer, ...given };
  const bus = createSessionBus(computer.tray);
  const path = `${bus.folder}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(process.execPath, [bootFile, main, ...args], {
    env: { ...process.env, PATH: path, TENFOUR_DATA: options.dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const side = createBrowserSide({
    browser: sharedChromium,
    connection: connectTo(child),
    computer,
    onLockTaken: (folder) => holders.set(folder, side),
    onSecondInstance: (folder, argv, workingFolder, additionalData) => {
      const told = ['second-instance', argv, workingFolder, additionalData];
      void holders.get(folder)?.main.ask('control', 'emitOnApp', told);
    },
  });
  const ended = whenEnded(child, side, output).finally(bus.remove);
  child.send(computer);
  await Promise.race([side.loaded, endedTooSoon(ended)]);
  return createStandInApp({
    side,
    bus,
    ended,
    kill: () => child.kill('SIGKILL'),
    output: () => output.stdout + output.stderr,
  });
}

function connectTo(child: ChildProcess): Connection {
  return {
    send: (message) => {
      // It may be killed in the middle of it: what it was told is then of no interest.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as Message)),
    onClosed: (listener) => child.on('disconnect', listener),
  };
}

async function whenEnded(
  child: ChildProcess,
  side: BrowserSide,
  output: { stdout: string; stderr: string },
): Promise<Ended> {
  const [code] = (await once(child, 'close')) as [number | null];
  await side.close();
  return { code, ...output };
}

async function endedTooSoon(ended: Promise<Ended>): Promise<void> {
  const { code, stderr } = await ended;
  // A second instance that hands over and leaves has done its work.
  if (code !== 0) throw new Error(`Main ended with ${code} before it was ready: ${stderr}`);
}
