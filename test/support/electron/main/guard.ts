// What the stand-in lacks is said, never `undefined`: a call that does nothing in a test would pass for one that works.

import { EventEmitter } from 'node:events';

/** Names that JavaScript itself and its printers look for on any object. */
const lookedForAnywhere = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

export interface GuardOptions {
  /** Called before every use; throws where Electron would. */
  readonly before?: (property: string) => void;
  /** Methods run on the object itself, so that what destroys it can still finish its work. */
  readonly isInstance?: boolean;
}

/** The object as the shell sees it. */
export function guard<T extends object>(name: string, target: T, options: GuardOptions = {}): T {
  return new Proxy(target, {
    get: (object, property, receiver) => {
      if (typeof property === 'symbol') return Reflect.get(object, property, receiver);
      options.before?.(property);
      if (property in object || lookedForAnywhere.has(property)) {
        const value: unknown = Reflect.get(object, property, options.isInstance ? object : receiver);
        return options.isInstance && typeof value === 'function' ? onObject(value, object, receiver) : value;
      }
      throw new Error(`The stand-in has no ${name}.${property} yet`);
    },
  });
}

function onObject(method: Function, object: object, seen: unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const answer: unknown = Reflect.apply(method, object, args);
    return answer === object ? seen : answer;
  };
}

/** A part of Electron that the stand-in lacks altogether; it may be imported, as bundles do. */
export function absent(name: string): never {
  // A function that can be constructed, so that `new` and `extends` reach it too.
  function refuse(): never {
    throw new Error(`The stand-in has no ${name} yet`);
  }
  return guard(name, refuse, {
    before: (property) => {
      if (!lookedForAnywhere.has(property)) throw new Error(`The stand-in has no ${name}.${property} yet`);
    },
  }) as never;
}

const worksWhenDestroyed = new Set(['isDestroyed', ...lookedForAnywhere, ...namesOf(EventEmitter.prototype)]);

function namesOf(prototype: object): readonly string[] {
  return Object.getOwnPropertyNames(prototype);
}

/** A `before` for objects that Electron destroys. */
export function aliveOnly(isDestroyed: () => boolean, problem: () => Error): (property: string) => void {
  return (property) => {
    if (isDestroyed() && !worksWhenDestroyed.has(property)) throw problem();
  };
}
