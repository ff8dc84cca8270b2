import { describe, expect, it } from 'vitest';
import type { StandInApp } from '../support/electron/app-under-test.ts';
import { launchWithWindow, slow } from './fixtures/launch.ts';

const elsewhere = 'https://elsewhere.example/';

/** Notes what main is asked about the only window's page, and prevents what is named. */
async function watchNavigation(app: StandInApp, prevented: readonly string[] = []): Promise<void> {
  await app.evaluate(({ BrowserWindow }, toPrevent) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const seen: string[] = [];
    Reflect.set(globalThis, 'seen', seen);
    const watch = (name: string) => (event: Electron.Event & { readonly url: string }) => {
      seen.push(`${name} ${event.url}`);
      if (toPrevent.includes(name)) event.preventDefault();
    };
    contents?.on('will-navigate', watch('will-navigate'));
    contents?.on('will-frame-navigate', watch('will-frame-navigate'));
    contents?.on('did-start-navigation', watch('did-start-navigation'));
    contents?.on('did-navigate', (_event, url) => seen.push(`did-navigate ${url}`));
  }, prevented);
}

const seenBy = (app: StandInApp): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'seen') as unknown);

describe('pages of a scheme of our own', slow, () => {
  it('come from the handler, in an origin of their own that Chromium holds for secure', async () => {
    const page = await (await launchWithWindow()).popup();
    const facts = await page.evaluate(async () => {
      const response = await fetch('early.js');
      const missing = await fetch('missing.txt');
      return [isSecureContext, response.headers.get('content-type'), missing.status, await missing.text()];
    });
    expect(facts).toEqual([true, 'text/javascript', 404, 'nothing here']);
  });

  it('are held to the policy of their header, and reach nobody else', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    const tried = await page.evaluate(async (url) => {
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      document.body.append(script);
      return [Reflect.get(window, 'inline'), await fetch(url).catch(() => 'refused')];
    }, elsewhere);
    expect(tried).toEqual([undefined, 'refused']);
    // Refused by the policy, before it was asked for.
    expect(app.blocked).toEqual([]);
  });

  it('are under their own address for main', async () => {
    const app = await launchWithWindow();
    await app.popup();
    expect(
      await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return [contents?.getURL(), contents?.getTitle(), contents?.mainFrame.origin, contents?.isLoading()];
      }),
    ).toEqual(['tenfour://app/index.html', 'Fixture', 'tenfour://app', false]);
  });

  it('fail as in Electron where nothing handles the scheme', async () => {
    const app = await launchWithWindow();
    const failed = await app.evaluate(async ({ BrowserWindow, protocol }) => {
      protocol.unhandle('tenfour');
      const window = new BrowserWindow({ show: false });
      return await window
        .loadURL('tenfour://app/index.html')
        .catch((problem: Error & { code?: string }) => [problem.message, problem.code]);
    });
    expect(failed).toEqual(["ERR_FAILED (-2) loading 'tenfour://app/index.html'", 'ERR_FAILED']);
  });
});

describe('requests of pages', slow, () => {
  it('can be cancelled, and their headers changed, by the session', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    await app.evaluate(({ session }) => {
      const { webRequest } = session.defaultSession;
      webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: url.endsWith('other.html') }));
      webRequest.onHeadersReceived((details, callback) =>
        callback({ responseHeaders: { ...details.responseHeaders, 'X-Added': ['yes'] } }),
      );
    });
    const tried = await page.evaluate(async () => [
      await fetch('other.html').catch(() => 'cancelled'),
      (await fetch('early.js')).headers.get('x-added'),
    ]);
    expect(tried).toEqual(['cancelled', 'yes']);
  });
});

describe('where a page wants to go', slow, () => {
  it('main is asked, and the page stays where that is prevented', async () => {
    const app = await launchWithWindow();
    await watchNavigation(app, ['will-navigate']);
    const page = await app.popup();
    app.serveOtherSite(elsewhere, '<h1>Elsewhere</h1>');
    await page.getByRole('link', { name: 'Outside' }).click();
    await expect
      .poll(() => seenBy(app))
      .toEqual([`did-start-navigation ${elsewhere}`, `will-frame-navigate ${elsewhere}`, `will-navigate ${elsewhere}`]);
    expect(await page.getByRole('heading').textContent()).toBe('Fixture');
  });

  it('it goes where nobody prevents it', async () => {
    const app = await launchWithWindow();
    await watchNavigation(app);
    const page = await app.popup();
    await page.getByRole('link', { name: 'Inside' }).click();
    await page.getByRole('heading', { name: 'Other' }).waitFor();
    expect(await seenBy(app)).toContain('did-navigate tenfour://app/other.html');
    const [window] = await app.windows();
    expect(window?.url).toBe('tenfour://app/other.html');
  });

  it('its new windows are asked for too, and none is opened', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(() => ({ action: 'deny' })),
    );
    const asked = app.nextCall('webContents', 'windowOpen', ([url]) => url === `${elsewhere}new`);
    await page.getByRole('link', { name: 'New' }).click();
    expect((await asked).args).toEqual([`${elsewhere}new`, 'deny']);
    const again = app.nextCall('webContents', 'windowOpen', ([url]) => url === `${elsewhere}script`);
    expect(await page.evaluate((url) => window.open(url), `${elsewhere}script`)).toBeNull();
    expect((await again).args).toEqual([`${elsewhere}script`, 'deny']);
    expect(app.troubles).toEqual([]);
    expect(await app.windows()).toHaveLength(1);
  });
});

