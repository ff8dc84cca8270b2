// electron-builder packs the project for Linux here, with a stand-in for Electron. Not run: the makers of deb, rpm and
// AppImage (what they are told is checked instead), everything for Windows and macOS, signing, and the packed program.
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive, type ArchivedFile } from '../packaging/archive.ts';
import { packProject, type PackedProject } from '../packaging/packed-project.ts';
import { readFuses } from '../packaging/stand-in-distribution.ts';
import { projectFolder } from '../run/steps.ts';

const megabyte = 1024 * 1024;

describe.skipIf(process.platform === 'win32')('the packed program', () => {
  let packed: PackedProject;
  let files: readonly ArchivedFile[];
  beforeAll(async () => {
    packed = await packProject(['dir']);
    files = readArchive(await readFile(join(packed.program, 'resources', 'app.asar')));
  });
  afterAll(async () => await packed.remove());

  const textOf = (path: string): string => files.find((file) => file.path === path)?.content.toString('utf8') ?? '';

  it('is the three bundles and package.json: no source, test, document, map, module or secret', () => {
    const unexpected = files.filter(
      ({ path }) =>
        path !== 'package.json' &&
        !/^dist\/main\/(?:[\w-]+\/)?[\w-]+\.c?js$/.test(path) &&
        !/^dist\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|svg|png|woff2))$/.test(path),
    );
    expect(unexpected.map(({ path }) => path)).toEqual([]);
    const needed = ['dist/main/main.js', 'dist/main/preload.cjs', 'dist/renderer/index.html', 'package.json'];
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(needed));
  });

  it('holds nothing that nothing in it names', () => {
    const start = ['package.json', 'dist/main/main.js', 'dist/main/preload.cjs', 'dist/renderer/index.html'];
    const named = files.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? path;
      return files.some((other) => other.path !== path && other.content.includes(name));
    });
    const reached = new Set([...start, ...named.map(({ path }) => path)]);
    const unused = files.map(({ path }) => path).filter((path) => !reached.has(path));
    expect(unused).toEqual([]);
  });

  it('names no folder of the computer that packed it, and no map', () => {
    const telling = files.filter(
      ({ path, content }) =>
        content.includes(projectFolder) || (path.endsWith('js') && content.includes('//# sourceMappingURL')),
    );
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  it('starts with the main bundle, as an ES module, under the name that desktops know it by', () => {
    const source = JSON.parse(textOf('package.json')) as Readonly<Record<string, unknown>>;
    expect(source).toMatchObject({
      name: 'ten-four',
      main: 'dist/main/main.js',
      type: 'module',
      desktopName: 'app.tenfour.TenFour.desktop',
    });
    expect([source['scripts'], source['devDependencies']]).toEqual([undefined, undefined]);
    expect(files.map(({ path }) => path)).toContain(source['main']);
  });

  it('stays small', async () => {
    expect((await stat(join(packed.program, 'resources', 'app.asar'))).size).toBeLessThan(5 * megabyte);
  });

  it('lies beside the licences, ours and theirs, and knows no server', async () => {
    expect((await readdir(packed.program)).toSorted()).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'chrome-sandbox',
      'resources',
      'ten-four',
      'version',
    ]);
    // default_app.asar goes where builder unpacks Electron itself; a folder that it is given, it leaves as it is.
    expect((await readdir(join(packed.program, 'resources'))).toSorted()).toEqual([
      'LICENSE.txt',
      'THIRD-PARTY-LICENSES.txt',
      'app.asar',
      'default_app.asar',
    ]);
    const ours = await readFile(join(projectFolder, 'LICENSE'), 'utf8');
    expect(await readFile(join(packed.program, 'resources', 'LICENSE.txt'), 'utf8')).toBe(ours);
  });

  it('brings the terms of every package whose code is in it', async () => {
    const text = await readFile(join(packed.program, 'resources', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const named = [...text.matchAll(/^-{80}\n(\S+) \d\S* \((\S.*)\)\n\n\S/gm)].map(([, name = '']) => name);
    const { dependencies } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    // What the browser edition alone needs is not in it.
    const servers = ['@hono/node-server', 'hono', 'open'];
    const bundled = Object.keys(dependencies).filter((name) => !servers.includes(name));
    expect(bundled.filter((name) => !named.includes(name))).toEqual([]);
    expect(servers.filter((name) => named.includes(name))).toEqual([]);
    // What those need in turn stands there too: builder-util-runtime comes with the updater, scheduler with React.
    expect(named).toEqual(expect.arrayContaining(['builder-util-runtime', 'scheduler']));
    expect(text.match(/Permission (?:is hereby granted|to use, copy, modify)/g)?.length).toBeGreaterThan(
      bundled.length,
    );
  });

  it('has its fuses turned', async () => {
    expect(readFuses(await readFile(join(packed.program, 'ten-four')))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      // Builder has no word for it: as Electron ships it.
      wasmTrapHandlers: true,
    });
  });
});

