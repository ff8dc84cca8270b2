import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packager, type Configuration } from 'electron-builder';
import { describe, expect, it, vi } from 'vitest';
import { configurationFor, optionsFor } from '../../.ci/package.ts';
import { linkScheme } from '../../electron/contract/deep-link.ts';
import { languageChoices } from '../../electron/domain/settings.ts';
import { appId, toastActivatorId } from '../../electron/shell/identity.ts';
import { projectFolder } from '../run/steps.ts';

/** Reads electron-builder.yml and adds to it as builder does, and holds it against builder's own schema. */
async function checkedConfiguration(added: Configuration = {}): Promise<Configuration> {
  // Builder says on the terminal which file it read.
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const packager = new Packager({ projectDir: projectFolder, config: added });
    await packager.validateConfig();
    return packager.config;
  } finally {
    written.mockRestore();
  }
}

describe('electron-builder.yml', () => {
  it("keeps to electron-builder's own schema, also with what the environment adds", async () => {
    await expect(checkedConfiguration()).resolves.toMatchObject({ appId: 'app.tenfour.TenFour' });
    await expect(checkedConfiguration(configurationFor({}))).resolves.toMatchObject({ productName: 'Ten-Four' });
  });

  it('would be refused for a word that builder does not know', async () => {
    const misspelt = { nsis: { perMashine: true } };
    await expect(checkedConfiguration(misspelt as Configuration)).rejects.toThrow(
      /does not match the API schema[^]*configuration\.nsis/,
    );
  });

  it('turns every fuse that builder can turn, and leaves none to chance', async () => {
    expect((await checkedConfiguration()).electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('makes what each system installs, and for macOS what the updater takes', async () => {
    const { win, mac, linux } = await checkedConfiguration();
    const arch = ['x64', 'arm64'];
    expect(win?.target).toEqual([{ target: 'nsis', arch }]);
    expect(mac?.target).toEqual([
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ]);
    expect(linux?.target).toEqual(['AppImage', 'deb', 'rpm'].map((target) => ({ target, arch })));
  });

  it('names artefacts with version and processor, in letters that are safe in an address', async () => {
    const { artifactName, nsis } = await checkedConfiguration();
    expect([artifactName, nsis?.artifactName]).toEqual([
      '${productName}-${version}-${os}-${arch}.${ext}',
      '${productName}-Setup-${version}-${arch}.${ext}',
    ]);
  });

  it('lets the person choose whom it is installed for, and keeps what was recorded when it is removed', async () => {
    expect((await checkedConfiguration()).nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      deleteAppDataOnUninstall: false,
    });
  });

  it('hardens the program on macOS and has it notarised', async () => {
    expect((await checkedConfiguration()).mac).toMatchObject({ hardenedRuntime: true, notarize: true });
  });

  it('starts no AppImage without its sandbox', async () => {
    const { toolsets, appImage } = await checkedConfiguration();
    expect([toolsets?.appimage, appImage?.executableArgs]).toEqual(['1.0.3', []]);
  });

  it('calls the program as it calls itself', async () => {
    const { appId: packedAs, protocols, linux } = await checkedConfiguration();
    expect([packedAs, protocols]).toEqual([appId, [{ name: 'Ten-Four', schemes: [linkScheme] }]]);
    const { desktopName } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
      readonly desktopName: string;
    };
    expect([desktopName, linux?.syncDesktopName]).toEqual([`${appId}.desktop`, true]);
  });

  it('says on Linux in each of our languages what the program is', async () => {
    const { linux } = await checkedConfiguration();
    const entry: object = linux?.desktop?.entry ?? {};
    const said = Object.keys(entry).filter((name) => /^(?:GenericName|Comment)\[/.test(name));
    const others = languageChoices.filter((code) => code !== 'system' && code !== 'en');
    expect(said.toSorted()).toEqual(others.flatMap((code) => [`Comment[${code}]`, `GenericName[${code}]`]).toSorted());
  });

  it('names files that are there', async () => {
    const { win, mac, linux, nsis, beforeBuild, afterAllArtifactBuild } = await checkedConfiguration();
    const hooks = [beforeBuild, afterAllArtifactBuild];
    const named = [
      win?.icon,
      mac?.icon,
      linux?.icon,
      mac?.entitlements,
      mac?.entitlementsInherit,
      nsis?.include,
      ...hooks,
    ];
    const missing = named.filter((path) => typeof path !== 'string' || !existsSync(join(projectFolder, path)));
    expect([named.length, missing]).toEqual([8, []]);
  });
});

describe('the Windows installer', () => {
  const include = readFileSync(join(projectFolder, 'electron/shell/resources/installer.nsh'), 'utf8');
  const [install = '', uninstall = ''] = include.split('!macro customUnInstall');

  it('has addresses opened by the program, with the address as one argument', () => {
    const command = `WriteRegStr SHELL_CONTEXT "Software\\Classes\\${linkScheme}\\shell\\open\\command" ""`;
    expect(install).toContain(`${command} '"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" "%1"'`);
  });

  it('removes what it and the program wrote, but not where an update is on its way', () => {
    const [, whenUninstalled = ''] = uninstall.split('${ifNot} ${isUpdated}');
    const removed = [...whenUninstalled.matchAll(/DeleteReg(?:Key|Value) (\w+) "([^"]*)"/g)].map(([, root, key]) => [
      root,
      key,
    ]);
    expect(uninstall.match(/DeleteReg/g)).toHaveLength(removed.length);
    expect(removed).toEqual([
      ['SHELL_CONTEXT', `Software\\Classes\\${linkScheme}`],
      ['HKCU', `Software\\Classes\\${linkScheme}`],
      ['HKCU', `Software\\Classes\\CLSID\\${toastActivatorId}`],
      ['HKCU', 'Software\\Classes\\AppUserModelId\\${APP_ID}'],
      ['HKCU', 'Software\\Microsoft\\Windows\\CurrentVersion\\Run'],
      ['HKCU', 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run'],
    ]);
  });
});

describe('what the environment adds', () => {
  it('is, in a build of one’s own: no updates, no signature, and a maintainer that is nobody', () => {
    expect(configurationFor({})).toEqual({
      publish: null,
      forceCodeSigning: false,
      linux: { maintainer: 'Built on this computer <root@localhost>' },
      extraMetadata: { homepage: 'about:blank' },
    });
  });

  it('is, in a release: a server to ask, which builder puts in, and a failure where nothing could be signed', () => {
    expect(
      configurationFor({
        TENFOUR_UPDATES_URL: 'https://updates.example/ten-four',
        TENFOUR_SIGNED: 'true',
        TENFOUR_MAINTAINER: 'Ana Ruiz <ana@example.org>',
        TENFOUR_HOMEPAGE: 'https://example.org',
        TENFOUR_ELECTRON_DIST: '/somewhere',
      }),
    ).toEqual({
      electronDist: '/somewhere',
      forceCodeSigning: true,
      linux: { maintainer: 'Ana Ruiz <ana@example.org>' },
      extraMetadata: { homepage: 'https://example.org' },
    });
  });

  it('takes a variable that is empty for one that is not set', () => {
    const empty = {
      TENFOUR_UPDATES_URL: '',
      TENFOUR_ELECTRON_DIST: '',
      TENFOUR_SIGNED: '',
      TENFOUR_MAINTAINER: '',
      TENFOUR_HOMEPAGE: '',
    };
    expect(configurationFor(empty)).toEqual(configurationFor({}));
  });

  it('takes no update server but one that encrypts: on Linux nothing else vouches for an update', () => {
    expect(() => configurationFor({ TENFOUR_UPDATES_URL: 'http://updates.example' })).toThrow('https');
  });
});

describe('the command line', () => {
  const systemsOf = (args: readonly string[]): unknown => {
    const { linux, mac, win } = optionsFor(args, {}, '/project');
    return { linux, mac, win };
  };

  it.each([
    [[], {}],
    [['--linux'], { linux: [] }],
    [['--linux', 'deb', 'rpm'], { linux: ['deb', 'rpm'] }],
    [['--mac', '--win'], { mac: [], win: [] }],
  ])('%j packs %j', (args, systems) => {
    expect(systemsOf(args)).toEqual({ linux: undefined, mac: undefined, win: undefined, ...systems });
  });

  it('refuses targets where it is not clear whose they are', () => {
    expect(() => optionsFor(['--mac', '--linux', 'deb'], {}, '/project')).toThrow('one system at a time');
    expect(() => optionsFor(['deb'], {}, '/project')).toThrow('Name the system');
  });

  it('never uploads', () => {
    expect(optionsFor([], {}, '/project').publish).toBe('never');
  });
});
