// Builds the page into dist/renderer when its sources are not those of the last build. As a program: `npm run build`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, sayProblem } from '../serve/say.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['renderer', 'electron/domain', 'electron/contract', 'vite.config.ts', 'package-lock.json'];
const builtPage = join('dist', 'renderer');
/** Holds the hash of the sources that the page beside it was built from; it goes with the folder when Vite empties it. */
const stamp = join(builtPage, 'built-from');

/** Answers whether the page is there, built from what the sources say now. */
export async function buildPageIfNeeded(folder = projectFolder, build = runVite): Promise<boolean> {
  const [now, built] = await Promise.all([hashOfSources(folder), hashOfBuild(folder)]);
  return now === built || (await buildPage(folder, build, now));
}

async function buildPage(folder: string, build: (folder: string) => Promise<boolean>, hash: string): Promise<boolean> {
  say('Building the page...');
  await rm(join(folder, stamp), { force: true });
  if (!(await build(folder))) {
    sayProblem('The page could not be built: the lines above say why.');
    return false;
  }
  await writeFile(join(folder, stamp), hash);
  return true;
}

async function hashOfBuild(folder: string): Promise<string | null> {
  try {
    await readFile(join(folder, builtPage, 'index.html'));
    return await readFile(join(folder, stamp), 'utf8');
  } catch {
    return null;
  }
}

/** By content: times of change differ between clones, and go backwards with them. */
async function hashOfSources(folder: string): Promise<string> {
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
function runVite(folder: string): Promise<boolean> {
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  // Under another NODE_ENV, as Vitest sets it, React would be built in with its development checks.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: folder, env, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

if (import.meta.main) {
  process.exitCode = (await buildPage(projectFolder, runVite, await hashOfSources(projectFolder))) ? 0 : 1;
}
