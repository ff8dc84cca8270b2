// The catalogues of the page as they stand in its folders, each with its part, for tests of all of them.
import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../run/steps.ts';
import type { Catalogue } from '../../renderer/words/say.ts';

export const translated = ['es', 'de'] as const;

/** One `words.ts` and what stands beside it; null where nothing does. */
export interface PartOfPage {
  /** The name of its folder, under which the packs keep it. */
  readonly part: string;
  readonly en: Catalogue;
  readonly es: Catalogue | null;
  readonly de: Catalogue | null;
}

export async function partsOfPage(): Promise<readonly PartOfPage[]> {
  const files = globSync('renderer/**/words.ts', { cwd: projectFolder }).sort();
  return await Promise.all(
    files.map(async (file) => {
      const at = (code: string): Promise<Catalogue | null> => catalogueIn(dirname(file), code);
      const [en, es, de] = await Promise.all([at('en'), at('es'), at('de')]);
      if (en === null) throw new Error(`${file} exports no en.`);
      return { part: basename(dirname(file)), en, es, de };
    }),
  );
}

async function catalogueIn(folder: string, code: string): Promise<Catalogue | null> {
  const file = join(folder, code === 'en' ? 'words.ts' : `words.${code}.ts`);
  if (globSync(file, { cwd: projectFolder }).length === 0) return null;
  const module = (await import(pathToFileURL(join(projectFolder, file)).href)) as Readonly<Record<string, Catalogue>>;
  return module[code] ?? null;
}
