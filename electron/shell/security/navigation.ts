// Owns where pages may go: nowhere. Links that lead out are opened by the system, if they are of a kind it is asked for.
import type { App, Event, Shell, WebContents } from 'electron';
import type { Closable } from '../lifetime.ts';
import { externalLink } from './external-links.ts';

export interface NavigationParts {
  readonly app: Pick<App, 'on' | 'off'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly onTrouble: (problem: unknown) => void;
}

type GuardedContents = Pick<WebContents, 'setWindowOpenHandler' | 'on'>;

export function denyNavigation({ app, shell, onTrouble }: NavigationParts): Closable {
  const openOutside = (address: string): void => {
    const link = externalLink(address);
    if (link !== null) shell.openExternal(link).catch(onTrouble);
  };
  const guard = (_event: unknown, contents: GuardedContents): void => guardContents(contents, openOutside);
  app.on('web-contents-created', guard);
  return { dispose: () => void app.off('web-contents-created', guard) };
}

function guardContents(contents: GuardedContents, openOutside: (address: string) => void): void {
  const deny = (event: Event): void => event.preventDefault();
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  const leave = (event: Event<{ readonly url: string }>): void => {
    event.preventDefault();
    openOutside(event.url);
  };
  // Of the page itself both are asked, and the second only where the first was not denied; which comes first differs between
  // versions of Electron. Frames within the page, of which there should be none, hand nothing on.
  contents.on('will-frame-navigate', (event) => (event.isMainFrame ? leave(event) : deny(event)));
  contents.on('will-navigate', leave);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
}
