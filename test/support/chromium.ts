// Finds the Chromium that page tests run in, installs it where that is allowed, and starts it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  /** Runs a command with its output shown; answers whether it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
}

const thisComputer: Computer = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0,
};

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = ['Chromium', 'Google Chrome'];
const windowsPrograms = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const aptGet = '/usr/bin/apt-get';

const installCommands: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/** CHROMIUM_PATH where it is set, else the first of the usual names and places; null where there is none. */
export function findChromium(computer = thisComputer): string | null {
  const named = computer.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (computer.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
  }
  return usualPlaces(computer).find(computer.exists) ?? null;
}

function usualPlaces({ platform, env }: Computer): readonly string[] {
  switch (platform) {
    case 'darwin':
      return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32': {
      const roots = windowsRoots.flatMap((name) => env[name] ?? []);
      return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`));
    }
    default: {
      const folders = (env['PATH'] ?? '').split(delimiter);
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** The same, and installs it first as root on Debian and its relatives; else throws with the command to run. */
export function ensureChromium(computer = thisComputer): string {
  const found = findChromium(computer);
  if (found !== null) return found;
  if (computer.isRoot && computer.exists(aptGet)) {
    const isDone = computer.run(aptGet, ['update']) && computer.run(aptGet, ['install', '-y', 'chromium']);
    const installed = isDone ? findChromium(computer) : null;
    if (installed !== null) return installed;
  }
  const command = installCommands[computer.platform] ?? 'sudo apt-get install chromium';
  throw new Error(`Install Chromium first: ${command}`);
}

/** A new browser with an empty profile of its own, which it removes. Nothing of it goes to the network by itself. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath: ensureChromium(),
    // Chromium refuses its sandbox to root, as in containers; everywhere else it stays on.
    chromiumSandbox: !thisComputer.isRoot,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
