// Runs main as Electron would: `node boot.ts MAIN ARGUMENTS...`, started by the launcher, which sends what the computer is
// like first. Not an --import, because "ready" comes when main's module has run to its end, and only who imports it knows.
import { tmpdir } from 'node:os';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Message } from '../wire/channel.ts';
import type { Computer } from '../wire/shapes.ts';
import { start } from './state.ts';

const standIn = new URL('./index.ts', import.meta.url).href;
const electronNames = new Set(['electron', 'electron/main', 'electron/common']);

registerHooks({
  resolve: (specifier, context, next) =>
    electronNames.has(specifier)
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const send = process.send?.bind(process);
if (send === undefined) throw new Error('The stand-in is started by its launcher.');

const computer = await new Promise<Computer>((resolve) =>
  process.once('message', (given) => resolve(given as Computer)),
);
const mainFile = process.argv[2] ?? '';

function becomeElectron(): void {
  // Windows names its folder for temporary files by this; without it one named "undefined" would be made here.
  process.env['TEMP'] = tmpdir();
  Object.defineProperty(process, 'platform', { value: computer.platform });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'resourcesPath', { value: new URL('.', pathToFileURL(mainFile)).pathname });
  Object.defineProperty(process, 'defaultApp', { value: computer.isPackaged ? undefined : true });
  Object.assign(process.versions, { electron: '45.4.1', chrome: '156.0.8078.100' });
  process.argv.splice(1, computer.isPackaged ? 2 : 1);
}

becomeElectron();
start({
  computer,
  mainFile,
  connection: {
    send: (message) => void send(message),
    onMessage: (listener) => process.on('message', (message) => listener(message as Message)),
    // The launcher is gone; nobody would ever end this.
    onClosed: (listener) => process.on('disconnect', () => (listener(), process.exit(1))),
  },
});

const { finishLaunching } = await import('./app-lifecycle.ts');
await import('./index.ts');
await import('./evaluate.ts');
if (computer.clockMs !== null) {
  const { installFakeTime } = await import('./fake-time.ts');
  installFakeTime(computer.clockMs);
} else await import('./fake-time.ts');
for (const file of computer.required) createRequire(import.meta.url)(file);
// Electron would wait for ever as well; a test should not.
const read = new AbortController();
AbortSignal.timeout(10_000).addEventListener(
  'abort',
  () => {
    process.stderr.write('Main has not been read to its end: is app.whenReady() awaited at its top level?\n');
    process.exit(1);
  },
  { signal: read.signal },
);
await import(pathToFileURL(mainFile).href);
read.abort();
finishLaunching();
