import { readFileSync } from 'node:fs';
import { createCodec } from '../wire/codec.ts';
import { prepareIsolatedWorld } from '../page/isolated-world.ts';
import { prepareMainWorld } from '../page/main-world.ts';
import { createWorldEnd } from '../page/world-end.ts';

export interface WorldNames {
  /** Of the events that cross between the worlds; nobody can guess them. */
  readonly toMain: string;
  readonly toIsolated: string;
  readonly binding: string;
  readonly receiver: string;
}

/** Electron runs preloads in the main frame only, where subframes are not asked for. */
const inMainFrame = (body: string): string => `if (window.top === window) { ${body} }`;

export function mainWorldScript({ toMain, toIsolated }: WorldNames): string {
  const end = `(${createWorldEnd.toString()})(${JSON.stringify(toMain)}, ${JSON.stringify(toIsolated)})`;
  return inMainFrame(`(${prepareMainWorld.toString()})({ end: ${end} })`);
}

export function isolatedWorldScript(names: WorldNames, preload: string | null, platform: string): string {
  const { toMain, toIsolated, binding, receiver } = names;
  const end = `(${createWorldEnd.toString()})(${JSON.stringify(toIsolated)}, ${JSON.stringify(toMain)})`;
  const parts = [
    `end: ${end}`,
    `codec: (${createCodec.toString()})()`,
    `bindingName: ${JSON.stringify(binding)}`,
    `receiverName: ${JSON.stringify(receiver)}`,
    `platform: ${JSON.stringify(platform)}`,
    `preload: ${preload === null ? 'null' : preloadFunction(preload)}`,
  ];
  return inMainFrame(`(${prepareIsolatedWorld.toString()})({ ${parts.join(', ')} })`);
}

function preloadFunction(file: string): string {
  const source = readFileSync(file, 'utf8');
  return `function (exports, require, module, process, __filename, __dirname) {\n${source}\n}`;
}
