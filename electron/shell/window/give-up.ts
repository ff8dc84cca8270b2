// Owns what happens when the page of the window goes by itself, or cannot be loaded: the program never stays where nobody can reach it.
import { inWords, templates } from '../../domain/words.ts';
import type { ShellSpeaker } from '../words/speaker.ts';
import type { Dialog } from 'electron';
import type { Clock } from '../../desk/clock.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Announce } from '../notifications/announce.ts';
import type { TrayReach } from '../tray/self-test.ts';
import { leadsBack } from './close-behaviour.ts';

export interface GiveUpParts {
  readonly platform: NodeJS.Platform;
  readonly trayNow: () => { readonly reach: TrayReach };
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly announce: Announce;
  readonly speaker: Pick<ShellSpeaker, 'say'>;
  readonly lifetime: Pick<Lifetime, 'end'>;
}

const canBeOpenedAgain = inWords(
  'The window of Ten-Four could not be opened, twice in a row. Reminders still come. Open it again from its icon; if that does not help, quit Ten-Four there and start it again.',
);
const hasToEnd = templates(
  'Its window could not be opened, twice in a row, and no tray icon leads to it. Start Ten-Four again; what was confirmed is kept. If it happens again, restart the computer.',
);

export function giveUpOnWindow({ platform, trayNow, dialog, announce, lifetime, speaker }: GiveUpParts): void {
  if (leadsBack(platform, trayNow().reach)) {
    void announce(canBeOpenedAgain);
    return;
  }
  dialog.showErrorBox(speaker.say('Ten-Four has to end'), speaker.say(hasToEnd));
  void lifetime.end(true);
}

/** A page that goes again so soon will not come to stay. */
const hopelessMs = 10_000;

export interface ReopeningParts {
  readonly clock: Pick<Clock, 'monotonicNow'>;
  readonly onTrouble: (problem: unknown) => void;
}

/** Whether to try again. After a second time in short order somebody has to ask for it, and then it is tried afresh. */
export function reopeningOf({ clock, onTrouble }: ReopeningParts): () => boolean {
  let reopenedAtMs = -Infinity;
  return () => {
    const nowMs = clock.monotonicNow();
    const isHopeless = nowMs - reopenedAtMs < hopelessMs;
    reopenedAtMs = isHopeless ? -Infinity : nowMs;
    if (isHopeless) onTrouble(new Error('The window closed by itself twice.'));
    return !isHopeless;
  };
}
