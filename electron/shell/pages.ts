// Owns what pages are told: everything once, then each change, numbered. Following ends with the page.
import type { WebContents } from 'electron';
import { channels, type PageMessage } from '../contract/bridge.ts';
import type { DeskChange, DeskMessage, DeskSnapshot, PageRequest } from '../contract/views.ts';
import type { Desk } from '../desk/desk.ts';
import type { Closable } from './lifetime.ts';

/** What is used of a window's contents. */
export type PageContents = Pick<WebContents, 'send' | 'isDestroyed' | 'on' | 'off'>;

export interface Pages extends Closable {
  publish(change: DeskChange): void;
  /** Asks the page to show something; kept for the next page when none follows yet. */
  request(request: PageRequest): void;
  /** `subscription` is the page's own number. The page that follows anew gets everything anew. */
  follow(contents: PageContents, subscription: number): void;
  leave(contents: PageContents): void;
  readonly count: number;
}

type LeavingFacts = { readonly isMainFrame: boolean; readonly isSameDocument: boolean };

interface Following {
  readonly subscription: number;
  number: number;
  readonly stopListening: () => void;
}

/** Beyond this many nobody remembers having asked. */
const mostWaiting = 5;

/** Every change of the desk goes to the pages until they are closed. */
export function publishTo(pages: Pages, desk: Pick<Desk, 'onChanged'>): Pages {
  const stop = desk.onChanged(pages.publish);
  return {
    ...pages,
    get count() {
      return pages.count;
    },
    dispose: async () => {
      stop();
      await pages.dispose();
    },
  };
}

export function createPages(snapshot: () => DeskSnapshot): Pages {
  const pages = new Map<PageContents, Following>();
  const waiting: PageRequest[] = [];

  function leave(contents: PageContents): void {
    pages.get(contents)?.stopListening();
    pages.delete(contents);
  }

  function send(contents: PageContents, page: Following, message: DeskMessage): void {
    if (contents.isDestroyed()) {
      leave(contents);
      return;
    }
    contents.send(channels.message, {
      subscription: page.subscription,
      number: page.number,
      message,
    } satisfies PageMessage);
    page.number += 1;
  }

  function sendToAll(message: DeskMessage): void {
    // A page that follows anew meanwhile has it in its snapshot.
    const following = [...pages];
    for (const [contents, page] of following) if (pages.get(contents) === page) send(contents, page, message);
  }

  return {
    publish: (change) => sendToAll({ type: 'change', change }),
    request: (request) => {
      if (pages.size > 0) {
        sendToAll({ type: 'show', request });
        return;
      }
      waiting.push(request);
      if (waiting.length > mostWaiting) waiting.shift();
    },
    follow: (contents, subscription) => {
      leave(contents);
      const page = { subscription, number: 0, stopListening: listenForEnd(contents, () => leave(contents)) };
      pages.set(contents, page);
      send(contents, page, { type: 'snapshot', snapshot: snapshot() });
      for (const request of waiting.splice(0)) send(contents, page, { type: 'show', request });
    },
    leave,
    get count() {
      return pages.size;
    },
    dispose: () => {
      for (const contents of pages.keys()) leave(contents);
    },
  };
}

/** A page that moves on, crashes or goes has not followed since: a new one asks again. */
function listenForEnd(contents: PageContents, end: () => void): () => void {
  const endIfLeft = ({ isMainFrame, isSameDocument }: LeavingFacts): void => {
    if (isMainFrame && !isSameDocument) end();
  };
  contents.on('did-start-navigation', endIfLeft);
  contents.on('render-process-gone', end);
  contents.on('destroyed', end);
  return () => {
    contents.off('did-start-navigation', endIfLeft);
    contents.off('render-process-gone', end);
    contents.off('destroyed', end);
  };
}
