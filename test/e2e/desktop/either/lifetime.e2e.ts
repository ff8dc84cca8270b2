import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtMain, callFrom, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import { runApp } from '../../../support/electron/launch.ts';
import { anArrival, temporaryFolder } from '../../../support/test-desk.ts';

/** What a run may leave behind only while it lasts. */
const leftIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /lock|tmp/.test(name));

describe('the end of the desktop edition', () => {
  it('keeps everything that was asked for in the same moment, and frees the folder', async () => {
    const { app, folder, afterwards } = await startOnEither();
    const page = await openPage(app);
    const asked = Array.from({ length: 5 }, (_, number) => {
      const customer = { name: `Customer ${number}`, phone: null, email: null, handle: null };
      return callFrom(page, 'receive', { ...anArrival(Date.now()), customer });
    });
    const confirmed = await Promise.all(asked);
    expect(confirmed.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(await leftIn(folder)).toEqual(['ten-four.lock']);
    expect(await app.quit()).toMatchObject({ code: 0 });
    expect(await leftIn(folder)).toEqual([]);
    expect((await afterwards()).desk.snapshot().inquiries).toHaveLength(5);
  });

  it('loses nothing that was confirmed when it is killed', async () => {
    const { app, afterwards } = await startOnEither();
    const page = await openPage(app);
    expect(await callFrom(page, 'receive', anArrival(Date.now()))).toMatchObject({ ok: true });
    await app.kill();
    expect((await afterwards()).desk.snapshot().inquiries).toMatchObject([{ customer: { name: 'Ana Ruiz' } }]);
  });

  it('comes with the shutdown of the system', async () => {
    const { app, folder } = await startOnEither({ args: ['--hidden'] });
    await app.emit('powerMonitor', 'shutdown').catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
    expect(await leftIn(folder)).toEqual([]);
  });

  it('comes with the end of the session, which Windows tells the window', async () => {
    const { app, folder } = await startOnEither();
    await openPage(app);
    const endSession = app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('session-end', {}, { reasons: ['logoff'] });
    });
    await endSession.catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
    expect(await leftIn(folder)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  it('says why when the data cannot be used', async () => {
    const file = join(await temporaryFolder(), 'a-file');
    await writeFile(file, 'not a folder');
    const { code, stderr } = await runApp({ main: builtMain, dataFolder: file });
    const [, said = 'null'] = /^showErrorBox (.*)$/m.exec(stderr) ?? [];
    expect([code, JSON.parse(said)]).toEqual([1, ['Ten-Four cannot start', expect.stringContaining(file)]]);
  });
});
