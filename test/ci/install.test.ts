// Runs .ci/install.mjs as npm does, in a folder of its own, with a stand-in for npm that notes how it was called.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/test-desk.ts';

const script = fileURLToPath(new URL('../../.ci/install.mjs', import.meta.url));

const npm = `
const fs = require('node:fs');
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('npm-says.txt')) {
  process.stderr.write(fs.readFileSync('npm-says.txt'));
  process.exit(1);
}
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
delete lock.packages['node_modules/for-another-platform'];
fs.mkdirSync('node_modules/node/bin', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));
if (!fs.existsSync('no-scripts.txt')) {
  fs.writeFileSync('node_modules/node/bin/node', '');
  fs.writeFileSync('node_modules/node/bin/node.exe', '');
}
`;

function lockFile(version: string, integrity = `sha512-${version}`): string {
  const packages = {
    '': { name: 'ten-four' },
    'node_modules/lowdb': { version, integrity },
    'node_modules/node': { version: '26.10.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  };
  return JSON.stringify({ packages });
}

interface Clone {
  readonly folder: string;
  install(event?: string): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
  write(file: string, content: string): Promise<void>;
  /** How npm was called. */
  calls(): Promise<readonly string[]>;
}

async function aClone(): Promise<Clone> {
  const folder = await temporaryFolder();
  const write = async (file: string, content: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  };
  await write('.ci/install.mjs', '');
  await copyFile(script, join(folder, '.ci/install.mjs'));
  await write('npm/npm-cli.js', npm);
  await write('package-lock.json', lockFile('7.0.1'));
  await write('calls.txt', '');
  return {
    folder,
    write,
    install: (event = 'prestart') => run(folder, event),
    calls: async () => (await readFile(join(folder, 'calls.txt'), 'utf8')).split('\n').filter((line) => line !== ''),
  };
}

function run(folder: string, event: string): ReturnType<Clone['install']> {
  const env = {
    ...process.env,
    npm_execpath: join(folder, 'npm/npm-cli.js'),
    npm_node_execpath: process.execPath,
    npm_lifecycle_event: event,
    NODE_ENV: 'production',
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(folder, '.ci/install.mjs')], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const asLocked = 'install --no-save --include=dev --prefer-offline --no-progress --loglevel=error';
const said = 'Installing what Ten-Four needs (once, about a minute)\n';
const silent = { code: 0, stdout: '', stderr: '' };

describe('installing before npm start', () => {
  it('installs once what the lock file lists, development packages too, and is silent from then on', async () => {
    const clone = await aClone();
    expect(await clone.install()).toEqual({ code: 0, stdout: said, stderr: '' });
    expect(await clone.install()).toEqual(silent);
    expect(await clone.calls()).toEqual([asLocked]);
  });

  it.each([
    ['the lock file lists another version', (clone: Clone) => clone.write('package-lock.json', lockFile('7.0.2'))],
    [
      'the same version has other contents',
      (clone: Clone) => clone.write('package-lock.json', lockFile('7.0.1', 'sha512-other')),
    ],
    ['the installation was interrupted', (clone: Clone) => rm(join(clone.folder, 'node_modules/.package-lock.json'))],
    [
      'the Node of the project is gone',
      (clone: Clone) => rm(join(clone.folder, 'node_modules/node/bin'), { recursive: true }),
    ],
    ['its record cannot be read', (clone: Clone) => clone.write('node_modules/.package-lock.json', '{"packages":')],
  ])('installs again when %s', async (_case, change) => {
    const clone = await aClone();
    await clone.install();
    await change(clone);
    expect(await clone.install()).toEqual({ code: 0, stdout: said, stderr: '' });
    expect(await clone.calls()).toEqual([asLocked, asLocked]);
  });

  it.each([
    [
      'npm error code ENOTFOUND\n',
      'prestart',
      'The package registry could not be reached. Connect to the internet, then run npm start once more.',
    ],
    ['npm error code ENOSPC\n', 'pretest', 'The disk is full. Make room, then run npm test once more.'],
    [
      'npm error code EACCES\n',
      'precheck',
      'A file could not be written. Close what uses this folder, and look at who owns it, then run npm run check once more.',
    ],
    [
      'npm error something new\n',
      'prestart',
      'The lines above say what npm stopped at. Mend it, then run npm start once more.',
    ],
  ])("shows npm's own lines and says what to do: %j", async (lines, event, sentence) => {
    const clone = await aClone();
    await clone.write('npm-says.txt', lines);
    expect(await clone.install(event)).toEqual({
      code: 1,
      stdout: said,
      stderr: `${lines}\nNot installed. ${sentence}\n`,
    });
  });

  it('says what to do when npm may not run the script that puts Node there', async () => {
    const clone = await aClone();
    await clone.write('no-scripts.txt', '');
    const { code, stderr } = await clone.install();
    expect(code).toBe(1);
    expect(stderr).toContain('Run npm rebuild node --ignore-scripts=false, then npm start once more.');
  });
});
