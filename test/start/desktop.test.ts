import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findElectron, runDesktopEdition, type DesktopFacts } from '../../electron/start/desktop.ts';
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
    await findElectron({ ...facts, env: { DISPLAY: ':0', ELECTRON_MIRROR: 'https://mirror.example/' } }, ways);
    expect(ways.isReachable.mock.calls).toEqual([['https://mirror.example/']]);
  });

  it.each<[string, Partial<DesktopFacts>, RegExp]>([
    ['no desktop', { env: {} }, /no desktop here/],
    ['the administrator', { isRoot: true }, /as root/],
  ])('says why not, and fetches nothing, for %s', async (_what, given, why) => {
    const { facts, ways } = await project();
    expect(await findElectron({ ...facts, ...given }, ways)).toEqual({ ok: false, why: expect.stringMatching(why) });
    expect(ways.isReachable).not.toHaveBeenCalled();
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

describe('running the desktop edition', () => {
  const run = async (script: string): Promise<number | null> => {
    const folder = await temporaryFolder();
    const file = join(folder, 'program.cjs');
    await writeFile(file, script);
    return runDesktopEdition(process.execPath, { folder: file, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  };

  it.each([
    ['process.exit(0)', 0],
    ['process.exit(3)', 3],
    ['process.exit(127)', null],
    ['process.exit(process.env.ELECTRON_RUN_AS_NODE === undefined ? 0 : 9)', 0],
  ])('%s answers %s', async (script, code) => {
    expect(await run(script)).toBe(code);
  });

  it('answers null where the program cannot be started', async () => {
    expect(await runDesktopEdition(join(await temporaryFolder(), 'none'), { folder: '.', env: {} })).toBeNull();
  });
});
