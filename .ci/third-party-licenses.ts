// Makes the one file with the licences of what is bundled: whoever is given the program is given them with it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly identifier: string;
  /** Some packages bring none. */
  readonly text?: string;
}

/** What Vite leaves beside each bundle (`build.license`). */
export const licenseLists = [
  'dist/main/licenses-main.json',
  'dist/main/licenses-preload.json',
  'dist/renderer/licenses.json',
] as const;

/** Where electron-builder.yml takes it from. */
export const licensesFile = 'dist/THIRD-PARTY-LICENSES.txt';

/** Throws where a list is missing or a package says nothing of its licence: then nothing is packed. */
export async function writeThirdPartyLicenses(projectFolder: string): Promise<void> {
  const lists = await Promise.all(licenseLists.map((list) => readList(join(projectFolder, list))));
  await writeFile(join(projectFolder, licensesFile), licensesText(lists.flat()));
}

async function readList(file: string): Promise<readonly BundledPackage[]> {
  const list: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (Array.isArray(list) && list.every(isBundledPackage)) return list;
  throw new Error(`${file} names a package without its licence.`);
}

function isBundledPackage(value: object): value is BundledPackage {
  const text: unknown = Reflect.get(value, 'text');
  const named = ['name', 'version', 'identifier'].map((key): unknown => Reflect.get(value, key));
  return named.every((one) => typeof one === 'string') && (text === undefined || typeof text === 'string');
}

const heading =
  'Ten-Four contains the packages below. Electron and Chromium bring their licences in files of their own.\n';
const line = '-'.repeat(80);

/** Each package once, by name. */
export function licensesText(packages: readonly BundledPackage[]): string {
  const byKey = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const keys = [...byKey.keys()].toSorted();
  const sorted = keys.flatMap((key) => byKey.get(key) ?? []);
  const entries = sorted.map((one) => {
    return `${line}\n${one.name} ${one.version} (${one.identifier})\n\n${termsOf(one, sorted)}\n`;
  });
  return [heading, ...entries].join('\n');
}

/** A package without a text names its licence alone: the terms are then those of another that has the same. */
function termsOf({ name, identifier, text }: BundledPackage, all: readonly BundledPackage[]): string {
  if (text !== undefined) return text.trim();
  const other = all.find((one) => one.identifier === identifier && one.text !== undefined);
  if (other === undefined) throw new Error(`${name} brings no text of its licence (${identifier}); add it by hand.`);
  return `This package brings no text. It is under ${identifier}, whose terms stand under ${other.name}.`;
}
