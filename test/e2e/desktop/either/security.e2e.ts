import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { channels } from '../../../../electron/contract/bridge.ts';
import { pageHeaders } from '../../../../electron/serve/page-headers.ts';
import { callFrom, labelsIn, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import type { DesktopApp } from '../../../support/electron/app-under-test.ts';
import { anArrival } from '../../../support/test-desk.ts';

const addresses = async (app: DesktopApp): Promise<readonly string[]> => (await app.windows()).map(({ url }) => url);

/** What it was asked for, which Chromium's connections ahead of need are not. */
async function anotherSite(): Promise<{ readonly address: string; readonly asked: readonly unknown[] }> {
  const asked: unknown[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('elsewhere');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}/`, asked };
}

describe('the page is kept apart', () => {
  it('has the bridge, and nothing of Electron or Node', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const found = await page.evaluate(() => ({
      bridge: Object.fromEntries(Object.entries(window.tenfour ?? {}).map(([name, value]) => [name, typeof value])),
      sampleDay: Object.entries(window.tenfour?.sampleDay ?? {}).map(([name, value]) => [name, typeof value]),
      isFrozen: Object.isFrozen(window.tenfour),
      strangers: ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron', '__dirname'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({
      bridge: {
        call: 'function',
        dismiss: 'function',
        keepOpen: 'function',
        sampleDay: 'object',
        subscribe: 'function',
      },
      sampleDay: [
        ['isHere', 'boolean'],
        ['hasOwnWindow', 'boolean'],
        ['go', 'function'],
      ],
      isFrozen: true,
      strangers: [],
    });
  });

  it('is served from its own origin, with the headers of the table', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    expect(await addresses(app)).toEqual(['tenfour://app/']);
    const answered = await page.evaluate(async () => {
      const { status, headers } = await fetch('./');
      const { status: missing } = await fetch('./../../package.json');
      return { status, missing, headers: [...headers] };
    });
    expect(answered).toMatchObject({ status: 200, missing: 404 });
    const named = Object.entries(pageHeaders).map(([name, value]) => [name.toLowerCase(), value]);
    expect(answered.headers).toEqual(expect.arrayContaining(named));
  });

  it('refuses what the table of calls does not know, as a value', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const answers = await page.evaluate(async () => {
      const call = window.tenfour?.call as unknown as (name: unknown, args: unknown) => Promise<unknown>;
      const asked = [
        call('deleteEverything', {}),
        call('toString', {}),
        call(7, {}),
        call('receive', { customer: 7 }),
        // Cannot be sent at all.
        call('receive', () => 1),
      ];
      return await Promise.all(asked);
    });
    expect(answers).toMatchObject(
      ['unknown-call', 'unknown-call', 'unknown-call', 'bad-arguments', 'no-desk'].map((reason) => ({
        ok: false,
        refusal: { reason },
      })),
    );
  });

  it('tells its changes to nobody who is not the page, and lets nobody else end them', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const stranger = 99;
    await app.evaluate(
      ({ BrowserWindow, ipcMain }, given) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) throw new Error('There is no window.');
        const sent: unknown[] = [];
        Reflect.set(globalThis, 'sent', sent);
        const send = contents.send.bind(contents);
        contents.send = (channel, message) => {
          sent.push(message);
          send(channel, message);
        };
        const frames = [
          null,
          // A frame within the page, with the page's own address.
          { url: 'tenfour://app/', parent: contents.mainFrame },
          { url: 'tenfour://other/', parent: null },
          { url: 'https://example.com/', parent: null },
        ];
        for (const senderFrame of frames) {
          for (const channel of given.channels)
            ipcMain.emit(channel, { sender: contents, senderFrame }, given.stranger);
        }
      },
      { channels: [channels.subscribe, channels.unsubscribe, channels.keepOpen, channels.dismiss], stranger },
    );
    expect(await callFrom(page, 'receive', anArrival(Date.now()))).toMatchObject({ ok: true });
    await page.getByRole('row', { name: /Ana Ruiz/ }).waitFor();
    const sent = await app.evaluate(() => Reflect.get(globalThis, 'sent') as { readonly subscription: number }[]);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ subscription }) => subscription === stranger)).toEqual([]);
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('goes nowhere: no navigation, no window, no request to another site', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const { address, asked } = await anotherSite();
    const tried = await page.evaluate(async (place) => {
      location.href = `http://${place}navigated`;
      location.href = `https://${place}navigated`;
      const opened = [window.open(`http://${place}opened`), window.open(`https://${place}opened`)];
      const fetched = await fetch(`http://${place}fetched`).then(
        () => 'fetched',
        () => 'refused',
      );
      return [...opened, fetched];
    }, address);
    expect(tried).toEqual([null, null, 'refused']);
    // What leads out is handed to the system, once, where a person sees it; the page stays.
    const outside = async (): Promise<readonly string[]> => (await app.openedOutside()).toSorted();
    await expect.poll(outside).toEqual([`https://${address}navigated`, `https://${address}opened`]);
    expect(await addresses(app)).toEqual(['tenfour://app/']);
    expect(await labelsIn(page)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('hands nothing to the system but what is of a kind that it is asked for', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    await page.evaluate(() => {
      for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/', 'smb://host/share']) {
        window.open(url);
      }
      window.open('tel:+4930123456');
    });
    await expect.poll(() => app.openedOutside()).toEqual(['tel:+4930123456']);
    // A link as a person clicks it, which would take the place of the page.
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/help';
      link.click();
    });
    await expect.poll(() => app.openedOutside()).toEqual(['tel:+4930123456', 'https://example.com/help']);
    expect(await addresses(app)).toEqual(['tenfour://app/']);
  });

  it('runs no script that is written into the page, and is denied every permission', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      return 'wasRun' in window;
    });
    const denied = await page.evaluate(async () => [
      await Notification.requestPermission(),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : code),
        ),
      ),
    ]);
    expect([ran, denied]).toEqual([false, ['denied', 'denied']]);
  });
});
