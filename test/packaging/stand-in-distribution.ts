// A folder that electron-builder takes for an unpacked Electron for Linux: what it looks at is there, and nothing runs.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';

/** Electron's fuses stand in the program after this text, a version and a length: one character each, 0 off and 1 on. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
];
/** As Electron comes; runAsNode on and the archive not checked, so each fuse that matters has to be turned. */
const fusesAsShipped = '101100011';

export async function writeStandInDistribution(folder: string, electronVersion: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  const defaultApp = writeArchive([
    { path: 'main.js', content: Buffer.from('// The program that Electron brings.\n') },
  ]);
  const fuses = `${fuseMark}\u0001${String.fromCharCode(fuseNames.length)}${fusesAsShipped}`;
  const files: Readonly<Record<string, string | Buffer>> = {
    electron: `#!/bin/sh\nexit 1\n# ${fuses}\n`,
    'chrome-sandbox': '#!/bin/sh\nexit 1\n',
    version: electronVersion,
    LICENSE: 'The licence of Electron.\n',
    'LICENSES.chromium.html': '<p>The licences of Chromium.</p>\n',
    'resources/default_app.asar': defaultApp,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await chmod(join(folder, 'electron'), 0o755);
}

/** The fuses of a packed program: true is on. */
export function readFuses(program: Buffer): Readonly<Record<string, boolean>> {
  const from = program.indexOf(fuseMark) + fuseMark.length + 2;
  const states = program.toString('latin1', from, from + fuseNames.length);
  return Object.fromEntries(fuseNames.map((name, index) => [name, states.charAt(index) === '1']));
}
