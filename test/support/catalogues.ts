// The sources of the page and the catalogues among them, for tests of all of them.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '../../renderer/words/say.ts';
import { projectFolder } from '../run/steps.ts';

export const translated = ['es', 'de'] as const;

export interface PageSource {
  /** From the top of the project, with slashes. */
  readonly file: string;
  readonly source: string;
}

/** English texts and what stands beside them; null where nothing does. */
export interface PartOfPage {
  /** The name under which the packs of other languages keep it. */
  readonly part: string;
  readonly en: Catalogue;
  readonly es: Catalogue | null;
  readonly de: Catalogue | null;
}

const declaration = /\bcreateSay\('([^']+)', en\)/;

export function sourcesOfPage(): readonly PageSource[] {
  return globSync('renderer/**/*.{ts,tsx}', { cwd: projectFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, source: readFileSync(join(projectFolder, file), 'utf8') }));
}

/** A file of texts, in English or in another language: "words.ts", "words.es.ts". */
export function isCatalogue({ file, source }: PageSource): boolean {
  return declaration.test(source) || translated.some((code) => file.endsWith(`.${code}.ts`));
}

export async function partsOfPage(): Promise<readonly PartOfPage[]> {
  return await Promise.all(
    sourcesOfPage().flatMap(({ file, source }) => {
      const part = declaration.exec(source)?.[1];
      return part === undefined ? [] : [partIn(file, part)];
    }),
  );
}

async function partIn(file: string, part: string): Promise<PartOfPage> {
  const beside = (code: string): Promise<Catalogue | null> => catalogueIn(file.replace(/\.ts$/, `.${code}.ts`), code);
  const [en, es, de] = await Promise.all([catalogueIn(file, 'en'), beside('es'), beside('de')]);
  if (en === null) throw new Error(`${file} exports no en.`);
  return { part, en, es, de };
}

async function catalogueIn(file: string, code: string): Promise<Catalogue | null> {
  const path = join(projectFolder, file);
  if (!existsSync(path)) return null;
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Catalogue>>;
  return module[code] ?? null;
}
