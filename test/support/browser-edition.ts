// Starts the real browser edition as a process of its own, the way `npm start` does, and talks to it as its page does.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';

const startFile = fileURLToPath(new URL('../../electron/start.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningEdition {
  /** "http://127.0.0.1:PORT/#token=..." */
  readonly address: string;
  readonly port: number;
  call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Result<CallAnswer<Name>>>;
  ask<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<CallAnswer<Name>>;
  /** Ctrl+C. */
  interrupt(): Promise<Ended>;
  /** kill -9. */
  kill(): Promise<Ended>;
  /** What it has printed so far. */
  output(): string;
}

interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** Which folder it is told to use: one that TENFOUR_DATA names, or (on Linux) the usual place below this one. */
export type Place = 'named' | 'usual';

function environmentOf(folder: string, place: Place): NodeJS.ProcessEnv {
  const { TENFOUR_DATA: _former, ...others } = process.env;
  return place === 'named' ? { ...others, TENFOUR_DATA: folder } : { ...others, XDG_DATA_HOME: folder };
}

function spawnEdition(folder: string, args: readonly string[], place: Place = 'named'): Child {
  const child = spawn(process.execPath, [startFile, '--browser', '--no-open', ...args], {
    env: environmentOf(folder, place),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, stdout, stderr }));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, ended, output: () => stdout + stderr };
}

/** Starts it and waits for it to end by itself: for what it refuses to start with. */
export function runToEnd(
  folder: string,
  args: readonly string[] = ['--port', '0'],
  place: Place = 'named',
): Promise<Ended> {
  return spawnEdition(folder, args, place).ended;
}

/** Starts it and waits for the line with the address. */
export async function startEdition(
  folder: string,
  args: readonly string[] = ['--port', '0'],
  place: Place = 'named',
): Promise<RunningEdition> {
  const child = spawnEdition(folder, args, place);
  const address = await Promise.race([addressOf(child), endedTooSoon(child)]);
  const url = new URL(address);
  const token = new URLSearchParams(url.hash.slice(1)).get('token') ?? '';
  const call: RunningEdition['call'] = async (name, callArgs) => {
    const response = await fetch(new URL(`/api/calls/${name}`, url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(callArgs),
    });
    return (await response.json()) as never;
  };
  const end = (signal: NodeJS.Signals) => (): Promise<Ended> => {
    child.process.kill(signal);
    return child.ended;
  };
  return {
    address,
    port: Number(url.port),
    call,
    ask: async (name, callArgs) => {
      const result = await call(name, callArgs);
      if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.sentence}`);
      return result.value;
    },
    interrupt: end('SIGINT'),
    kill: end('SIGKILL'),
    output: child.output,
  };
}

function addressOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    child.process.stdout?.on('data', () => {
      const found = /Ten-Four is at (\S+)\n/.exec(child.output());
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
}

async function endedTooSoon(child: Child): Promise<never> {
  const { code, stderr } = await child.ended;
  throw new Error(`It ended with ${code} before it was ready: ${stderr}`);
}
