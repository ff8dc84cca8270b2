// Run in a project's folder: packs it as .ci/package.ts does, but stops before the tools that make deb, rpm and AppImage,
// which builder would download, and writes what they would have been told to the file that is named.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'electron-builder';
import { optionsFor } from '../../.ci/package.ts';

/** What the three take, as far as it is used here. */
type Told = readonly [args: readonly string[], desktopFile: string] | { readonly desktop: string };

export interface LinuxPackage {
  /** The arguments for fpm; none for an AppImage. */
  readonly args: readonly string[];
  readonly desktopEntry: string;
  /** The scripts and the profile that are named in the arguments, by their name there. */
  readonly scripts: Readonly<Record<string, string>>;
}

const scriptArguments = ['--after-install', '--after-remove'];

async function describe(told: Told): Promise<LinuxPackage> {
  if ('desktop' in told) return { args: [], desktopEntry: told.desktop, scripts: {} };
  const [args, desktopFile] = told;
  const scripts = scriptArguments.map(async (name) => [
    name,
    await readFile(args[args.indexOf(name) + 1] ?? '', 'utf8'),
  ]);
  return {
    args,
    desktopEntry: await readFile(desktopFile, 'utf8'),
    scripts: Object.fromEntries(await Promise.all(scripts)) as Record<string, string>,
  };
}

const [file = '', ...args] = process.argv.slice(2);
const packages: LinuxPackage[] = [];
await build({
  ...optionsFor(args, process.env, process.cwd()),
  effectiveOptionComputed: async (told: Told) => {
    packages.push(await describe(told));
    return true;
  },
});
await writeFile(file, JSON.stringify(packages));
