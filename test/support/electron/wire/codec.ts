/** Values as text, between page, browser side and main: what the structured clone algorithm keeps, and nothing else. */
export interface Codec {
  /** Throws Electron's words for what cannot be cloned. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Refers to nothing outside itself: pages get its text. */
export function createCodec(): Codec {
  const special: readonly (readonly [string, number])[] = [
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['-0', -0],
  ];

  function cloned(value: unknown): unknown {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  function packNumber(value: number): unknown {
    const found = special.find(([, number]) => Object.is(number, value));
    return found === undefined ? value : ['n', found[0]];
  }

  function bytesToText(bytes: Uint8Array): string {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }

  function textToBytes(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  function packObject(value: object, seen: Map<object, number>): unknown {
    const known = seen.get(value);
    if (known !== undefined) return ['r', known];
    seen.set(value, seen.size);
    const inner = (part: unknown): unknown => pack(part, seen);
    if (Array.isArray(value)) return ['a', value.map(inner)];
    if (value instanceof Date) return ['d', packNumber(value.getTime())];
    if (value instanceof Map) return ['m', [...value].map(([key, part]) => [inner(key), inner(part)])];
    if (value instanceof Set) return ['s', [...value].map(inner)];
    if (value instanceof RegExp) return ['x', value.source, value.flags];
    if (value instanceof Error) return ['e', value.name, value.message, value.stack ?? ''];
    if (value instanceof ArrayBuffer) return ['b', 'ArrayBuffer', bytesToText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['b', value.constructor.name, bytesToText(bytes)];
    }
    return ['o', Object.entries(value).map(([key, part]) => [key, inner(part)])];
  }

  function pack(value: unknown, seen: Map<object, number>): unknown {
    if (value === undefined) return ['u'];
    if (typeof value === 'number') return packNumber(value);
    if (typeof value === 'bigint') return ['i', String(value)];
    return typeof value === 'object' && value !== null ? packObject(value, seen) : value;
  }

  function keep<T extends object>(value: T, seen: unknown[]): T {
    seen.push(value);
    return value;
  }

  function unpackBytes(name: string, text: string): object {
    const { buffer } = textToBytes(text);
    if (name === 'ArrayBuffer') return buffer;
    const found: unknown = Reflect.get(globalThis, name);
    return typeof found === 'function' ? Reflect.construct(found, [buffer]) : new Uint8Array(buffer);
  }

  const readers: Record<string, (parts: readonly never[], seen: unknown[]) => unknown> = {
    u: () => undefined,
    n: ([name]) => special.find(([text]) => text === name)?.[1],
    i: ([digits]: readonly string[]) => BigInt(digits ?? '0'),
    r: ([index]: readonly number[], seen) => seen[index ?? 0],
    a: ([items]: readonly unknown[][], seen) => {
      const list: unknown[] = keep([], seen);
      for (const item of items ?? []) list.push(unpack(item, seen));
      return list;
    },
    d: ([time]: readonly unknown[], seen) => {
      const at = unpack(time, seen);
      return keep(new Date(typeof at === 'number' ? at : NaN), seen);
    },
    m: ([entries]: readonly [unknown, unknown][][], seen) => {
      const map = keep(new Map<unknown, unknown>(), seen);
      for (const [key, part] of entries ?? []) map.set(unpack(key, seen), unpack(part, seen));
      return map;
    },
    s: ([items]: readonly unknown[][], seen) => {
      const set = keep(new Set<unknown>(), seen);
      for (const item of items ?? []) set.add(unpack(item, seen));
      return set;
    },
    x: ([source, flags]: readonly string[], seen) => keep(new RegExp(source ?? '', flags), seen),
    e: ([name, message, stack]: readonly string[], seen) => {
      const error = keep(new Error(message), seen);
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
      return error;
    },
    b: ([name, text]: readonly string[], seen) => keep(unpackBytes(name ?? '', text ?? ''), seen),
    o: ([entries]: readonly [string, unknown][][], seen) => {
      const object = keep({}, seen);
      for (const [key, part] of entries ?? []) {
        const value = unpack(part, seen);
        Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
      }
      return object;
    },
  };

  function unpack(packed: unknown, seen: unknown[]): unknown {
    if (!Array.isArray(packed)) return packed;
    const [tag, ...parts] = packed;
    return readers[String(tag)]?.(parts as never[], seen);
  }

  return {
    encode: (value) => JSON.stringify(pack(cloned(value), new Map())),
    decode: (text) => unpack(JSON.parse(text), []),
  };
}
