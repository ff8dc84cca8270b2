// The bench's end of a worker: starts it, gives orders, reads answers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answerParser, type Answer, type Block, type Order, type WorkerSpec } from './worker-messages.ts';

export interface Lane {
  readonly spec: WorkerSpec;
  /** Settles when the device is ready; says why when it cannot be. */
  readonly ready: Promise<{ readonly problem: string | null }>;
  readonly run: (order: Order) => Promise<{ readonly block: Block } | { readonly problem: string }>;
  readonly end: () => Promise<void>;
}

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Enough for a million inquiries as objects and their text. */
const heapMegabytes = 12_000;

export function startLane(spec: WorkerSpec): Lane {
  const child = fork(workerFile, [JSON.stringify(spec)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    // In tests lowdb's preset keeps everything in memory.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');

  function nextAnswer(): Promise<Answer> {
    return new Promise((resolve) => {
      const hear = (message: unknown): void => settle(answerParser.parse(message));
      const leave = (code: number | null, signal: string | null): void =>
        settle({ type: 'failed', problem: `the process ended (${signal ?? code})` });
      const settle = (answer: Answer): void => {
        child.off('message', hear);
        child.off('exit', leave);
        resolve(answer);
      };
      child.once('message', hear);
      child.once('exit', leave);
    });
  }

  const ready = nextAnswer().then((answer) => ({ problem: answer.type === 'failed' ? answer.problem : null }));
  return {
    spec,
    ready,
    run: async (order) => {
      const { problem } = await ready;
      if (problem !== null) return { problem };
      const answer = nextAnswer();
      child.send(order);
      const heard = await answer;
      if (heard.type === 'block') return { block: heard.block };
      return { problem: heard.type === 'failed' ? heard.problem : 'the worker was not ready' };
    },
    end: async () => {
      if (child.connected) child.disconnect();
      if (child.exitCode === null && child.signalCode === null) await exited;
    },
  };
}
