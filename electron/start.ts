// `npm start`: reads the options, builds the page where needed, and opens the edition that can run here.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { serveBrowserEdition } from './serve.ts';
import { say, sayProblem } from './serve/say.ts';
import { dataFolder, isDataFolderNamed } from './start/data-folder.ts';
import { answersAt, findElectron, runDesktopEdition, runInstaller } from './start/desktop.ts';
import { whyNoScreen } from './start/display.ts';
import { helpText, readOptions, type StartOptions } from './start/options.ts';
import { buildPageIfNeeded, buildShellIfNeeded, projectFolder } from './start/build.ts';

async function start(options: StartOptions): Promise<number> {
  if (!(await buildPageIfNeeded())) return 1;
  if (!options.browser) {
    const exitCode = await startDesktop();
    if (exitCode !== null) return exitCode;
  }
  const edition = await serveBrowserEdition({
    port: options.port,
    open: options.open,
    dataFolder: dataFolder(process.platform, process.env, homedir()),
    isDataNamed: isDataFolderNamed(process.env),
  });
  return edition.exitCode;
}

/** Null when the browser edition has to do. */
async function startDesktop(): Promise<number | null> {
  const { platform, env } = process;
  const facts = { folder: projectFolder, platform, env, isRoot: process.getuid?.() === 0, nowMs: Date.now() };
  const ways = { exists: existsSync, whyNoScreen, isReachable: answersAt, fetchElectron: runInstaller, say };
  const found = await findElectron(facts, ways);
  if (!found.ok) {
    say(`Opening the browser edition: ${found.why}`);
    return null;
  }
  if (!(await buildShellIfNeeded())) return 1;
  const run = await runDesktopEdition(found.program, facts);
  if (run.hasRun) return run.exitCode;
  say(`Opening the browser edition: ${run.why}`);
  return null;
}

const read = readOptions(process.argv.slice(2));
if (!read.ok) {
  sayProblem(read.sentence);
  process.exitCode = 2;
} else if (read.options.help) {
  say(helpText);
} else {
  process.exitCode = await start(read.options);
}
