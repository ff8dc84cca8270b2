// Owns the one address that calendar programs read. They can send no header, so its secret stands in the address itself;
// it opens nothing but the promises, and is another one than the page's.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarFeed } from '../desk/calendar.ts';

const tokenName = 'calendar-token';

export interface ServedFeed extends CalendarFeed {
  /** Whether this is the file name in the address that was given out. */
  isFile(name: string): boolean;
}

/** Off until it is switched on; then it stays on over restarts. `host` is known once the port is. */
export async function openCalendarFeed(folder: string, host: () => string): Promise<ServedFeed> {
  const path = join(folder, tokenName);
  const known = await readFile(path, 'utf8').catch(() => '');
  let token = /^[\w-]{43}$/.test(known) ? known : null;

  return {
    address: () => (token === null ? null : `http://${host()}/calendar/${token}.ics`),
    async switchTo(isOn) {
      if (!isOn) {
        token = null;
        await rm(path, { force: true });
        return;
      }
      const next = randomBytes(32).toString('base64url');
      await writeFile(path, next, { mode: 0o600 });
      await chmod(path, 0o600);
      token = next;
    },
    isFile(name) {
      const given = Buffer.from(name);
      const expected = Buffer.from(`${token ?? ''}.ics`);
      return token !== null && given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
