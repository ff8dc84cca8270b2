import { EventEmitter } from 'node:events';
import type { NotificationMode, NotificationRecord } from '../wire/shapes.ts';
import { guard } from './guard.ts';
import { answerSpec, computer, createEvent, note, requireReady, soon } from './state.ts';

type Present =
  | 'actions'
  | 'body'
  | 'close'
  | 'groupId'
  | 'hasReply'
  | 'id'
  | 'replyPlaceholder'
  | 'show'
  | 'silent'
  | 'subtitle'
  | 'timeoutType'
  | 'title'
  | 'toastXml'
  | 'urgency';

const shown: { readonly notification: StandInNotification; state: NotificationRecord['state'] }[] = [];
let mode: NotificationMode | null = null;
let onActivation: ((details: Electron.ActivationArguments) => void) | null = null;

const currentMode = (): NotificationMode => mode ?? computer().notifications;

const defaults = {
  id: '',
  groupId: '',
  title: '',
  subtitle: '',
  body: '',
  silent: false,
  hasReply: false,
  replyPlaceholder: '',
  timeoutType: 'default',
  urgency: 'normal',
  actions: [],
  toastXml: '',
} as const;

export class StandInNotification extends EventEmitter implements Pick<Electron.Notification, Present> {
  readonly id: string;
  readonly groupId: string;
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  hasReply: boolean;
  replyPlaceholder: string;
  timeoutType: 'default' | 'never';
  urgency: 'normal' | 'critical' | 'low';
  actions: Electron.NotificationAction[];
  toastXml: string;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    requireReady('Cannot create Notification before app is ready');
    super();
    const given = { ...defaults, ...options };
    this.id = given.id;
    this.groupId = given.groupId;
    this.title = given.title;
    this.subtitle = given.subtitle;
    this.body = given.body;
    this.silent = given.silent;
    this.hasReply = given.hasReply;
    this.replyPlaceholder = given.replyPlaceholder;
    this.timeoutType = given.timeoutType;
    this.urgency = given.urgency;
    this.actions = [...given.actions];
    this.toastXml = given.toastXml;
    return guard('notification', this, { isInstance: true });
  }

  show(): void {
    // Showing one again replaces it.
    this.close();
    const state = currentMode() === 'shown' ? 'shown' : 'failed';
    const number = shown.push({ notification: this, state }) - 1;
    note('notification', 'show', recordOf(number));
    if (currentMode() === 'unsupported') return;
    soon(() => {
      if (state === 'shown') this.emit('show', createEvent());
      // On Linux a service that is missing leaves a line in the log, and no event.
      else if (process.platform !== 'linux') {
        this.emit('failed', createEvent(), 'Notifications are not allowed for this application');
      }
    });
  }

  close(): void {
    const entry = shown.find((one) => one.state === 'shown' && one.notification === this);
    if (entry === undefined) return;
    entry.state = 'closed';
    note('notification', 'close', shown.indexOf(entry));
    soon(() => this.emit('close', createEvent({ reason: 'applicationHidden' })));
  }

  static isSupported(): boolean {
    return currentMode() !== 'unsupported';
  }

  static handleActivation(callback: (details: Electron.ActivationArguments) => void): void {
    onActivation = callback;
  }
}

function recordOf(number: number): NotificationRecord {
  const entry = shown[number];
  if (entry === undefined) throw new Error(`There was no notification ${number}.`);
  const { notification, state } = entry;
  return {
    number,
    state,
    title: notification.title,
    body: notification.body,
    actions: notification.actions.map(({ text }) => text ?? ''),
    isSilent: notification.silent,
    urgency: notification.urgency,
    timeoutType: notification.timeoutType,
  };
}

function onScreen(number: number): StandInNotification {
  const { state } = recordOf(number);
  if (state !== 'shown') throw new Error(`Notification ${number} is not on the screen: it is ${state}.`);
  return (shown[number] as { notification: StandInNotification }).notification;
}

function takeOff(number: number): void {
  const entry = shown[number];
  if (entry !== undefined) entry.state = 'closed';
}

answerSpec({
  notifications: () => shown.map((_, number) => recordOf(number)),
  clickNotification: (number: number) => {
    const notification = onScreen(number);
    takeOff(number);
    notification.emit('click', createEvent());
  },
  pressNotificationButton: (number: number, text: string) => {
    const notification = onScreen(number);
    const index = notification.actions.findIndex((action) => action.text === text);
    if (index < 0) throw new Error(`The notification has no button "${text}".`);
    takeOff(number);
    notification.emit('action', createEvent({ actionIndex: index, selectionIndex: -1 }), index, -1);
  },
  replyToNotification: (number: number, reply: string) => {
    const notification = onScreen(number);
    if (!notification.hasReply) throw new Error('The notification takes no reply.');
    takeOff(number);
    notification.emit('reply', createEvent({ reply }), reply);
  },
  dismissNotification: (number: number) => {
    const notification = onScreen(number);
    takeOff(number);
    notification.emit('close', createEvent({ reason: 'userCanceled' }));
  },
  activateByNotification: (details: Electron.ActivationArguments) => {
    if (onActivation === null) throw new Error('Nobody handles activations.');
    onActivation(details);
  },
  setNotificationMode: (next: NotificationMode) => {
    mode = next;
  },
});
