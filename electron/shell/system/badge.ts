// Owns the count on the program's icon: Dock and Linux docks as a number, the Windows taskbar as a small picture.
import type { App, NativeImage } from 'electron';
import type { Say } from '../../domain/words.ts';
import type { ShellSpeaker } from '../words/speaker.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';

interface Overlaid {
  setOverlayIcon(overlay: NativeImage | null, description: string): void;
}

export interface BadgeParts {
  readonly app: Pick<App, 'setBadgeCount'>;
  readonly mirror: Pick<DeskMirror, 'inquiries' | 'onChanged'>;
  readonly platform: NodeJS.Platform;
  readonly speaker: Pick<ShellSpeaker, 'say'>;
  /** The window with a button in the taskbar, on which the picture lies; a popup beside the tray has none. */
  readonly popup: { readonly taskbarWindow: Overlaid | null };
  readonly images: { overlay(count: number): NativeImage | null };
}

export function followBadge({
  app,
  mirror,
  platform,
  popup,
  images,
  speaker,
}: BadgeParts): Closable & { refresh(): void } {
  let shown = -1;
  const refresh = (): void => {
    const count = waitingCount(mirror);
    if (platform === 'win32') popup.taskbarWindow?.setOverlayIcon(images.overlay(count), badgeText(count, speaker.say));
    else if (count !== shown) app.setBadgeCount(count);
    shown = count;
  };
  const refreshIfChanged = (): void => {
    if (waitingCount(mirror) !== shown) refresh();
  };
  const stop = mirror.onChanged(({ inquiries, gone, settings }) => {
    // Its description may be said in another language from now on.
    if (settings !== undefined && platform === 'win32') refresh();
    else if (inquiries !== undefined || gone !== undefined) refreshIfChanged();
  });
  refresh();
  return { refresh, dispose: stop };
}

/** Customers who have not heard from anybody. */
function waitingCount({ inquiries }: Pick<DeskMirror, 'inquiries'>): number {
  return inquiries.filter(({ standing }) => standing.phase === 'waiting').length;
}

export function badgeText(count: number, say: Say): string {
  if (count === 0) return '';
  return count === 1 ? say('1 customer waits') : say('{count} customers wait', { count });
}
