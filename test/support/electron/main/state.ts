// What every part of the stand-in shares: the connection to the browser side, the computer, and whether the app is ready.
import { createChannel, type Channel, type Connection, type Operations } from '../wire/channel.ts';
import type { HostOperations, MainOperations } from '../wire/messages.ts';
import type { Computer } from '../wire/shapes.ts';

/** Where boot.ts leaves what it was started with; a bundle's own copy of nothing can get in between. */
interface Start {
  readonly computer: Computer;
  readonly connection: Connection;
  readonly mainFile: string;
}

let started: Start | null = null;
let isAppReady = false;

const operations: Partial<MainOperations> = {};
const controls: Operations = {};
let channel: Channel<HostOperations> | null = null;

export function start(given: Start): void {
  started = given;
  channel = createChannel<HostOperations>(given.connection, operations);
}

function startedWith(): Start {
  if (started === null) throw new Error('Electron is here only for a main process that the launcher has started.');
  return started;
}

export const computer = (): Computer => startedWith().computer;
export const mainFile = (): string => startedWith().mainFile;

export function host(): Channel<HostOperations> {
  if (channel === null) throw new Error('There is no browser side.');
  return channel;
}

/** Each part answers for what the browser side asks of it. */
export function answerHost(added: Partial<MainOperations>): void {
  Object.assign(operations, added);
}

/** And for what the spec asks of it, by name. */
export function answerSpec(added: Operations): void {
  Object.assign(controls, added);
}

answerHost({
  control: (name, args) => {
    const found = controls[name];
    if (found === undefined) throw new Error(`The stand-in knows no ${name}.`);
    return found(...args);
  },
});

/** Notes what the shell asked for, for the spec to read and to count. */
export function note(part: string, name: string, ...args: readonly unknown[]): void {
  host().tell('called', { part, name, args });
}

export const isReady = (): boolean => isAppReady;

export function becomeReady(): void {
  isAppReady = true;
}

/** Electron's words differ from part to part. */
export function requireReady(message: string): void {
  if (!isAppReady) throw new Error(message);
}

export function requireNotReady(message: string): void {
  if (isAppReady) throw new Error(message);
}

/** The event that Electron passes first. */
export interface StandInEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function createEvent<Extra extends object>(extra?: Extra): StandInEvent & Extra {
  let isPrevented = false;
  const event = {
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault: () => {
      isPrevented = true;
    },
  };
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(extra ?? {})) as StandInEvent & Extra;
}

/** Later in this process, on a clock that nobody fakes. */
export const soon = setImmediate;