describe.skipIf(process.platform === 'win32')('the Linux packages', () => {
  let packed: PackedProject;
  beforeAll(async () => {
    packed = await packProject(['deb', 'rpm', 'AppImage'], { TENFOUR_UPDATES_URL: 'https://updates.example/ten-four' });
  });
  afterAll(async () => await packed.remove());

  const desktopEntries = (): readonly string[] => packed.packages.map(({ desktopEntry }) => desktopEntry);
  const installed = () => packed.packages.filter(({ args }) => args.length > 0);

  it('are three', () => {
    expect([packed.packages.length, installed().length]).toEqual([3, 2]);
  });

  it('open tenfour: addresses, belong to the office, and are found by what people look for', () => {
    const needed = [
      'Name=Ten-Four',
      'StartupWMClass=app.tenfour.TenFour',
      'MimeType=x-scheme-handler/tenfour;',
      'Categories=Office;',
      'Keywords=customer;inquiry;call;acknowledge;reply;callback;',
    ];
    for (const entry of desktopEntries()) expect(entry.split('\n')).toEqual(expect.arrayContaining(needed));
  });

  it('start with the address as an argument, and with the sandbox', () => {
    const commands = desktopEntries().flatMap((entry) => entry.match(/^Exec=.*$/m) ?? []);
    const inPlace = 'Exec=/opt/Ten-Four/ten-four %U';
    expect(commands.toSorted()).toEqual([inPlace, inPlace, 'Exec=AppRun %U']);
  });

  it('put the desktop file where its name is the one that the program says', () => {
    const places = installed().map(({ args }) => args.filter((arg) => arg.includes('=/usr/share/applications/')));
    expect(places).toEqual(
      installed().map(() => [expect.stringMatching(/=\/usr\/share\/applications\/app\.tenfour\.TenFour\.desktop$/)]),
    );
  });

  it('install icons of every size', () => {
    for (const { args } of installed()) {
      const icons = args.flatMap(
        (arg) => /=\/usr\/share\/icons\/hicolor\/(\d+)x\1\/apps\/ten-four\.png$/.exec(arg)?.[1] ?? [],
      );
      expect(icons).toEqual(['16', '24', '32', '48', '64', '128', '256', '512']);
    }
  });

  it('bring an AppArmor profile that allows the sandbox, and load it', async () => {
    const profile = await readFile(join(packed.program, 'resources', 'apparmor-profile'), 'utf8');
    expect(profile).toMatch(/profile "ten-four" "\/opt\/Ten-Four\/ten-four" flags=\(unconfined\) \{\s+userns,/);
    for (const { scripts } of installed()) {
      expect(scripts['--after-install']).toContain("APPARMOR_PROFILE_TARGET='/etc/apparmor.d/ten-four'");
      expect(scripts['--after-remove']).toContain('/etc/apparmor.d/ten-four');
    }
  });

  it('say by their type that the package manager updates them', async () => {
    expect(await readFile(join(packed.program, 'resources', 'package-type'), 'utf8')).toMatch(/^(?:deb|rpm)$/);
  });

  it('know the server that the environment named', async () => {
    const server = await readFile(join(packed.program, 'resources', 'app-update.yml'), 'utf8');
    expect(server).toContain('url: https://updates.example/ten-four\n');
  });

  it('leave no list of checksums where nothing was made', () => {
    expect(existsSync(join(packed.program, '..', 'SHA256SUMS'))).toBe(false);
  });
});
