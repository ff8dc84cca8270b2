// Owns the scheme that the page is served from: its own origin, never file://, whose pages may read any file.
import type { Protocol } from 'electron';
import type { PageFile } from '../../serve/page-files.ts';
import { samplePath } from '../../contract/bridge.ts';
import { cacheControlOf, pageHeaders } from '../../serve/page-headers.ts';
import type { Closable } from '../lifetime.ts';
import { isPageAddress, pageScheme } from './page-address.ts';

/** Before the program is ready, and once. */
export function registerPageScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the table of files and nothing else: no path can lead out of it. */
export function servePage(
  protocol: Pick<Protocol, 'handle' | 'unhandle'>,
  files: ReadonlyMap<string, PageFile>,
): Closable {
  protocol.handle(pageScheme, (request) => answer(request, files));
  return { dispose: () => protocol.unhandle(pageScheme) };
}

export function answer(
  { method, url }: { readonly method: string; readonly url: string },
  files: ReadonlyMap<string, PageFile>,
): Response {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: pageHeaders });
  const asked = URL.parse(url)?.pathname ?? '';
  const path = asked.startsWith(samplePath) ? asked.slice(samplePath.length - 1) : asked;
  const file = isPageAddress(url) ? files.get(path === '' ? '/' : path) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(method === 'HEAD' ? null : file.bytes, {
    headers: { ...pageHeaders, 'Content-Type': file.type, 'Cache-Control': cacheControlOf(path) },
  });
}
