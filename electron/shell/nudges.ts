// Owns how a nudge reaches somebody: a notification where the system shows them, else the window, which never takes the
// keyboard away by itself. The page shows every nudge as well.
import type { Event, NotificationCloseEventParams, NotificationConstructorOptions } from 'electron';
import type { NudgeView, PageRequest } from '../contract/views.ts';
import type { Clock } from '../desk/clock.ts';
import { templates } from '../domain/words.ts';
import type { Commands } from './commands.ts';
import type { DeskMirror } from './desk-mirror.ts';
import type { Closable } from './lifetime.ts';
import { deliveryOf, type ShownNotification } from './notifications/deliver.ts';
import { keepNotifications } from './notifications/kept-notifications.ts';
import { notificationWords } from './notifications/notification-words.ts';
import { factsOf, type NotificationAction, type NotificationWords } from './notifications/nudge-facts.ts';
import type { ShellSpeaker } from './words/speaker.ts';

export interface NudgeParts {
  readonly mirror: Pick<DeskMirror, 'onChanged' | 'inquiry' | 'settings' | 'nudges'>;
  readonly clock: Pick<Clock, 'now' | 'monotonicNow' | 'setTimer'>;
  readonly platform: NodeJS.Platform;
  readonly speaker: Pick<ShellSpeaker, 'say'>;
  readonly notifications: { isSupported(): boolean };
  readonly createNotification: (options: NotificationConstructorOptions) => ShownNotification;
  readonly popup: { readonly isInFront: boolean; attention(): void; show(request?: PageRequest): void };
  readonly commands: Pick<Commands, 'acknowledge' | 'contact' | 'snooze'>;
}

export interface Nudges extends Closable {
  /** When one of them was last clicked, on the clock that only grows. */
  readonly lastAnsweredAtMs: number;
}

const buttonTexts: Readonly<Record<NotificationAction, string>> = templates({
  acknowledge: 'Acknowledge',
  contact: 'Contacted',
  snooze: 'Snooze',
});

export function showNudges(parts: NudgeParts): Nudges {
  const { mirror, clock, platform, popup, commands } = parts;
  const kept = keepNotifications();
  let lastAnsweredAtMs = -Infinity;

  function show(id: string, words: NotificationWords): void {
    const actions = actionsFor(platform, words);
    const notification = parts.createNotification(optionsFor(platform, words, buttonsFor(actions, parts.speaker)));
    const answered = (): void => {
      lastAnsweredAtMs = clock.monotonicNow();
      kept.forget(id);
    };
    notification.on('click', () => {
      answered();
      popup.show({ show: 'inquiry', id: words.inquiryId, with: null });
    });
    notification.on('action', (event) => {
      answered();
      const action = actions[indexOf(event)];
      if (action !== undefined) void commands[action](words.inquiryId);
    });
    notification.on('close', (event) => {
      if (!mayStillBeClicked(event)) kept.forget(id);
    });
    const onMissed = (): void => {
      kept.forget(id);
      popup.attention();
    };
    const delivery = deliveryOf(notification, clock, { onMissed });
    kept.keep(id, notification, delivery);
    delivery.begin();
  }

  function tell(nudge: NudgeView): void {
    // Who looks at the page has it there.
    if (popup.isInFront) return;
    const { say } = parts.speaker;
    const now = { nowMs: clock.now(), zone: mirror.settings.policy.openHours.zone, say };
    const words = notificationWords(factsOf(nudge, mirror.inquiry, now));
    if (words === null) return;
    try {
      if (parts.notifications.isSupported()) show(nudge.id, words);
      else popup.attention();
    } catch {
      // None could be made at all: the window says it as well.
      popup.attention();
    }
  }

  for (const nudge of mirror.nudges) tell(nudge);
  const stopListening = mirror.onChanged(({ nudge, nudges }) => {
    // What has been done since, here or in the window, is not offered any longer.
    if (nudges !== undefined) kept.keepOnly(new Set(nudges.map(({ id }) => id)));
    if (nudge !== undefined) tell(nudge);
  });

  return {
    get lastAnsweredAtMs() {
      return lastAnsweredAtMs;
    },
    dispose: () => {
      stopListening();
      kept.keepOnly(new Set());
    },
  };
}

/** Windows moves what nobody has closed to its Action Center, where it can be clicked for days. */
function mayStillBeClicked({ reason }: Event<NotificationCloseEventParams>): boolean {
  return reason === 'timedOut';
}

/** Linux offers buttons only on some desktops, and says so on none: a click on the whole opens the inquiry. */
export function actionsFor(platform: NodeJS.Platform, { actions }: NotificationWords): readonly NotificationAction[] {
  return platform === 'linux' ? [] : actions;
}

type NotificationActionOptions = NonNullable<NotificationConstructorOptions['actions']>[number];

function buttonsFor(
  actions: readonly NotificationAction[],
  { say }: NudgeParts['speaker'],
): readonly NotificationActionOptions[] {
  return actions.map((action) => ({ type: 'button', text: say(buttonTexts[action]) }));
}

function optionsFor(
  platform: NodeJS.Platform,
  { title, body }: NotificationWords,
  actions: readonly NotificationActionOptions[],
): NotificationConstructorOptions {
  return {
    title,
    body,
    silent: false,
    // It stays until somebody deals with it: a deadline outlives a coffee.
    timeoutType: 'never',
    ...(platform === 'linux' ? { urgency: 'normal' } : {}),
    ...(actions.length === 0 ? {} : { actions: [...actions] }),
  };
}

function indexOf(event: Event<{ readonly actionIndex?: number }>): number {
  return event.actionIndex ?? -1;
}
