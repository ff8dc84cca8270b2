// One window's page: a tab of Chromium with the preload in a world of its own and a line to main.
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { PageMessage, WorldMessage } from '../page/isolated-world.ts';
import { toChromium, toElectron } from '../wire/address.ts';
import type { Channel } from '../wire/channel.ts';
import { createCodec } from '../wire/codec.ts';
import type { FrameIdentity, LoadResult, MainOperations, PageEvent, WindowSpec } from '../wire/messages.ts';
import type { Rectangle } from '../wire/shapes.ts';
import { isolatedWorldScript, mainWorldScript } from './preload-script.ts';

export interface WindowPage {
  readonly id: number;
  readonly page: Page;
  /** Main itself asked for it; nobody is asked whether it may be. */
  isExpected(url: string): boolean;
  load(url: string): Promise<LoadResult>;
  reload(): Promise<void>;
  resize(bounds: Rectangle): Promise<void>;
  setVisibility(isVisible: boolean, isFocused: boolean): void;
  deliver(channel: string, args: string): void;
  executeJavaScript(code: string): Promise<string>;
  crash(): Promise<void>;
  close(): Promise<void>;
  /** A message as a frame that was taken over could send it, past the bridge. */
  forge(frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown>;
  forgeSend(frame: Frame, channel: string, args: readonly unknown[]): void;
}

export interface WindowSurroundings {
  readonly main: Channel<MainOperations>;
  readonly schemes: () => readonly string[];
  readonly platform: string;
  readonly onTrouble: (problem: unknown) => void;
}

const worldName = 'Electron Isolated Context';
const codec = createCodec();

/** What Electron says of a load that failed. */
const codes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

export async function openWindowPage(
  context: BrowserContext,
  spec: WindowSpec,
  { main, schemes, platform, onTrouble }: WindowSurroundings,
): Promise<WindowPage> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const hidden = (): string => `_${randomUUID().replaceAll('-', '')}`;
  const names = { toMain: hidden(), toIsolated: hidden(), binding: hidden(), receiver: hidden() };
  let world: { readonly id: number; readonly frame: FrameIdentity } | null = null;
  let current: FrameIdentity | null = null;
  let expected: string | null = null;
  let finished = Promise.withResolvers<void>();
  let visibility = { isVisible: true, isFocused: false };

  const say = (event: PageEvent): void => main.tell('pageEvent', spec.id, event);
  const seen = (url: string): string => toElectron(url, schemes());

  function identityNow(frame: Frame): FrameIdentity {
    return frame === page.mainFrame() && current !== null ? current : identityOf(frame, seen);
  }

