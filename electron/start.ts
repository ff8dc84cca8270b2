// `npm start`: reads the options, builds the page where needed, and opens the edition that can run here.
import { homedir } from 'node:os';
import { serveBrowserEdition } from './serve.ts';
import { say, sayProblem } from './serve/say.ts';
import { dataFolder } from './start/data-folder.ts';
import { helpText, readOptions, type StartOptions } from './start/options.ts';
import { buildPageIfNeeded } from './start/page.ts';

async function start(options: StartOptions): Promise<number> {
  if (!(await buildPageIfNeeded())) return 1;
  if (!options.browser) say('Opening the browser edition: the desktop edition is not part of this version yet.');
  const edition = await serveBrowserEdition({
    port: options.port,
    open: options.open,
    dataFolder: dataFolder(process.platform, process.env, homedir()),
  });
  return edition.exitCode;
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
