// Owns the ways in from outside the window: a second start, a link, a click on the Dock.
import type { App, Event } from 'electron';
import type { LaunchArguments } from './arguments.ts';
import type { Commands } from './commands.ts';
import type { Closable } from './lifetime.ts';
import type { SingleInstance } from './single-instance.ts';

export interface EarlyLinks extends Closable {
  /** Those that came so far, and from now on every new one. */
  onLink(listener: (link: string) => void): void;
}

/** macOS hands links over by an event, which can come before the program is ready. */
export function collectLinks(app: Pick<App, 'on' | 'off'>): EarlyLinks {
  const early: string[] = [];
  let tell = (link: string): void => void early.push(link);
  const onOpenUrl = (event: Event, link: string): void => {
    event.preventDefault();
    tell(link);
  };
  app.on('open-url', onOpenUrl);
  return {
    onLink: (listener) => {
      tell = listener;
      for (const link of early.splice(0)) listener(link);
    },
    dispose: () => void app.off('open-url', onOpenUrl),
  };
}

export interface WaysInParts {
  readonly app: Pick<App, 'on' | 'off'>;
  readonly instance: Pick<SingleInstance, 'onSecondStart'>;
  readonly links: Pick<EarlyLinks, 'onLink'>;
  readonly launch: LaunchArguments;
  readonly popup: { show(): void };
  readonly commands: Pick<Commands, 'follow'>;
}

export function openWaysIn({ app, instance, links, launch, popup, commands }: WaysInParts): Closable {
  const { follow } = commands;
  const stay = (): void => undefined;
  const onActivate = (): void => popup.show();
  for (const link of launch.links) follow(link);
  links.onLink(follow);
  instance.onSecondStart((second) => {
    // A start at login of a program that runs already is not a wish to see it.
    if (second.links.length === 0 && !second.isHidden) popup.show();
    for (const link of second.links) follow(link);
  });
  app.on('activate', onActivate);
  // Without a listener Electron ends the program with its last window.
  app.on('window-all-closed', stay);
  return {
    dispose: () => {
      app.off('activate', onActivate);
      app.off('window-all-closed', stay);
    },
  };
}
