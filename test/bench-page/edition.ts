import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallArgs, CallName } from '../../electron/contract/calls.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { takeFirstSteps } from '../support/first-steps.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

const secondMs = 1_000;
const startFile = fileURLToPath(new URL('../../electron/start.ts', import.meta.url));

export interface BenchEdition {
  readonly address: string;
  call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<void>;
  close(): Promise<void>;
}

/** The browser edition as a process of its own, as `npm start` starts it, with this many open. */
export async function startBenchEdition(open: number): Promise<BenchEdition> {
  const folder = await mkdtemp(join(tmpdir(), 'ten-four-bench-'));
  await takeFirstSteps(folder);
  const child = spawn(process.execPath, [startFile, '--browser', '--no-open', '--port', '0'], {
    env: { ...process.env, TENFOUR_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressIn(child.stdout);
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
  const edition: BenchEdition = {
    address,
    call: async (name, args) => {
      const response = await fetch(new URL(`/api/calls/${name}`, address), {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(args),
      });
      if (!response.ok) throw new Error(`${name} was answered with ${response.status}.`);
    },
    close: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
  const contentBase64 = Buffer.from(exportJson(inquiriesOf(open))).toString('base64');
  await edition.call('importJson', { fileName: 'bench.json', contentBase64 });
  return edition;
}

async function addressIn(stdout: NodeJS.ReadableStream): Promise<string> {
  let printed = '';
  for await (const chunk of stdout) {
    printed += String(chunk);
    const found = /Ten-Four is at (\S+)\n/.exec(printed)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('The browser edition ended before it said where it is.');
}

const subjects = ['asked about her invoice', 'quote for 12 seats', 'second delivery also broken', 'new address'];
const channels = ['call', 'email', 'web', 'text', 'social'] as const;

/**
 * As on a bad day: one in ten within its ten minutes, one in ten promised a contact, the others past the first goal, all of
 * them with a history of two further events at most.
 */
function inquiriesOf(open: number) {
  const nowMs = Math.floor(Date.now() / secondMs) * secondMs;
  return Array.from({ length: open }, (_, index) => {
    const isFresh = index % 10 === 0;
    const receivedAtMs = isFresh ? nowMs - minuteMs - index * 100 : nowMs - 2 * hourMs - index * 40 * secondMs;
    const atMs = receivedAtMs + 5 * minuteMs;
    const promised = { atMs, byMs: nowMs + (index + 1) * minuteMs };
    return anInquiry({
      receivedAtMs: Math.floor(receivedAtMs / secondMs) * secondMs,
      customer: { name: `Customer ${index + 1}`, phone: `+34 600 ${100_000 + index}`, email: null, handle: null },
      channel: channels[index % channels.length] ?? 'call',
      kind: index % 7 === 0 ? 'lead' : 'ordinary',
      subject: subjects[index % subjects.length] ?? '',
      events: index % 10 === 1 ? [anEvent('acknowledged', { atMs }), anEvent('promised', promised)] : [],
    });
  });
}
