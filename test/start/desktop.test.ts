import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  answersAt,
  findElectron,
  findInstalledElectron,
  runDesktopEdition,
  type DesktopFacts,
  type DesktopRun,
} from '../../electron/start/desktop.ts';
import { temporaryFolder } from '../support/test-desk.ts';

const hourMs = 3_600_000;

async function project({ isInstalled = true } = {}) {
  const folder = await temporaryFolder();
  const electron = join(folder, 'node_modules', 'electron');
  if (isInstalled) {
    await mkdir(electron, { recursive: true });
    const repository = 'https://releases.example/electron';
    await writeFile(join(electron, 'package.json'), JSON.stringify({ version: '45.4.1', repository }));
  }
  const facts: DesktopFacts = { folder, platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, nowMs: 100 * hourMs };
  const there = new Set<string>();
  const ways = {
    exists: (path: string) => there.has(path),
    whyNoScreen: vi.fn((): Promise<string | null> => Promise.resolve(null)),
    isReachable: vi.fn(() => Promise.resolve(true)),
    fetchElectron: vi.fn((_installer: string) => Promise.resolve(false)),
    say: vi.fn(),
  };
  const program = join(electron, 'dist', 'electron');
  return { facts, ways, there, electron, program };
}

describe('finding Electron', () => {
  it('takes the program that is here, and asks nobody', async () => {
    const { facts, ways, there, program } = await project();
    there.add(program);
    expect(await findElectron(facts, ways)).toEqual({ ok: true, program });
    expect(ways.isReachable).not.toHaveBeenCalled();
  });

  it.each([
    ['win32', 'dist/electron.exe'],
    ['darwin', 'dist/Electron.app/Contents/MacOS/Electron'],
  ] as const)('knows where it is on %s', async (platform, path) => {
    const { facts, ways, there, electron } = await project();
    const program = join(electron, ...path.split('/'));
    there.add(program);
    expect(await findElectron({ ...facts, platform, env: {} }, ways)).toEqual({ ok: true, program });
  });

  it('takes the one that was named', async () => {
    const { facts, ways, there } = await project();
    const program = join('/opt', 'electron', 'electron');
    there.add(program);
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' };
    expect(await findElectron({ ...facts, env }, ways)).toEqual({ ok: true, program });
  });

  it('fetches it where the release server answers', async () => {
    const { facts, ways, there, electron, program } = await project();
    ways.fetchElectron.mockImplementation((installer) => {
      expect(installer).toBe(join(electron, 'install.js'));
      there.add(program);
      return Promise.resolve(true);
    });
    expect(await findElectron(facts, ways)).toEqual({ ok: true, program });
    expect(ways.say.mock.calls).toEqual([[expect.stringContaining('45.4.1')]]);
    expect(ways.isReachable.mock.calls).toEqual([['https://releases.example/electron/releases/']]);
  });

  it('asks the mirror that was named', async () => {
    const { facts, ways } = await project();
    await findElectron({ ...facts, env: { DISPLAY: ':0', ELECTRON_MIRROR: 'https://elsewhere.example/' } }, ways);
    expect(ways.isReachable.mock.calls).toEqual([['https://elsewhere.example/']]);
  });

  it.each([
    ['no screen', false, 'there is no desktop here.', 'there is no desktop here.'],
    ['the administrator', true, null, 'the desktop edition does not run as root.'],
  ])('says why not, and fetches nothing, for %s', async (_what, isRoot, noScreen, why) => {
    const { facts, ways } = await project();
    ways.whyNoScreen.mockResolvedValue(noScreen);
    expect(await findElectron({ ...facts, isRoot }, ways)).toEqual({ ok: false, why });
    expect(ways.isReachable).not.toHaveBeenCalled();
  });

  it('asks for a screen on Linux alone', async () => {
    const { facts, ways, there, electron } = await project();
    ways.whyNoScreen.mockResolvedValue('none');
    const program = join(electron, 'dist', 'electron.exe');
    there.add(program);
    expect(await findElectron({ ...facts, platform: 'win32' }, ways)).toEqual({ ok: true, program });
    expect(ways.whyNoScreen).not.toHaveBeenCalled();
  });

  it('says that Electron is not installed', async () => {
    const { facts, ways } = await project({ isInstalled: false });
    expect(await findElectron(facts, ways)).toEqual({ ok: false, why: 'Electron is not installed here.' });
  });

  it('is quiet about a server that does not answer, and asks it again only the next day', async () => {
    const { facts, ways } = await project();
    ways.isReachable.mockResolvedValue(false);
    const tries = [0, 1, 23, 24].map((hours) => ({ ...facts, nowMs: facts.nowMs + hours * hourMs }));
    const asked: number[] = [];
    for (const given of tries) {
      expect(await findElectron(given, ways)).toMatchObject({
        ok: false,
        why: expect.stringMatching(/npx install-electron/),
      });
      asked.push(ways.isReachable.mock.calls.length);
    }
    expect(asked).toEqual([1, 1, 1, 2]);
    expect(ways.fetchElectron).not.toHaveBeenCalled();
    expect(ways.say).not.toHaveBeenCalled();
  });

  it('asks another mirror although the first could not be reached today', async () => {
    const { facts, ways } = await project();
    ways.isReachable.mockResolvedValue(false);
    await findElectron(facts, ways);
    const elsewhere = { ...facts, env: { DISPLAY: ':0', ELECTRON_MIRROR: 'https://elsewhere.example/' } };
    await findElectron(elsewhere, ways);
    await findElectron(elsewhere, ways);
    expect(ways.isReachable.mock.calls).toEqual([
      ['https://releases.example/electron/releases/'],
      ['https://elsewhere.example/'],
    ]);
  });

  it('remembers a fetch that failed, until it is the turn of another version or the clock was set back', async () => {
    const { facts, ways, electron } = await project();
    await findElectron(facts, ways);
    await findElectron(facts, ways);
    expect(ways.fetchElectron).toHaveBeenCalledOnce();
    await findElectron({ ...facts, nowMs: facts.nowMs - hourMs }, ways);
    expect(ways.fetchElectron).toHaveBeenCalledTimes(2);
    await writeFile(
      join(electron, 'package.json'),
      JSON.stringify({ version: '46.0.0', repository: 'https://x.example' }),
    );
    await findElectron(facts, ways);
    expect(ways.fetchElectron).toHaveBeenCalledTimes(3);
  });
});

