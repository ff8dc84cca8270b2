// Builds what is not run from its sources (the page, and main and preload of the desktop edition) when the sources are not
// those of the last build. As a program, for all of it: `npm run build`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, sayProblem } from '../serve/say.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

type Build = (folder: string) => Promise<boolean>;

interface Target {
  readonly name: string;
  readonly sources: readonly string[];
  /** Without it there is no build. */
  readonly result: string;
  /** Holds the hash of the sources that the result was built from. */
  readonly stamp: string;
  readonly build: Build;
}

const page: Target = {
  name: 'page',
  sources: ['renderer', 'electron/domain', 'electron/contract', 'vite.config.ts', 'package-lock.json'],
  result: join('dist', 'renderer', 'index.html'),
  // It goes with the folder when Vite empties it.
  stamp: join('dist', 'renderer', 'built-from'),
  build: (folder) => runVite(folder, []),
};

const shell: Target = {
  name: 'desktop edition',
  sources: ['electron', 'vite.main.config.ts', 'package-lock.json'],
  result: join('dist', 'main', 'preload.cjs'),
  // Beside the folder, which is packed as it is.
  stamp: join('dist', 'main.built-from'),
  // The first empties the folder that the second adds to.
  build: async (folder) =>
    (await runVite(folder, shellBuild('main'))) && (await runVite(folder, shellBuild('preload'))),
};

function shellBuild(mode: 'main' | 'preload'): readonly string[] {
  return ['--config', 'vite.main.config.ts', '--mode', mode];
}

/** Answers whether the page is there, built from what the sources say now. */
export function buildPageIfNeeded(folder = projectFolder, build = page.build): Promise<boolean> {
  return buildIfNeeded({ ...page, build }, folder);
}

/** The same for main and preload of the desktop edition. */
export function buildShellIfNeeded(folder = projectFolder, build = shell.build): Promise<boolean> {
  return buildIfNeeded({ ...shell, build }, folder);
}

async function buildIfNeeded(target: Target, folder: string): Promise<boolean> {
  const [now, built] = await Promise.all([hashOfSources(target, folder), hashOfBuild(target, folder)]);
  return now === built || (await buildTarget(target, folder, now));
}

async function buildTarget(target: Target, folder: string, hash: string): Promise<boolean> {
  say(`Building the ${target.name}...`);
  await rm(join(folder, target.stamp), { force: true });
  if (!(await target.build(folder))) {
    sayProblem(`The ${target.name} could not be built: the lines above say why.`);
    return false;
  }
  await writeFile(join(folder, target.stamp), hash);
  return true;
}

async function hashOfBuild({ result, stamp }: Target, folder: string): Promise<string | null> {
  try {
    await readFile(join(folder, result));
    return await readFile(join(folder, stamp), 'utf8');
  } catch {
    return null;
  }
}

/** By content: times of change differ between clones, and go backwards with them. */
async function hashOfSources({ sources }: Target, folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(sources.map((source) => filesOf(join(folder, source))))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  for (const [index, content] of contents.entries()) {
    const name = relative(folder, files[index] ?? '')
      .split(sep)
      .join('/');
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** In a process of its own, so that the builder's memory is given back before the desk runs. */
function runVite(folder: string, args: readonly string[]): Promise<boolean> {
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  // Under another NODE_ENV, as Vitest sets it, React would be built in with its development checks.
  const env = { ...process.env, NODE_ENV: 'production' };
  const command = [vite, 'build', ...args, '--logLevel', 'warn'];
  const child = spawn(process.execPath, command, { cwd: folder, env, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

if (import.meta.main) {
  for (const target of [page, shell]) {
    if (!(await buildTarget(target, projectFolder, await hashOfSources(target, projectFolder)))) process.exitCode = 1;
  }
}
