// Owns how the program says something about itself that has to be seen although its window may not be: a notification, and
// a dialog where none reaches the screen.
import type { Words } from '../../domain/words.ts';
import type { ShellSpeaker } from '../words/speaker.ts';
import type { Dialog, NotificationConstructorOptions } from 'electron';
import type { Clock } from '../../desk/clock.ts';
import type { Closable } from '../lifetime.ts';
import { deliveryOf, type ShownNotification } from './deliver.ts';

export interface AnnounceParts {
  readonly notifications: { isSupported(): boolean };
  readonly createNotification: (options: NotificationConstructorOptions) => ShownNotification;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly clock: Pick<Clock, 'setTimer'>;
  /** For the terminal as well, in English. */
  readonly say: (sentence: string) => void;
  readonly speaker: Pick<ShellSpeaker, 'sentenceOf'>;
}

/** Settles once the sentence is on the screen, or once somebody has answered the dialog. Never fails. */
export type Announce = (words: Words) => Promise<void>;

export function createAnnouncer(parts: AnnounceParts): { readonly announce: Announce } & Closable {
  const { notifications, createNotification, dialog, clock, say, speaker } = parts;
  /** How to stop waiting for each that is not shown yet. */
  const waiting = new Set<() => void>();

  function notify(sentence: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const notification = createNotification({ title: 'Ten-Four', body: sentence, silent: true });
    const delivery = deliveryOf(notification, clock, {
      onShown: () => resolve(true),
      onMissed: () => resolve(false),
    });
    const stop = (): void => {
      delivery.stop();
      resolve(true);
    };
    waiting.add(stop);
    delivery.begin();
    return promise.finally(() => waiting.delete(stop));
  }

  async function tryToNotify(sentence: string): Promise<boolean> {
    try {
      return notifications.isSupported() && (await notify(sentence));
    } catch {
      return false;
    }
  }

  return {
    announce: async (words) => {
      say(words.sentence);
      const sentence = speaker.sentenceOf(words);
      if (await tryToNotify(sentence)) return;
      await dialog.showMessageBox({ type: 'info', title: 'Ten-Four', message: sentence }).catch(() => undefined);
    },
    dispose: () => {
      for (const stop of waiting) stop();
    },
  };
}
