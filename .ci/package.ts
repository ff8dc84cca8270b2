// Packs the desktop edition in the current folder with electron-builder and electron-builder.yml. Run:
//   npm run package -- --linux [dir | deb | ...]    or --mac, --win; nothing means this system
// Nothing is ever uploaded from here. The environment says what a release has and a build of one's own has not:
//   TENFOUR_UPDATES_URL      the folder on a server that holds the update files; without it the program looks for none
//   TENFOUR_SIGNED=true      fail where nothing could be signed (the certificates are named in docs/packaging.md)
//   TENFOUR_MAINTAINER, TENFOUR_HOMEPAGE    what the Linux packages say about themselves
//   TENFOUR_ELECTRON_DIST    an unpacked Electron, where the download is not wanted
import { parseArgs } from 'node:util';
import { build, type CliOptions, type Configuration } from 'electron-builder';

type Environment = Readonly<Record<string, string | undefined>>;

const options = {
  linux: { type: 'boolean' },
  mac: { type: 'boolean' },
  win: { type: 'boolean' },
} as const;

/** What the environment adds to electron-builder.yml. */
export function configurationFor(env: Environment): Configuration {
  const setting = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const updates = setting('TENFOUR_UPDATES_URL');
  const electronDist = setting('TENFOUR_ELECTRON_DIST');
  if (updates !== undefined && !updates.startsWith('https://')) {
    throw new Error('TENFOUR_UPDATES_URL must begin with https://: on Linux nothing else vouches for an update.');
  }
  return {
    // Builder puts the address in by itself, and stops at a variable that is not set.
    ...(updates === undefined ? { publish: null } : {}),
    ...(electronDist === undefined ? {} : { electronDist }),
    forceCodeSigning: setting('TENFOUR_SIGNED') === 'true',
    // deb and rpm refuse to be made without them.
    linux: { maintainer: setting('TENFOUR_MAINTAINER') ?? 'Built on this computer <root@localhost>' },
    extraMetadata: { homepage: setting('TENFOUR_HOMEPAGE') ?? 'about:blank' },
  };
}

/** `--linux deb rpm` reads as the system and its targets; `--win` alone takes the targets of electron-builder.yml. */
export function optionsFor(args: readonly string[], env: Environment, projectDir: string): CliOptions {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const systems = (['linux', 'mac', 'win'] as const).filter((system) => values[system] === true);
  if (positionals.length > 0 && systems.length === 0) throw new Error('Name the system of the targets: --linux deb');
  if (positionals.length > 0 && systems.length > 1) throw new Error('Name targets for one system at a time.');
  return {
    projectDir,
    config: configurationFor(env),
    publish: 'never',
    ...Object.fromEntries(systems.map((system) => [system, positionals])),
  };
}

if (import.meta.main) await build(optionsFor(process.argv.slice(2), process.env, process.cwd()));
