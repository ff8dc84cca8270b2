// Opens the desktop edition where Electron's program is here or can be had, and says in one line why not where it cannot.
// No package brings the program: it comes from the project's release server, once, and often cannot be reached.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sayProblem } from '../serve/say.ts';

export interface DesktopFacts {
  /** Of the project: node_modules is in it. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly nowMs: number;
}

export interface DesktopWays {
  readonly exists: (path: string) => boolean;
  /** Whether anybody answers at an address, within seconds. */
  readonly isReachable: (address: string) => Promise<boolean>;
  /** Runs Electron's own installer, with its progress shown. Answers whether it succeeded. */
  readonly fetchElectron: (installer: string) => Promise<boolean>;
  readonly say: (line: string) => void;
}

export type Desktop =
  | { readonly ok: true; readonly program: string }
  /** `why` completes "Opening the browser edition: ...". */
  | { readonly ok: false; readonly why: string };

const dayMs = 86_400_000;

/** Finds Electron's program, or fetches it; a failed try is remembered for a day, so that starting stays quick. */
export async function findElectron(facts: DesktopFacts, ways: DesktopWays): Promise<Desktop> {
  const unfit = whyUnfit(facts);
  if (unfit !== null) return { ok: false, why: unfit };
  const electron = join(facts.folder, 'node_modules', 'electron');
  const read = await readPackage(electron);
  if (read === null) return { ok: false, why: 'Electron is not installed here.' };
  const program = programIn(electron, facts);
  if (ways.exists(program)) return { ok: true, program };
  const memory = join(facts.folder, 'node_modules', '.cache', 'ten-four', 'electron-fetch.json');
  const failedAtMs = await lastFailure(memory, read.version);
  if (failedAtMs !== null && facts.nowMs >= failedAtMs && facts.nowMs - failedAtMs < dayMs) {
    return { ok: false, why: notFetched('could not be fetched earlier today') };
  }
  if (!(await ways.isReachable(releasesOf(read.repository, facts.env)))) {
    await rememberFailure(memory, read.version, facts.nowMs);
    return { ok: false, why: notFetched('cannot be fetched, because its release server cannot be reached') };
  }
  ways.say(`Fetching Electron ${read.version} for the desktop edition. This is done once...`);
  if ((await ways.fetchElectron(join(electron, 'install.js'))) && ways.exists(program)) return { ok: true, program };
  await rememberFailure(memory, read.version, facts.nowMs);
  return { ok: false, why: notFetched('could not be fetched') };
}

function whyUnfit({ platform, env, isRoot }: DesktopFacts): string | null {
  if (platform !== 'linux') return null;
  if ((env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '') return 'there is no desktop here.';
  // Chromium's sandbox cannot be had by the administrator, and without it the page is not shown.
  return isRoot ? 'the desktop edition does not run as root.' : null;
}

function notFetched(what: string): string {
  return `Electron ${what}. To try again: npx install-electron`;
}

function programIn(electron: string, { platform, env }: DesktopFacts): string {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electron, 'dist');
  switch (platform) {
    case 'darwin':
      return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return join(folder, 'electron.exe');
    default:
      return join(folder, 'electron');
  }
}

const packageParser = z.object({ version: z.string(), repository: z.string() });

async function readPackage(electron: string): Promise<z.infer<typeof packageParser> | null> {
  try {
    return packageParser.parse(JSON.parse(await readFile(join(electron, 'package.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** A mirror is named by the variables that Electron's installer reads. */
function releasesOf(repository: string, env: DesktopFacts['env']): string {
  return env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? `${repository}/releases/`;
}

const failureParser = z.object({ version: z.string(), failedAtMs: z.number() });

async function lastFailure(memory: string, version: string): Promise<number | null> {
  try {
    const failure = failureParser.parse(JSON.parse(await readFile(memory, 'utf8')));
    return failure.version === version ? failure.failedAtMs : null;
  } catch {
    return null;
  }
}

async function rememberFailure(memory: string, version: string, failedAtMs: number): Promise<void> {
  try {
    await mkdir(dirname(memory), { recursive: true });
    await writeFile(memory, JSON.stringify({ version, failedAtMs }));
  } catch {
    // Then the next start tries again.
  }
}

const patienceMs = 3_000;

export async function answersAt(address: string): Promise<boolean> {
  try {
    const { ok } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patienceMs) });
    return ok;
  } catch {
    return false;
  }
}

export function runInstaller(installer: string): Promise<boolean> {
  const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'inherit', 'ignore'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** What a shell and a loader answer when a program cannot be started at all. */
const cannotStart: ReadonlySet<number> = new Set([126, 127]);

/** Runs the desktop edition until it ends. Null when it could not be started: the browser edition is left. */
export function runDesktopEdition(
  program: string,
  { folder, env }: Pick<DesktopFacts, 'folder' | 'env'>,
): Promise<number | null> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  const child = spawn(program, [folder], { stdio: 'inherit', env: rest });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code, signal) => {
      if (code !== null && cannotStart.has(code)) resolve(null);
      else if (signal !== null) {
        sayProblem(`Ten-Four was ended by ${signal}.`);
        resolve(1);
      } else resolve(code ?? 1);
    });
  });
}