describe('the sender of a message', slow, () => {
  it('is a frame of another origin where such a one sends, and main can tell', async () => {
    const app = await launchWithWindow();
    app.serveOtherSite(elsewhere, '<h1>Elsewhere</h1>');
    const page = await app.popup();
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, elsewhere);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Elsewhere' }).waitFor();
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error('There is no frame.');
    expect(await frame.evaluate(() => typeof window.bridge)).toBe('undefined');
    expect(await app.forge(frame, 'who')).toEqual({
      url: elsewhere,
      origin: 'https://elsewhere.example',
      isMain: false,
    });
  });

  it('is null once its page has moved on', async () => {
    const app = await launchWithWindow();
    await app.evaluate(({ ipcMain }) => {
      ipcMain.on('hello', (event) => Object.assign(globalThis, { kept: event, frame: event.senderFrame }));
    });
    const page = await app.popup();
    await page.evaluate(() => window.bridge.hello('Anna'));
    await page.evaluate(() => window.bridge.invoke('echo', 1));
    const frameUrl = (): Promise<string | null> =>
      app.evaluate(() => {
        const { senderFrame } = Reflect.get(globalThis, 'kept') as Electron.IpcMainEvent;
        return senderFrame?.url ?? null;
      });
    expect(await frameUrl()).toBe('tenfour://app/index.html');
    await page.getByRole('link', { name: 'Inside' }).click();
    await page.getByRole('heading', { name: 'Other' }).waitFor();
    expect(await frameUrl()).toBeNull();
    const words = await app.evaluate(() => {
      try {
        return (Reflect.get(globalThis, 'frame') as Electron.WebFrameMain).url;
      } catch (problem) {
        return String(problem);
      }
    });
    expect(words).toBe('Error: Render frame was disposed before WebFrameMain could be accessed');
  });
});

describe('permissions', slow, () => {
  it('are granted unless somebody refuses, and asked for', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('granted');
    await app.evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
        Reflect.set(globalThis, 'asked', permission);
        callback(false);
      });
    });
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toBe('notifications');
    const refused = await page.evaluate(() => navigator.clipboard.readText().catch((problem: Error) => problem.name));
    expect(refused).toBe('NotAllowedError');
    expect(app.callsOf('session', 'permission').map(({ args }) => args)).toEqual([
      ['notifications', true],
      ['notifications', false],
      ['clipboard-read', false],
    ]);
  });
});

describe('a window', slow, () => {
  it('tells its page whether it can be seen', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    await page.evaluate(() => {
      const seen: string[] = [];
      Reflect.set(window, 'states', seen);
      document.addEventListener('visibilitychange', () => seen.push(document.visibilityState));
    });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await page.waitForFunction(() => document.hidden);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    await page.waitForFunction(() => document.hasFocus());
    expect(await page.evaluate(() => Reflect.get(window, 'states') as unknown)).toEqual(['hidden', 'visible']);
  });

  it('is as large as main says, and follows the theme', async () => {
    const app = await launchWithWindow({ isDark: true });
    const page = await app.popup();
    const look = (): Promise<unknown> =>
      page.evaluate(() => [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]);
    expect(await look()).toEqual([400, 500, true]);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(320, 240));
    await app.setDark(false);
    await page.waitForFunction(() => innerWidth === 320 && matchMedia('(prefers-color-scheme: light)').matches);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(false);
  });

  it('hears of keys before its page, and of a page that crashed', async () => {
    const app = await launchWithWindow();
    const page = await app.popup();
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.on('before-input-event', (_event, { type, key, control }) =>
        Reflect.set(globalThis, 'pressed', [type, key, control]),
      );
    });
    await page.keyboard.down('Control');
    await page.keyboard.down('q');
    await page.evaluate(() => window.bridge.invoke('echo', 1));
    expect(await app.evaluate(() => Reflect.get(globalThis, 'pressed') as unknown)).toEqual(['keyDown', 'q', true]);
    const gone = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', (_event, { reason }) =>
            resolve(reason),
          );
        }),
    );
    await app.crashPage(1);
    expect(await gone).toBe('crashed');
  });

  it('keeps partitions apart', async () => {
    const app = await launchWithWindow();
    const stored = await app.evaluate(async ({ BrowserWindow, session }) => {
      session
        .fromPartition('other')
        .protocol.handle('tenfour', () => new Response('', { headers: { 'Content-Type': 'text/html' } }));
      const [first] = BrowserWindow.getAllWindows();
      const second = new BrowserWindow({ show: false, webPreferences: { partition: 'other' } });
      await second.loadURL('tenfour://app/empty');
      await first?.webContents.executeJavaScript("localStorage.setItem('a', '1')");
      return await second.webContents.executeJavaScript("localStorage.getItem('a')");
    });
    expect(stored).toBeNull();
  });
});
