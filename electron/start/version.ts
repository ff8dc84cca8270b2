import { readFile } from 'node:fs/promises';

const packageFile = new URL('../../package.json', import.meta.url);

/** Of the sources that run; empty where the file beside them says none. */
export async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(packageFile, 'utf8'));
  const version: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : null;
  return typeof version === 'string' ? version : '';
}
