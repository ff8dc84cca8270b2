// Owns how a nudge reaches somebody: a notification where the system shows them, else the window, which never takes the
// keyboard away by itself. The page shows every nudge as well.
import type { Event, Notification as SystemNotification, NotificationConstructorOptions } from 'electron';
import type { PageRequest } from '../contract/views.ts';
import type { Clock } from '../desk/clock.ts';
import type { Commands } from './commands.ts';
import type { DeskMirror } from './desk-mirror.ts';
import type { Closable } from './lifetime.ts';
import { notificationWords } from './notifications/notification-words.ts';
import type { NudgeView } from '../contract/views.ts';
import { factsOf, type NotificationAction, type NotificationWords } from './notifications/nudge-facts.ts';

type ShownNotification = Pick<SystemNotification, 'on' | 'show' | 'close'>;

export interface NudgeParts {
  readonly mirror: Pick<DeskMirror, 'onChanged' | 'inquiry' | 'settings' | 'earlyNudges'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly platform: NodeJS.Platform;
  readonly notifications: { isSupported(): boolean };
  readonly createNotification: (options: NotificationConstructorOptions) => ShownNotification;
  readonly popup: { readonly isInFront: boolean; attention(): void; show(request?: PageRequest): void };
  readonly commands: Pick<Commands, 'acknowledge' | 'snooze'>;
}

const buttonTexts: Readonly<Record<NotificationAction, string>> = { acknowledge: 'Acknowledge', snooze: 'Snooze' };

/** More than these are not kept: the oldest are taken off the screen. */
const mostShown = 20;

export function showNudges(parts: NudgeParts): Closable {
  const { mirror, clock, platform, popup, commands } = parts;
  /** A notification that nobody refers to loses its buttons when memory is tidied up. */
  const shown = new Set<ShownNotification>();

  function show(words: NotificationWords): void {
    const actions = actionsFor(platform, words);
    const notification = parts.createNotification(optionsFor(platform, words, actions));
    const act = (action: NotificationAction | undefined): void => {
      shown.delete(notification);
      if (action === 'acknowledge') void commands.acknowledge(words.inquiryId);
      if (action === 'snooze') void commands.snooze(words.inquiryId);
    };
    notification.on('click', () => {
      shown.delete(notification);
      popup.show({ show: 'inquiry', id: words.inquiryId, with: null });
    });
    notification.on('action', (event) => act(actions[indexOf(event)]));
    notification.on('close', () => shown.delete(notification));
    notification.on('failed', () => {
      shown.delete(notification);
      popup.attention();
    });
    keep(notification);
    notification.show();
  }

  function keep(notification: ShownNotification): void {
    shown.add(notification);
    const [oldest] = shown;
    if (shown.size > mostShown && oldest !== undefined) {
      shown.delete(oldest);
      oldest.close();
    }
  }

  function tell(nudge: NudgeView): void {
    // Who looks at the page has it there.
    if (popup.isInFront) return;
    const now = { nowMs: clock.now(), zone: mirror.settings.policy.openHours.zone };
    const words = notificationWords(factsOf(nudge, mirror.inquiry, now));
    if (words === null) return;
    if (parts.notifications.isSupported()) show(words);
    else popup.attention();
  }

  for (const nudge of mirror.earlyNudges) tell(nudge);
  const stopListening = mirror.onChanged(({ nudge }) => {
    if (nudge !== undefined) tell(nudge);
  });

  return {
    dispose: () => {
      stopListening();
      for (const notification of shown) notification.close();
      shown.clear();
    },
  };
}

/** Linux offers buttons only on some desktops, and says so on none: a click on the whole opens the inquiry. */
export function actionsFor(platform: NodeJS.Platform, { actions }: NotificationWords): readonly NotificationAction[] {
  return platform === 'linux' ? [] : actions;
}

function optionsFor(
  platform: NodeJS.Platform,
  { title, body }: NotificationWords,
  actions: readonly NotificationAction[],
): NotificationConstructorOptions {
  return {
    title,
    body,
    silent: false,
    // It stays until somebody deals with it: a deadline outlives a coffee.
    timeoutType: 'never',
    ...(platform === 'linux' ? { urgency: 'normal' } : {}),
    ...(actions.length === 0
      ? {}
      : { actions: actions.map((action) => ({ type: 'button', text: buttonTexts[action] })) }),
  };
}

function indexOf(event: Event<{ readonly actionIndex?: number }>): number {
  return event.actionIndex ?? -1;
}
