// Opens the desktop edition where Electron's program is here or can be had, and says in one line why not where it cannot.
// No package brings the program: it comes from the project's release server, once, and often cannot be reached.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sayProblem } from '../serve/say.ts';
import { saysNoScreen } from './display.ts';

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
  /** Null where a window can be shown; else why not. Asked on Linux alone. */
  readonly whyNoScreen: (env: DesktopFacts['env']) => Promise<string | null>;
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
  const unfit = await whyUnfit(facts, ways);
  if (unfit !== null) return { ok: false, why: unfit };
  const electron = electronFolder(facts);
  const read = await readPackage(electron);
  if (read === null) return { ok: false, why: 'Electron is not installed here.' };
  const program = programIn(electron, facts);
  if (ways.exists(program)) return { ok: true, program };
  const memory = join(facts.folder, 'node_modules', '.cache', 'ten-four', 'electron-fetch.json');
  const wanted: Wanted = { version: read.version, address: releasesOf(read.repository, facts.env) };
  const failedAtMs = await lastFailure(memory, wanted);
  if (failedAtMs !== null && facts.nowMs >= failedAtMs && facts.nowMs - failedAtMs < dayMs) {
    return { ok: false, why: notFetched('could not be fetched earlier today') };
  }
  if (!(await ways.isReachable(wanted.address))) {
    await rememberFailure(memory, wanted, facts.nowMs);
    return { ok: false, why: notFetched('cannot be fetched, because its release server cannot be reached') };
  }
  ways.say(`Fetching Electron ${read.version} for the desktop edition. This is done once...`);
  if ((await ways.fetchElectron(join(electron, 'install.js'))) && ways.exists(program)) return { ok: true, program };
  await rememberFailure(memory, wanted, facts.nowMs);
  return { ok: false, why: notFetched('could not be fetched') };
}

/** The program that is here already, where it can run; nothing is fetched. `why` reads like that of `findElectron`. */
export async function findInstalledElectron(
  facts: Omit<DesktopFacts, 'nowMs'>,
  ways: Pick<DesktopWays, 'exists' | 'whyNoScreen'>,
): Promise<Desktop> {
  const program = programIn(electronFolder(facts), facts);
  if (!ways.exists(program)) return { ok: false, why: 'Electron is not here. To fetch it: npx install-electron' };
  const unfit = await whyUnfit(facts, ways);
  return unfit === null ? { ok: true, program } : { ok: false, why: unfit };
}

async function whyUnfit(
  { platform, env, isRoot }: Pick<DesktopFacts, 'platform' | 'env' | 'isRoot'>,
  { whyNoScreen }: Pick<DesktopWays, 'whyNoScreen'>,
): Promise<string | null> {
  if (platform !== 'linux') return null;
  // Chromium's sandbox cannot be had by the administrator, and without it the page is not shown.
  return (await whyNoScreen(env)) ?? (isRoot ? 'the desktop edition does not run as root.' : null);
}

function electronFolder({ folder }: Pick<DesktopFacts, 'folder'>): string {
  return join(folder, 'node_modules', 'electron');
}

function notFetched(what: string): string {
  return `Electron ${what}. To try again: npx install-electron`;
}

function programIn(electron: string, { platform, env }: Pick<DesktopFacts, 'platform' | 'env'>): string {
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

/** What was to be fetched, and from where: another mirror may have what the first lacks. */
interface Wanted {
  readonly version: string;
  readonly address: string;
}

const failureParser = z.object({ version: z.string(), address: z.string(), failedAtMs: z.number() });

async function lastFailure(memory: string, { version, address }: Wanted): Promise<number | null> {
  try {
    const failure = failureParser.parse(JSON.parse(await readFile(memory, 'utf8')));
    return failure.version === version && failure.address === address ? failure.failedAtMs : null;
  } catch {
    return null;
  }
}

async function rememberFailure(memory: string, wanted: Wanted, failedAtMs: number): Promise<void> {
  try {
    await mkdir(dirname(memory), { recursive: true });
    await writeFile(memory, JSON.stringify({ ...wanted, failedAtMs }));
  } catch {
    // Then the next start tries again.
  }
}

const patienceMs = 3_000;

/** Mirrors need not list their files: a refusal or a way to elsewhere is an answer too. A gateway's error is none. */
export async function answersAt(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    return status < 500;
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

export type DesktopRun =
  | { readonly hasRun: true; readonly exitCode: number }
  /** The browser edition is left. `why` completes "Opening the browser edition: ...". */
  | { readonly hasRun: false; readonly why: string };

const notStarted: DesktopRun = { hasRun: false, why: 'Electron is here and cannot be started on this system.' };
const noScreen: DesktopRun = { hasRun: false, why: 'Electron found no screen to show its window on.' };

/** Enough for what is said at the start; more is passed on and not kept. */
const mostKept = 64 * 1024;

/** Runs the desktop edition until it ends. */
export function runDesktopEdition(
  program: string,
  { folder, env }: Pick<DesktopFacts, 'folder' | 'env'>,
): Promise<DesktopRun> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  const child = spawn(program, [folder], { stdio: ['inherit', 'inherit', 'pipe'], env: rest });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    if (said.length < mostKept) said += chunk.toString();
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(notStarted));
    child.once('close', (code, signal) => {
      if (code !== null && cannotStart.has(code)) resolve(notStarted);
      else if (code !== 0 && saysNoScreen(said)) resolve(noScreen);
      else if (signal !== null) {
        sayProblem(`Ten-Four was ended by ${signal}.`);
        resolve({ hasRun: true, exitCode: 1 });
      } else resolve({ hasRun: true, exitCode: code ?? 1 });
    });
  });
}
