import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const builtPage = new URL('../../dist/renderer/', import.meta.url);

export interface Weight {
  readonly bytes: number;
  readonly compressed: number;
}

/** What is loaded before anybody is seen: the files that the page itself names, with these endings. */
export async function weightOf(ending: 'js' | 'css'): Promise<Weight> {
  const html = await readFile(new URL('index.html', builtPage), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  const files = await Promise.all(
    [...new Set(paths)].filter((path) => path.endsWith(`.${ending}`)).map((path) => readFile(new URL(path, builtPage))),
  );
  return {
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    compressed: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}
