// A copy of the project in a temporary folder, with things beside it that must never be packed, and what builder makes of it.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildShellIfNeeded } from '../../electron/start/build.ts';
import { projectFolder } from '../run/steps.ts';
import type { LinuxPackage } from './pack-and-capture.ts';
import { writeStandInDistribution } from './stand-in-distribution.ts';

/** What builder reads. */
const copied = [
  'package.json',
  'electron-builder.yml',
  'LICENSE',
  '.ci',
  'electron/shell/resources',
  'dist/main',
  'dist/renderer',
];

/** What lies about in a working copy. */
const mustStayOut: Readonly<Record<string, string>> = {
  '.env': 'SECRET=1\n',
  'electron/start.ts': '// a source\n',
  'renderer/main.tsx': '// a source\n',
  'test/some.test.ts': '// a test\n',
  'docs/architecture.md': '# A document\n',
  'dist/other/old-build.js': '// left behind\n',
  'dist/main/main.js.map': '{}\n',
  'dist/renderer/assets/index.js.map': '{}\n',
  'node_modules/lowdb/package.json': '{ "name": "lowdb", "version": "7.0.1" }\n',
  'node_modules/lowdb/index.js': '// a dependency\n',
  'certificate.p12': 'a key\n',
};

export interface PackedProject {
  /** The folder that would be installed. */
  readonly program: string;
  readonly packages: readonly LinuxPackage[];
  remove(): Promise<void>;
}

/** Packs for Linux without a download: `targets` are dir, deb, rpm or AppImage. */
export async function packProject(targets: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<PackedProject> {
  if (!(await buildShellIfNeeded())) throw new Error('Main and preload could not be built.');
  const folder = await mkdtemp(join(tmpdir(), 'ten-four-package-'));
  const project = join(folder, 'project');
  const distribution = join(folder, 'electron');
  for (const path of copied) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await cp(join(projectFolder, path), join(project, path), { recursive: true });
  }
  await writeFiles(project, mustStayOut);
  await writeStandInDistribution(distribution, await electronVersion());
  const answer = join(folder, 'packages.json');
  const program = join(import.meta.dirname, 'pack-and-capture.ts');
  await promisify(execFile)(process.execPath, [program, answer, '--linux', ...targets], {
    cwd: project,
    env: { ...withoutOurs(process.env), ...env, TENFOUR_ELECTRON_DIST: distribution },
  });
  return {
    program: join(project, 'dist', 'packages', 'linux-unpacked'),
    packages: JSON.parse(await readFile(answer, 'utf8')) as readonly LinuxPackage[],
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function electronVersion(): Promise<string> {
  const file = join(projectFolder, 'node_modules', 'electron', 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { readonly version: string }).version;
}

/** What this computer's owner has set must not decide what the tests see. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:TENFOUR_|CSC_|WIN_CSC_|APPLE_|DEBUG$)/.test(name)),
  );
}