describe('the Electron that is here', () => {
  it('is found, or not, and nothing is fetched', async () => {
    const { facts, ways, there, program } = await project();
    expect(await findInstalledElectron(facts, ways)).toEqual({
      ok: false,
      why: 'Electron is not here. To fetch it: npx install-electron',
    });
    there.add(program);
    expect(await findInstalledElectron(facts, ways)).toEqual({ ok: true, program });
    ways.whyNoScreen.mockResolvedValue('there is no desktop here.');
    expect(await findInstalledElectron(facts, ways)).toEqual({ ok: false, why: 'there is no desktop here.' });
    expect(ways.isReachable).not.toHaveBeenCalled();
    expect(ways.fetchElectron).not.toHaveBeenCalled();
  });
});

describe('a release server', () => {
  it.each([
    [200, true],
    [302, true],
    [403, true],
    [404, true],
    [502, false],
  ])('that answers %i is there: %s', async (status, isThere) => {
    const asked: unknown[] = [];
    const server = createServer(({ method, url }, response) => {
      asked.push([method, url]);
      // A way to elsewhere is not gone.
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await answersAt(`http://127.0.0.1:${port}/releases/`)).toBe(isThere);
    expect(asked).toEqual([['HEAD', '/releases/']]);
  });

  it('that nobody runs is not', async () => {
    expect(await answersAt('http://127.0.0.1:1/')).toBe(false);
  });
});

describe('running the desktop edition', () => {
  const run = async (script: string): Promise<DesktopRun> => {
    const folder = await temporaryFolder();
    const file = join(folder, 'program.cjs');
    await writeFile(file, script);
    return runDesktopEdition(process.execPath, { folder: file, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  };
  const notStarted: DesktopRun = { hasRun: false, why: 'Electron is here and cannot be started on this system.' };
  const noScreen: DesktopRun = { hasRun: false, why: 'Electron found no screen to show its window on.' };

  it.each<[string, DesktopRun]>([
    ['process.exit(0)', { hasRun: true, exitCode: 0 }],
    ['process.exit(3)', { hasRun: true, exitCode: 3 }],
    ['process.exit(127)', notStarted],
    ['process.exit(process.env.ELECTRON_RUN_AS_NODE === undefined ? 0 : 9)', { hasRun: true, exitCode: 0 }],
  ])('%s answers %j', async (script, answer) => {
    expect(await run(script)).toEqual(answer);
  });

  it.each<[string, number, DesktopRun]>([
    ['ozone_platform_x11.cc(249) Missing X server or $DISPLAY', 1, noScreen],
    ['env.cc(257) The platform failed to initialize.  Exiting.', 1, noScreen],
    ['Gtk-WARNING **: cannot open display: :99', 1, noScreen],
    ['a warning of another kind', 1, { hasRun: true, exitCode: 1 }],
    ['cannot open display: said, and got over', 0, { hasRun: true, exitCode: 0 }],
  ])('that says "%s" and ends with %i answers %j, and what it says is passed on', async (said, code, answer) => {
    const written: string[] = [];
    const writing = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    onTestFinished(() => writing.mockRestore());
    expect(await run(`process.stderr.write(${JSON.stringify(said)}, () => process.exit(${code}))`)).toEqual(answer);
    expect(written.join('')).toBe(said);
  });

  it('says so where the program cannot be started', async () => {
    expect(await runDesktopEdition(join(await temporaryFolder(), 'none'), { folder: '.', env: {} })).toEqual(
      notStarted,
    );
  });
});
