// One end of the bridge between a page's own world and the preload's. What crosses is copied by Chromium itself (the detail of
// an event is cloned from world to world); functions and promises cross as numbers. Nothing here may refer to anything outside
// its function: pages get the text of it.

/** Plain data that Chromium can clone. */
type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] };

export interface WorldEnd {
  /** Throws Electron's words for what cannot cross. */
  pack(value: unknown): Packed;
  unpack(packed: Packed | undefined): unknown;
  /** Calls an operation of the other end and answers what it answered. */
  ask(operation: string, ...args: readonly Packed[]): unknown;
  answer(operation: string, run: (...args: readonly Packed[]) => Packed | undefined): void;
  freeze(value: unknown): void;
}

type Question = { readonly operation: string; readonly args: readonly Packed[] };
type Reply = { readonly ok: boolean; readonly packed: Packed };

export function createWorldEnd(mine: string, other: string): WorldEnd {
  // Taken before the page can replace them.
  const { CustomEvent, Map, Promise, Error, WeakMap, Object: objects, Array: arrays, structuredClone } = globalThis;
  const target = globalThis.window;
  const dispatch = target.dispatchEvent.bind(target);
  const listen = target.addEventListener.bind(target);
  const deepest = 1000;

  let nextId = 1;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const idOf = new WeakMap<object, number>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(problem: unknown): void }>();
  const operations = new Map<string, (...args: readonly Packed[]) => Packed | undefined>();

  const isPlain = (value: object): boolean => {
    const tag = objects.prototype.toString.call(value);
    const isCloneable = /^\[object (Date|RegExp|Map|Set|ArrayBuffer|DataView|Blob|File|ImageData|\w+Array)\]$/.test(
      tag,
    );
    const isStrange = /^\[object (Weak\w+|Promise|Window|\w*Generator|Module|Symbol|Proxy)\]$/.test(tag);
    return !isCloneable && !isStrange && !(value instanceof Node);
  };

  function packFunction(value: (...args: unknown[]) => unknown): Packed {
    const id = idOf.get(value) ?? nextId++;
    idOf.set(value, id);
    functions.set(id, value);
    return { kind: 'function', id };
  }

  function packPromise(value: PromiseLike<unknown>): Packed {
    const id = nextId++;
    const settle = (isKept: boolean, result: unknown): void => {
      const number: Packed = { kind: 'value', value: id };
      let packed: Packed;
      try {
        packed = pack(result);
      } catch (problem) {
        ask('settle', number, { kind: 'value', value: false }, pack(problem));
        return;
      }
      ask('settle', number, { kind: 'value', value: isKept }, packed);
    };
    // Told later, as a promise would be, and never before this end has been given it.
    value.then(
      (result) => settle(true, result),
      (problem: unknown) => settle(false, problem),
    );
    return { kind: 'promise', id };
  }

  function pack(value: unknown, depth = 0): Packed {
    if (depth > deepest) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') return packFunction(value as (...args: unknown[]) => unknown);
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
      return { kind: 'value', value };
    }
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (arrays.isArray(value)) return { kind: 'list', items: value.map((item) => pack(item, depth + 1)) };
    if (isPlain(value)) {
      const entries = objects.keys(value).map((key) => [key, pack(Reflect.get(value, key), depth + 1)] as const);
      return { kind: 'object', entries };
    }
    try {
      return { kind: 'value', value: structuredClone(value) };
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  function unpackFunction(id: number): unknown {
    const call = (...args: unknown[]): unknown => ask('call', { kind: 'value', value: id }, pack(args));
    // Bound, so that its text says nothing of what it is made of.
    return Function.prototype.bind.call(call, undefined);
  }

  function unpack(packed: Packed | undefined): unknown {
    switch (packed?.kind) {
      case undefined:
        return undefined;
      case 'value':
        return packed.value;
      case 'function':
        return unpackFunction(packed.id);
      case 'promise':
        return new Promise((resolve, reject) => pending.set(packed.id, { resolve, reject }));
      case 'error':
        return new Error(packed.message);
      case 'list':
        return packed.items.map(unpack);
      case 'object': {
        const object = {};
        for (const [key, value] of packed.entries) {
          objects.defineProperty(object, key, {
            value: unpack(value),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        }
        return object;
      }
    }
  }

  let reply: Reply | null = null;

  function ask(operation: string, ...args: readonly Packed[]): unknown {
    reply = null;
    const question: Question = { operation, args };
    // Events are dispatched at once: the other end has answered when this returns.
    dispatch(new CustomEvent(other, { detail: question }));
    const answered = reply as Reply | null;
    reply = null;
    if (answered === null) throw new Error('The other world does not answer.');
    if (!answered.ok) throw unpack(answered.packed);
    return unpack(answered.packed);
  }

  function run({ operation, args }: Question): Reply {
    try {
      const answered = operations.get(operation)?.(...args);
      return { ok: true, packed: answered ?? { kind: 'value', value: undefined } };
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      return { ok: false, packed: { kind: 'error', message } };
    }
  }

  listen(mine, (event) => {
    dispatch(new CustomEvent(`${other}-reply`, { detail: run((event as CustomEvent<Question>).detail) }));
  });
  listen(`${mine}-reply`, (event) => {
    reply = (event as CustomEvent<Reply>).detail;
  });

  operations.set('call', (id, args) => {
    const called = functions.get(Number(unpack(id)));
    return pack(called?.(...(unpack(args ?? { kind: 'list', items: [] }) as unknown[])));
  });
  operations.set('settle', (id, isKept, result) => {
    const number = Number(unpack(id));
    const promise = pending.get(number);
    pending.delete(number);
    const value = unpack(result);
    if (unpack(isKept) === true) promise?.resolve(value);
    else promise?.reject(value);
    return undefined;
  });

  function freeze(value: unknown): void {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || ArrayBuffer.isView(value))
      return;
    for (const part of objects.values(value)) freeze(part);
    objects.freeze(value);
  }

  return {
    pack,
    unpack,
    ask,
    answer: (operation, answer) => void operations.set(operation, answer),
    freeze,
  };
}
