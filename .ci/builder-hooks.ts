// What electron-builder calls on its way, as electron-builder.yml says: the names are builder's.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeThirdPartyLicenses } from './third-party-licenses.ts';

/** What is used of the result that electron-builder hands over. */
export interface Packed {
  readonly outDir: string;
  readonly artifactPaths: readonly string[];
}

/**
 * Writes the licences of what is bundled. False says that node_modules is taken care of: main, preload and page are bundles
 * that need nothing from it.
 */
export async function beforeBuild({ appDir }: { readonly appDir: string }): Promise<false> {
  await writeThirdPartyLicenses(appDir);
  return false;
}

/**
 * Writes SHA256SUMS beside what was packed, as `sha256sum --check` reads it. Answers the files that were added: one, and
 * none where nothing but a folder was made.
 */
export async function afterAllArtifactBuild({ outDir, artifactPaths }: Packed): Promise<string[]> {
  // Builder names some artefacts twice, and block maps are for the updater alone.
  const files = [...new Set(artifactPaths)].filter((path) => !path.endsWith('.blockmap')).toSorted();
  if (files.length === 0) return [];
  const lines = await Promise.all(files.map(async (path) => `${await sha256(path)}  ${basename(path)}\n`));
  const list = join(outDir, 'SHA256SUMS');
  await writeFile(list, lines.join(''));
  return [list];
}

/** As a stream: an installer has a hundred megabytes. */
async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
