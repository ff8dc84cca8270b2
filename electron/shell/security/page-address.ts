// Where the page lives in the desktop edition, and whether something that came in is from there.
import type { WebFrameMain } from 'electron';
import { samplePath } from '../../contract/bridge.ts';
import { linkScheme } from '../../contract/deep-link.ts';

const host = 'app';
export const pageScheme = linkScheme;
export const pageAddress = `${pageScheme}://${host}/`;

/** The same page, on the desk of the sample day. */
export const sampleAddress = `${pageScheme}://${host}${samplePath}`;

/** `origin` of such an address reads "null" in Node, so protocol and host are compared. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === host;
}

export type Frame = Pick<WebFrameMain, 'url'> & { readonly parent: unknown };

/** Null after the frame has gone or moved on. A frame within the page is not the page. */
export function isPageFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}

/** Whatever stands below that address reaches the desk of the sample day, or none: never the real one. */
export function isSampleFrame(frame: Frame): boolean {
  return URL.parse(frame.url)?.pathname.startsWith(samplePath) === true;
}
