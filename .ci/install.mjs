// Installs what package-lock.json lists where it is not there yet. Runs before `npm start`, `npm test` and
// `npm run check`, on whatever Node the computer has (20 or newer): plain JavaScript, nothing from node_modules.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const onWindows = process.platform === 'win32';
const signOfLifeMs = 5_000;

/** What npm's own lines say about the cause, and what a person does then. */
const remedies = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/,
    'The package registry could not be reached. Connect to the internet',
  ],
  [/ENOSPC/, 'The disk is full. Make room'],
  [/EACCES|EPERM|EBUSY/, 'A file could not be written. Close what uses this folder, and look at who owns it'],
];

/**
 * Whether everything that the lock file wants is there. npm writes node_modules/.package-lock.json last, so an
 * installation that was interrupted does not count. Packages for other platforms are optional and stay away.
 */
function isInstalled(folder) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages;
  const present = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (wanted === undefined || present === undefined) return false;
  const isThere = ([path, { version, integrity, optional }]) => {
    const found = present[path];
    if (found === undefined) return path === '' || optional === true;
    return found.version === version && found.integrity === integrity;
  };
  return Object.entries(wanted).every(isThere) && hasNode(folder);
}

/** The package `node` is a shell until its own script has put the program there. */
function hasNode(folder) {
  return existsSync(join(folder, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node'));
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The npm that runs this script, by its file: a command name would need a shell on Windows. */
function npmCommand() {
  const file = process.env.npm_execpath;
  if (file !== undefined && /^np[mx]-cli\./.test(basename(file))) {
    return { command: process.env.npm_node_execpath ?? process.execPath, first: [file], shell: false };
  }
  return { command: 'npm', first: [], shell: onWindows };
}

/**
 * As the lock file says, and the lock file stays as it is. Not `npm ci`: it begins by removing node_modules, which
 * Windows refuses while the Node in it runs this file, and it stops where a lock file lacks the optional packages of
 * another platform. Development packages too, whatever NODE_ENV says: the build and the checks need them.
 */
function runNpm() {
  const { command, first, shell } = npmCommand();
  const options = ['--no-save', '--include=dev', '--prefer-offline', '--no-progress', '--loglevel=error'];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, 'install', ...options], {
      cwd: root,
      shell,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const signOfLife = setInterval(() => console.log(`  ... still installing, ${seconds()} s`), signOfLifeMs);
    let problems = '';
    child.stderr.on('data', (chunk) => {
      problems += chunk;
      process.stderr.write(chunk);
    });
    const end = (isDone) => {
      clearInterval(signOfLife);
      resolve({ isDone, problems });
    };
    child.once('error', (error) => {
      console.error(`npm could not be started: ${error.message}`);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * Scripts in package.json begin with `exec`, so that a signal for npm reaches Node itself: some shells stay in between
 * and die of it alone. Windows has no such word and no such signals; there it only runs what follows.
 */
function teachExecToWindows(folder) {
  writeFileSync(join(folder, 'node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
}

/** The command that the person typed. */
function again() {
  const script = (process.env.npm_lifecycle_event ?? 'start').replace(/^pre/, '');
  return script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Ten-Four needs Node 20 or newer; this is ${process.version}.`);
    return 1;
  }
  if (!isInstalled(root)) {
    console.log('Installing what Ten-Four needs (once, about a minute)');
    const { isDone, problems } = await runNpm();
    if (!isDone) {
      const remedy = remedies.find(([sign]) => sign.test(problems))?.[1];
      console.error(
        `\nNot installed. ${remedy ?? 'The lines above say what npm stopped at. Mend it'}, then run ${again()} once more.`,
      );
      return 1;
    }
    if (!hasNode(root)) {
      console.error(`\nnpm installed no Node 26: it was told to run no install scripts.`);
      console.error(`Run npm rebuild node --ignore-scripts=false, then ${again()} once more.`);
      return 1;
    }
  }
  if (onWindows) teachExecToWindows(root);
  return 0;
}

process.exitCode = await main();