  function tellWorld(message: WorldMessage): void {
    if (world === null) return;
    const expression = `${names.receiver}(${JSON.stringify(message)})`;
    cdp.send('Runtime.evaluate', { contextId: world.id, expression }).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails !== undefined) onTrouble(new Error(exceptionDetails.exception?.description));
        return;
      },
      () => undefined, // The page has gone meanwhile; Electron drops what cannot arrive too.
    );
  }

  async function onPageMessage(message: PageMessage, frame: FrameIdentity): Promise<void> {
    switch (message.kind) {
      case 'send':
        return main.tell('pageSend', spec.id, frame, message.channel, message.args);
      case 'input':
        return say(message);
      case 'preload-error':
        onTrouble(new Error(`Unable to load preload script: ${message.message}`));
        return say(message);
      case 'permission': {
        const isAllowed = await main.ask('hasPermission', spec.id, message.permission, frame.url);
        return tellWorld({ kind: 'answer', id: message.id, ok: true, text: String(isAllowed) });
      }
      default: {
        const result = await main.ask('pageInvoke', spec.id, frame, message.channel, message.args);
        tellWorld({ kind: 'answer', id: message.id, ok: result.ok, text: result.ok ? result.text : result.error });
      }
    }
  }

  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.name !== worldName || current === null || made.auxData?.['frameId'] !== mainFrameId) return;
    world = { id: made.id, frame: current };
    tellWorld({ kind: 'visibility', ...visibility });
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    world = null;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.binding || world?.id !== executionContextId) return;
    onPageMessage(JSON.parse(payload) as PageMessage, world.frame).catch(() => undefined);
  });
  cdp.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId === mainFrameId) say({ kind: 'start-loading' });
  });
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    const url = seen(frame.url);
    const origin = seen(frame.securityOrigin);
    current = { document: frame.loaderId, url, origin, name: frame.name ?? '', isMain: true };
    say({ kind: 'navigated', frame: current });
  });
  cdp.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
    if (frameId !== mainFrameId || navigationType === 'sameDocument') return;
    say({ kind: 'start-navigation', url: seen(url), isSameDocument: false });
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== mainFrameId) return;
    say({ kind: 'start-navigation', url: seen(url), isSameDocument: true });
    say({ kind: 'in-page', url: seen(url) });
  });
  cdp.on('Page.frameRequestedNavigation', ({ url, frameId }) => {
    // Chromium leaves other programs' addresses alone here; the app is asked all the same.
    if (/^(https?|about|data|blob):/i.test(url)) return;
    main.ask('mayNavigate', spec.id, url, frameId === mainFrameId).catch(() => undefined);
  });
  cdp.on('Page.domContentEventFired', () => {
    cdp.send('Runtime.evaluate', { expression: 'document.title' }).then(
      ({ result }) => say({ kind: 'dom-ready', title: String(result.value) }),
      () => undefined,
    );
  });
  cdp.on('Page.loadEventFired', () => {
    // After "dom-ready", which waits for the title.
    cdp.send('Runtime.evaluate', { expression: '0' }).then(
      () => {
        say({ kind: 'finish-load' });
        return finished.resolve();
      },
      () => undefined,
    );
  });
  cdp.on('Page.windowOpen', ({ url, windowName }) => {
    main.ask('mayOpenWindow', spec.id, seen(url), windowName).then(
      (isAllowed) => {
        if (isAllowed) onTrouble(new Error(`The stand-in has no windows that pages open yet: ${seen(url)}`));
        return;
      },
      () => undefined,
    );
  });
  page.on('crash', () => say({ kind: 'crashed' }));
  page.on('pageerror', onTrouble);

  const { frameTree } = await cdp.send('Page.getFrameTree');
  const mainFrameId = frameTree.frame.id;
  await page.setViewportSize(sizeOf(spec.bounds));
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: names.binding, executionContextName: worldName });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(names) });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: isolatedWorldScript(names, spec.preload, platform),
    worldName,
  });

  return {
    id: spec.id,
    page,
    isExpected: (url) => url === expected,
    load: async (url) => {
      expected = toChromium(url, schemes());
      try {
        finished = Promise.withResolvers();
        await page.goto(expected);
        await finished.promise;
        return { ok: true };
      } catch (problem) {
        const name = /net::(ERR_\w+)/.exec(String(problem))?.[1] ?? 'ERR_FAILED';
        return { ok: false, code: codes[name] ?? -2, name };
      } finally {
        expected = null;
      }
    },
    reload: async () => {
      expected = page.url();
      await page.reload();
      expected = null;
    },
    resize: (bounds) => page.setViewportSize(sizeOf(bounds)),
    setVisibility: (isVisible, isFocused) => {
      visibility = { isVisible, isFocused };
      tellWorld({ kind: 'visibility', ...visibility });
    },
    deliver: (channel, args) => tellWorld({ kind: 'deliver', channel, args }),
    executeJavaScript: async (code) => codec.encode(await page.evaluate(code)),
    crash: async () => {
      // It never answers.
      await Promise.race([cdp.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
    },
    close: async () => {
      await page.close();
    },
    forge: async (frame, channel, args) => {
      const result = await main.ask('pageInvoke', spec.id, identityNow(frame), channel, codec.encode(args));
      if (!result.ok) throw new Error(`Error invoking remote method '${channel}': ${result.error}`);
      return codec.decode(result.text);
    },
    forgeSend: (frame, channel, args) =>
      main.tell('pageSend', spec.id, identityNow(frame), channel, codec.encode(args)),
  };
}

function sizeOf({ width, height }: Rectangle): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

const documents = new WeakMap<Frame, string>();

function identityOf(frame: Frame, seen: (url: string) => string): FrameIdentity {
  const document = documents.get(frame) ?? randomUUID();
  documents.set(frame, document);
  const address = frame.url();
  const { origin } = new URL(address);
  return {
    document,
    url: seen(address),
    origin: seen(origin),
    name: frame.name(),
    isMain: frame.parentFrame() === null,
  };
}
