import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchWithWindow, slow } from './fixtures/launch.ts';

interface Bridge {
  readonly tries: Readonly<Record<string, string>>;
  readonly account: { readonly name: string; readonly greet?: unknown };
  readonly nested: { readonly list: readonly unknown[]; readonly when: Date };
  early(): Promise<unknown>;
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>;
  hello(name: string): void;
  onGreeting(listener: (...args: unknown[]) => void): () => void;
  sum(a: number, b: number): number;
  fail(): never;
  later(value: unknown): Promise<unknown>;
  never(): Promise<never>;
  ask(question: (text: string) => string): string;
}

declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly seenEarly: { readonly bridge: string; readonly ipc: string; readonly globals: readonly string[] };
  }
}

async function openPage(): Promise<Page> {
  return await (await launchWithWindow()).popup();
}

describe('the preload of a window', slow, () => {
  it('has run before the first script of the page, with main to talk to', async () => {
    const page = await openPage();
    expect(await page.evaluate(() => window.seenEarly.bridge)).toBe('object');
    expect(await page.evaluate(() => window.bridge.early())).toEqual({
      url: 'tenfour://app/index.html',
      origin: 'tenfour://app',
      isMain: true,
    });
  });

  it('is refused what a sandboxed one is refused, in the words of Electron', async () => {
    const page = await openPage();
    expect(await page.evaluate(() => window.bridge.tries)).toEqual({
      'require fs': 'module not found: node:fs',
      'expose a symbol': 'An object could not be cloned.',
      'expose a weak map': 'An object could not be cloned.',
      'expose over the page': 'Cannot bind an API on top of an existing property on the window object',
      'send a function': 'An object could not be cloned.',
      'use what is not there': 'The stand-in has no ipcRenderer.sendSync yet',
    });
  });

  it('leaves the page its bridge and nothing else', async () => {
    const page = await openPage();
    const added = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    });
    expect(added.toSorted()).toEqual(['bridge', 'seenEarly']);
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'ipcRenderer', 'electron'].map((name) => typeof Reflect.get(window, name)),
    );
    expect(new Set(globals)).toEqual(new Set(['undefined']));
  });

  it('lets a page see no text of what it is made of', async () => {
    const page = await openPage();
    expect(await page.evaluate(() => String(window.bridge.invoke))).toBe('function () { [native code] }');
  });

  it('can be reported when it throws', async () => {
    const app = await launchWithWindow({ env: { FIXTURE_PRELOAD: 'broken-preload.cjs' } });
    expect(app.troubles.map(String)).toEqual([
      expect.stringContaining('Unable to load preload script: Error: broken on purpose'),
    ]);
  });
});

describe('what crosses the bridge', slow, () => {
  it('is copied: values, nested ones, dates; prototypes stay behind', async () => {
    const page = await openPage();
    const seen = await page.evaluate(() => {
      const { account, nested } = window.bridge;
      return {
        name: account.name,
        greets: 'greet' in account,
        isPlain: Object.getPrototypeOf(account) === Object.prototype,
        list: nested.list,
        when: nested.when instanceof Date && nested.when.getTime(),
      };
    });
    expect(seen).toEqual({ name: 'Anna', greets: false, isPlain: true, list: [1, { two: 2 }], when: 0 });
  });

  it('is frozen, and cannot be replaced', async () => {
    const page = await openPage();
    const isFixed = await page.evaluate(() => {
      const { bridge } = window;
      const property = Object.getOwnPropertyDescriptor(window, 'bridge');
      Reflect.set(bridge, 'sum', () => 0);
      Reflect.set(window, 'bridge', {});
      return [Object.isFrozen(bridge), Object.isFrozen(bridge.nested.list), property?.configurable, bridge.sum(1, 2)];
    });
    expect(isFixed).toEqual([true, true, false, 3]);
  });

  it('is called at once, with callbacks of the page, and its errors and promises come back', async () => {
    const page = await openPage();
    const seen = await page.evaluate(async () => {
      const { bridge } = window;
      const message = (act: () => unknown): string => {
        try {
          return String(act());
        } catch (problem) {
          return String(problem);
        }
      };
      return [
        bridge.sum(1, 2),
        bridge.ask((text) => `${text}, answered`),
        message(() => bridge.fail()),
        await bridge.later(3),
        await bridge.never().catch(String),
      ];
    });
    expect(seen).toEqual([
      3,
      'from the preload, answered',
      'Error: on purpose',
      { value: 3 },
      'Error: rejected on purpose',
    ]);
  });

  it('may not be what cannot be cloned, from the page either', async () => {
    const page = await openPage();
    const refused = await page.evaluate(() => {
      try {
        window.bridge.sum(1, new WeakMap() as never);
        return 'crossed';
      } catch (problem) {
        return String(problem);
      }
    });
    expect(refused).toBe('Error: An object could not be cloned.');
  });
});

describe('messages between page and main', slow, () => {
  it('carry what the structured clone algorithm keeps, both ways', async () => {
    const page = await openPage();
    const same = await page.evaluate(async () => {
      const given = {
        at: new Date(5),
        map: new Map([[1, new Set(['a'])]]),
        bytes: new Uint8Array([1, 2]),
        none: undefined,
      };
      const got = (await window.bridge.invoke('echo', given)) as typeof given;
      return [got.at.getTime(), [...(got.map.get(1) ?? [])], [...got.bytes], 'none' in got, got.none];
    });
    expect(same).toEqual([5, ['a'], [1, 2], true, undefined]);
  });

  it.each([
    ['nobody handles', 'nope', "Error: Error invoking remote method 'nope': Error: No handler registered for 'nope'"],
    ['fails', 'refuse', "Error: Error invoking remote method 'refuse': Error: not today"],
    [
      'answers with what cannot be cloned',
      'uncloneable',
      "Error: Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
    ],
  ])('reject in the words of Electron where the channel %s', async (_, channel, words) => {
    const page = await openPage();
    expect(await page.evaluate((name) => window.bridge.invoke(name).catch(String), channel)).toBe(words);
  });

  it('reach the listeners of the preload until they leave', async () => {
    const page = await openPage();
    const heard = await page.evaluate(async () => {
      const got: unknown[] = [];
      const stop = window.bridge.onGreeting((...args) => got.push(args));
      window.bridge.hello('Anna');
      // An answer to a later question comes after what was said before.
      await window.bridge.invoke('echo', 1);
      stop();
      window.bridge.hello('Ben');
      await window.bridge.invoke('echo', 2);
      return got;
    });
    expect(heard).toEqual([['Hello Anna', new Date(0)]]);
  });

  it('are written, and lost, where main sends what cannot be cloned', async () => {
    const app = await launchWithWindow();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('greeting', () => 1));
    await expect.poll(app.output).toContain('Error sending from webFrameMain:  Error: Failed to serialize arguments');
  });
});
