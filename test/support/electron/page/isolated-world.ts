import type { Codec } from '../wire/codec.ts';
import type { KeyInput } from '../wire/messages.ts';
import type { WorldEnd } from './world-end.ts';

/** What the preload's world says to the browser side, as JSON. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'permission'; readonly id: number; readonly permission: string }
  | { readonly kind: 'input'; readonly input: KeyInput }
  | { readonly kind: 'preload-error'; readonly message: string };

/** And what it is told. */
export type WorldMessage =
  | { readonly kind: 'deliver'; readonly channel: string; readonly args: string }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly text: string }
  | { readonly kind: 'visibility'; readonly isVisible: boolean; readonly isFocused: boolean };

export interface IsolatedWorldParts {
  readonly end: WorldEnd;
  readonly codec: Codec;
  readonly bindingName: string;
  readonly receiverName: string;
  readonly platform: string;
  readonly preload: ((...args: unknown[]) => void) | null;
}

type Listener = (...args: unknown[]) => void;

/** Runs in a world of its own before anything of the page. Refers to nothing outside itself. */
export function prepareIsolatedWorld(parts: IsolatedWorldParts): void {
  const { end, codec, bindingName, receiverName, platform, preload } = parts;
  const binding = Reflect.get(globalThis, bindingName) as (text: string) => void;
  const say = (message: PageMessage): void => binding(JSON.stringify(message));

  class Emitter {
    readonly byName = new Map<string, Listener[]>();
    on(name: string, listener: Listener): this {
      this.byName.set(name, [...(this.byName.get(name) ?? []), listener]);
      return this;
    }
    once(name: string, listener: Listener): this {
      const once: Listener = (...args) => {
        this.off(name, once);
        listener(...args);
      };
      return this.on(name, Object.assign(once, { listener }));
    }
    off(name: string, listener: Listener): this {
      const all = [...(this.byName.get(name) ?? [])];
      const at = all.findLastIndex((one) => one === listener || Reflect.get(one, 'listener') === listener);
      if (at >= 0) all.splice(at, 1);
      this.byName.set(name, all);
      return this;
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.byName.clear();
      else this.byName.delete(name);
      return this;
    }
    emit(name: string, ...args: unknown[]): boolean {
      const all = this.byName.get(name) ?? [];
      for (const listener of all) listener(...args);
      return all.length > 0;
    }
    listenerCount(name: string): number {
      return this.byName.get(name)?.length ?? 0;
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener);
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener);
    }
  }

  let nextId = 1;
  const waiting = new Map<number, { resolve(text: string): void; reject(error: string): void }>();
  const askHost = (toMessage: (id: number) => PageMessage): Promise<string> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      say(toMessage(id));
      waiting.set(id, { resolve, reject });
    });

  const lacking = <T extends object>(name: string, present: T): T =>
    new Proxy(present, {
      get: (target, property, receiver) => {
        if (typeof property === 'symbol' || property in target) return Reflect.get(target, property, receiver);
        throw new Error(`The stand-in has no ${name}${name === '' ? '' : '.'}${property} yet`);
      },
    });

  const ipcRenderer = lacking(
    'ipcRenderer',
    Object.assign(new Emitter(), {
      invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
        const encoded = codec.encode(args);
        try {
          return codec.decode(await askHost((id) => ({ kind: 'invoke', id, channel, args: encoded })));
        } catch (problem) {
          const message = `Error invoking remote method '${channel}': ${String(problem)}`;
          throw new Error(message, { cause: problem });
        }
      },
      send: (channel: string, ...args: unknown[]): void => say({ kind: 'send', channel, args: codec.encode(args) }),
    }),
  );

  const contextBridge = lacking('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => {
      end.ask('expose', end.pack(key), end.pack(api));
    },
  });

  const modules: Record<string, unknown> = {
    electron: lacking('', { contextBridge, ipcRenderer }),
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    // oxlint-disable-next-line no-restricted-globals -- The preload may have them.
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name: string): unknown => {
    const found = modules[name.replace(/^node:/, '').replace(/^electron\/(renderer|common)$/, 'electron')];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };

  end.answer('permission', (permission) =>
    end.pack(
      askHost((id) => ({ kind: 'permission', id, permission: String(end.unpack(permission)) })).then(
        (text) => text === 'true',
      ),
    ),
  );

  function receive(message: WorldMessage): void {
    switch (message.kind) {
      case 'deliver': {
        const args = codec.decode(message.args) as unknown[];
        ipcRenderer.emit(message.channel, { sender: ipcRenderer, ports: [] }, ...args);
        return;
      }
      case 'answer': {
        const asked = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.ok) asked?.resolve(message.text);
        else asked?.reject(message.text);
        return;
      }
      default:
        end.ask('visibility', end.pack(message.isVisible), end.pack(message.isFocused));
    }
  }
  const tellKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const { key, code, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
    const held = { isAutoRepeat: repeat, shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey };
    say({ kind: 'input', input: { type: event.type === 'keydown' ? 'keyDown' : 'keyUp', key, code, ...held } });
  };
  addEventListener('keydown', tellKey, { capture: true });
  addEventListener('keyup', tellKey, { capture: true });

  Object.defineProperty(globalThis, receiverName, { value: receive });

  const process = {
    type: 'renderer',
    platform,
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: [],
    versions: {},
  };
  const module = { exports: {} };
  try {
    preload?.(module.exports, require, module, process, 'preload.js', '/');
  } catch (problem) {
    const message = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    say({ kind: 'preload-error', message });
  }
}
