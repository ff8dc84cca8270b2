/** One end of a connection between the process with main in it and the process with the spec and the browser. */
export interface Connection {
  send(message: Message): void;
  onMessage(listener: (message: Message) => void): void;
  onClosed(listener: () => void): void;
}

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'tell'; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly failure: Failure };

// Parameters are checked where the calls are written; here any operation will do.
// oxlint-disable-next-line typescript/no-explicit-any
export type Operations<Name extends string = string> = Record<Name, (...args: any[]) => unknown>;

export interface Channel<Theirs> {
  ask<Name extends keyof Theirs & string>(
    name: Name,
    ...args: Theirs[Name] extends (...args: infer Args) => unknown ? Args : never
  ): Promise<Theirs[Name] extends (...args: never[]) => infer Answer ? Awaited<Answer> : never>;
  /** Asks for no answer; messages arrive in the order they were sent. */
  tell<Name extends keyof Theirs & string>(
    name: Name,
    ...args: Theirs[Name] extends (...args: infer Args) => unknown ? Args : never
  ): void;
}

export function createChannel<Theirs>(connection: Connection, mine: object): Channel<Theirs> {
  const waiting = new Map<number, { resolve(value: never): void; reject(problem: Error): void }>();
  const operations = mine as Operations;
  let nextId = 1;
  let isOpen = true;

  async function answer(id: number, name: string, args: readonly unknown[]): Promise<void> {
    try {
      const value = await operations[name]?.(...args);
      connection.send({ kind: 'answer', id, value });
    } catch (problem) {
      connection.send({ kind: 'refusal', id, failure: describe(problem) });
    }
  }

  connection.onMessage((message) => {
    if (message.kind === 'ask') void answer(message.id, message.name, message.args);
    else if (message.kind === 'tell') void operations[message.name]?.(...message.args);
    else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') asked?.resolve(message.value as never);
      else asked?.reject(rebuild(message.failure));
    }
  });
  connection.onClosed(() => {
    isOpen = false;
    for (const { reject } of waiting.values()) reject(new Error('The other process has ended.'));
    waiting.clear();
  });

  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return reject(new Error(`The other process has ended; it cannot ${name}.`));
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        connection.send({ kind: 'ask', id, name, args });
      }),
    tell: (name, ...args) => {
      if (isOpen) connection.send({ kind: 'tell', name, args });
    },
  };
}

function describe(problem: unknown): Failure {
  return problem instanceof Error
    ? { name: problem.name, message: problem.message, stack: problem.stack ?? '' }
    : { name: 'Error', message: String(problem), stack: '' };
}

function rebuild({ name, message, stack }: Failure): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== '') error.stack = stack;
  return error;
}
