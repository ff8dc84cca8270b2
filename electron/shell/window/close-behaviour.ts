// Owns what closing the window does. The one rule behind it: the program never goes where nobody can reach it.
import { inWords, type Words } from '../../domain/words.ts';
import type { TrayReach } from '../tray/self-test.ts';

export interface CloseFacts {
  readonly platform: NodeJS.Platform;
  readonly trayReach: TrayReach;
  /** Inquiries that wait or are promised. */
  readonly open: number;
  readonly isEnding: boolean;
}

export type CloseBehaviour =
  /** The window goes with the program. */
  | { readonly does: 'let-go'; readonly sentence: null }
  | { readonly does: 'hide'; readonly sentence: null }
  | ({ readonly does: 'minimise' | 'quit' } & Words);

export function closeBehaviour({ platform, trayReach, open, isEnding }: CloseFacts): CloseBehaviour {
  if (isEnding) return { does: 'let-go', sentence: null };
  if (leadsBack(platform, trayReach)) return { does: 'hide', sentence: null };
  if (open === 0) {
    return {
      does: 'quit',
      ...inWords(
        'Ten-Four has ended: nobody waits, and no tray would lead back to it. Start it again when you need it.',
      ),
    };
  }
  if (open === 1) {
    return {
      does: 'minimise',
      ...inWords(
        'One inquiry is open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.',
      ),
    };
  }
  return {
    does: 'minimise',
    ...inWords(
      '{count} inquiries are open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.',
      { count: open },
    ),
  };
}

/** Whether there is a way to a program without a window: the tray, and on macOS the Dock. */
export function leadsBack(platform: NodeJS.Platform, trayReach: TrayReach): boolean {
  return trayReach === 'reachable' || platform === 'darwin';
}

export type WindowKind = 'anchored' | 'ordinary';

/** Linux says nothing of where the icon is, and Wayland moves no window: there it is always an ordinary one. */
export function windowKind(platform: NodeJS.Platform, trayReach: TrayReach): WindowKind {
  const canAnchor = platform === 'darwin' || platform === 'win32';
  return canAnchor && trayReach === 'reachable' ? 'anchored' : 'ordinary';
}
