// The side of the stand-in that has Chromium: windows by number, one browser context a session.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createChannel, type Channel, type Connection } from '../wire/channel.ts';
import type { Call, HostOperations, MainOperations, WindowSpec } from '../wire/messages.ts';
import type { Computer } from '../wire/shapes.ts';
import { routeEverything } from './routes.ts';
import { openWindowPage, type WindowPage } from './window-page.ts';

export interface BrowserSide {
  readonly main: Channel<MainOperations>;
  readonly calls: readonly Call[];
  readonly blocked: readonly string[];
  readonly troubles: readonly unknown[];
  readonly otherSites: Map<string, string>;
  readonly loaded: Promise<void>;
  /** Waits until the page is open; null where there is no such window. */
  windowPage(id: number): Promise<WindowPage | null>;
  onCall(listener: (call: Call) => void): () => void;
  contexts(): readonly BrowserContext[];
  close(): Promise<void>;
}

export interface BrowserSideOptions {
  readonly browser: () => Promise<Browser>;
  readonly connection: Connection;
  readonly computer: Computer;
  readonly onLockTaken: HostOperations['lockTaken'];
  readonly onSecondInstance: HostOperations['secondInstance'];
}

export function createBrowserSide(options: BrowserSideOptions): BrowserSide {
  const { computer, connection } = options;
  const calls: Call[] = [];
  const listeners = new Set<(call: Call) => void>();
  const blocked: string[] = [];
  const troubles: unknown[] = [];
  const otherSites = new Map<string, string>();
  const contexts = new Map<string, Promise<BrowserContext>>();
  const windows = new Map<number, Promise<WindowPage>>();
  const byPage = new Map<Page, WindowPage>();
  const loaded = Promise.withResolvers<void>();
  let schemes: readonly string[] = [];
  let isDark = computer.isDark;

  async function createContext(partition: string): Promise<BrowserContext> {
    const browser = await options.browser();
    const context = await browser.newContext({
      serviceWorkers: 'block',
      colorScheme: isDark ? 'dark' : 'light',
      deviceScaleFactor: computer.displays[0]?.scaleFactor ?? 1,
      locale: computer.locale,
    });
    if (computer.clockMs !== null) {
      await context.clock.install({ time: computer.clockMs });
      await context.clock.pauseAt(computer.clockMs);
    }
    await routeEverything(context, {
      partition,
      main,
      otherSites,
      schemes: () => schemes,
      windowOf: (page) => byPage.get(page),
      onBlocked: (url) => blocked.push(url),
    });
    context.on('page', (page) => {
      // One that a page has opened: main was asked, and no page gets a window of its own.
      void page.opener().then((opener) => (opener === null ? undefined : page.close()));
    });
    return context;
  }

  async function openWindow(spec: WindowSpec): Promise<WindowPage> {
    const context = contexts.get(spec.partition) ?? createContext(spec.partition);
    contexts.set(spec.partition, context);
    const window = await openWindowPage(await context, spec, {
      main,
      schemes: () => schemes,
      platform: computer.platform,
      onTrouble: (problem) => troubles.push(problem),
    });
    byPage.set(window.page, window);
    return window;
  }

  /** What main wants of a window, in the order it wants it. */
  function withWindow(id: number, act: (window: WindowPage) => unknown): void {
    windows
      .get(id)
      ?.then(act)
      .catch((problem: unknown) => {
        // Chromium drops what was under way when a page closes.
        if (windows.has(id)) troubles.push(problem);
      });
  }

  async function found(id: number): Promise<WindowPage> {
    const window = await windows.get(id);
    if (window === undefined) throw new Error('Object has been destroyed');
    return window;
  }

  const operations: HostOperations = {
    called: (call) => {
      calls.push(call);
      for (const listener of listeners) listener(call);
    },
    loaded: () => loaded.resolve(),
    schemes: (names) => {
      schemes = names;
    },
    openWindow: (spec) => void windows.set(spec.id, openWindow(spec)),
    closeWindow: (id) => {
      const window = windows.get(id);
      windows.delete(id);
      void window?.then((open) => open.close()).catch(() => undefined);
    },
    load: async (id, url) => (await found(id)).load(url),
    reload: (id) => withWindow(id, (window) => window.reload()),
    resize: (id, bounds) => withWindow(id, (window) => window.resize(bounds)),
    setVisibility: (id, isVisible, isFocused) => withWindow(id, (window) => window.setVisibility(isVisible, isFocused)),
    setColorScheme: (dark) => {
      isDark = dark;
      for (const id of windows.keys()) {
        withWindow(id, ({ page }) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }));
      }
    },
    deliver: (id, channel, args) => withWindow(id, (window) => window.deliver(channel, args)),
    executeJavaScript: async (id, code) => (await found(id)).executeJavaScript(code),
    capture: async (id) => (await found(id)).page.screenshot(),
    crash: (id) => withWindow(id, (window) => window.crash()),
    lockTaken: options.onLockTaken,
    secondInstance: options.onSecondInstance,
  };
  const main = createChannel<MainOperations>(connection, operations);

  return {
    main,
    calls,
    blocked,
    troubles,
    otherSites,
    loaded: loaded.promise,
    windowPage: async (id) => (await windows.get(id)) ?? null,
    contexts: () => [...new Set([...byPage.keys()].map((page) => page.context()))],
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.allSettled([...contexts.values()].map(async (context) => (await context).close()));
    },
  };
}
