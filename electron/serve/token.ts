import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const tokenName = 'browser-token';

/** The browser edition's token. Kept, readable by its owner alone, so that open windows find their desk after a restart. */
export async function readOrMakeToken(folder: string): Promise<string> {
  const path = join(folder, tokenName);
  const known = await readFile(path, 'utf8').catch(() => '');
  if (/^[\w-]{43}$/.test(known)) return known;
  const token = randomBytes(32).toString('base64url');
  await writeFile(path, token, { mode: 0o600 });
  await chmod(path, 0o600);
  return token;
}
