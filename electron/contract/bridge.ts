// What passes between the desktop edition's main process and its page. Imports nothing: it is bundled into the preload.
import type { DeskMessage } from './views.ts';

export const channels = {
  /** Page to main, answered: name and arguments of a call. */
  call: 'tenfour:call',
  /** Page to main: the number under which the page follows the desk from now on. */
  subscribe: 'tenfour:subscribe',
  unsubscribe: 'tenfour:unsubscribe',
  /** Page to main: whether the window stays when another one gets the focus. */
  keepOpen: 'tenfour:keep-open',
  /** Page to main: Escape was pressed and nothing in the page wanted it. */
  dismiss: 'tenfour:dismiss',
  /** Page to main: to the sample day, or back to the real list. */
  goToSample: 'tenfour:go-to-sample',
  /** Main to page. */
  message: 'tenfour:message',
} as const;

/** Below the address of the page: the sample day has a window of its own, as it has an address in the browser edition. */
export const samplePath = '/sample/';

/** One message to a page. Numbers count up from 0 without a gap; one that is missing makes the page follow anew. */
export interface PageMessage {
  readonly subscription: number;
  readonly number: number;
  readonly message: DeskMessage;
}
