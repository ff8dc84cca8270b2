// A program of the bench, built as `npm run build` builds the desktop edition's main process: what people start is one
// bundle, and no sources whose types are taken off as they are read.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const configFile = fileURLToPath(new URL('../../vite.main.config.ts', import.meta.url));

/** Answers the path of the bundle, in a folder of its own. */
export async function buildAsProduct(program: string, folder: string): Promise<string> {
  const found = await loadConfigFromFile({ command: 'build', mode: 'main' }, configFile);
  if (found === null) throw new Error('The product has no configuration to be built by.');
  const own = {
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL(program, import.meta.url)),
      outDir: folder,
      license: false,
      // No package.json beside it says that it is a module.
      rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: 'part-[hash].mjs' } },
    },
  };
  await build(mergeConfig(found.config, own));
  return join(folder, 'main.mjs');
}
