// The tray's menu as plain data: a table of sections, which the shell turns into whatever the system calls a menu.
import { nextDeadline, urgencyOf } from './deadline.ts';
import { localDayStartMs } from './local-time.ts';
import { nextOpeningMs } from './open-hours.ts';
import { minuteMs } from './policy.ts';
import { snoozeEndMs, type Rules } from './standing.ts';
import type { TrayInquiry, TrayScene, TrayState } from './tray-scene.ts';
import { instantText, shortName } from './tray-text.ts';

export const quietChoices = ['30-minutes', 'until-tomorrow'] as const;
export type QuietChoice = (typeof quietChoices)[number];

/** What choosing an item asks for. `choice` of a snooze is an id of `snoozeChoices`. */
export type TrayCommand =
  | { readonly type: 'acknowledge' | 'contact' | 'open-inquiry'; readonly inquiryId: string }
  | { readonly type: 'snooze'; readonly inquiryId: string; readonly choice: '5-min' | 'until-near' }
  | { readonly type: 'quiet'; readonly choice: QuietChoice }
  | { readonly type: 'end-quiet' | 'add' | 'open' | 'reports' | 'settings' | 'quit' };

export interface TrayMenuItem {
  readonly id: string;
  /** Plain text: see `menuLabel` for what a menu needs. */
  readonly label: string;
  readonly enabled: boolean;
  /** null where there is nothing to choose: a heading, or what only opens its submenu. */
  readonly command: TrayCommand | null;
  readonly submenu?: readonly TrayMenuItem[];
}

/** Sections, with a line between them. No label holds a countdown: a menu that is open must not change. */
export type TrayMenu = readonly (readonly TrayMenuItem[])[];

/** So many inquiries stand in the menu. */
export const menuLength = 5;
export const menuSnoozeMs = 5 * minuteMs;

export function trayMenu(state: TrayState, scene: TrayScene, nowMs: number): TrayMenu {
  const zone = state.policy.openHours.zone;
  const inquiries = scene.waiting.slice(0, menuLength).map((inquiry) => inquiryItem(inquiry, zone, nowMs));
  return [
    [{ id: 'heading', label: headingText(scene, nowMs), enabled: false, command: null }, ...inquiries],
    [item('add', 'Add an inquiry…', { type: 'add' }), item('open', 'Open Ten-Four', { type: 'open' })],
    quietItems(state, scene, nowMs),
    [item('reports', 'Reports', { type: 'reports' }), item('settings', 'Settings', { type: 'settings' })],
    [item('quit', 'Quit Ten-Four', { type: 'quit' })],
  ];
}

function item(id: string, label: string, command: TrayCommand, enabled = true): TrayMenuItem {
  return { id, label, enabled, command };
}

function headingText({ waiting, snoozed, withColleague }: TrayScene, nowMs: number): string {
  const late = waiting.filter(({ standing }) => {
    const deadline = nextDeadline(standing, nowMs);
    return deadline !== null && urgencyOf(deadline, nowMs) === 'late';
  }).length;
  const counted = [
    waiting.length === 0 ? 'Nobody is waiting' : `${waiting.length} waiting`,
    late > 0 ? `${late} late` : '',
    snoozed > 0 ? `${snoozed} snoozed` : '',
    withColleague > 0 ? `${withColleague} with a colleague` : '',
  ];
  return counted.filter((part) => part !== '').join(' · ');
}

function inquiryItem(inquiry: TrayInquiry, zone: string, nowMs: number): TrayMenuItem {
  const { id, label, standing } = inquiry;
  const endMs = snoozeEndMs(standing, nowMs, Infinity);
  const key = (what: string): string => `${id}/${what}`;
  return {
    id,
    label: `${shortName(label)} · ${dueText(inquiry, zone, nowMs)}`,
    enabled: true,
    command: null,
    submenu: [
      standing.phase === 'waiting'
        ? item(key('acknowledge'), 'Acknowledge', { type: 'acknowledge', inquiryId: id })
        : item(key('contact'), 'Contacted', { type: 'contact', inquiryId: id }),
      item(
        key('snooze-5-min'),
        'Snooze for 5 minutes',
        { type: 'snooze', inquiryId: id, choice: '5-min' },
        // R6: a snooze that would be cut short is not offered.
        nowMs + menuSnoozeMs <= endMs,
      ),
      item(
        key('snooze-until-near'),
        'Snooze until it is near',
        { type: 'snooze', inquiryId: id, choice: 'until-near' },
        endMs !== Infinity,
      ),
      item(key('open'), 'Open', { type: 'open-inquiry', inquiryId: id }),
    ],
  };
}

function dueText({ standing }: TrayInquiry, zone: string, nowMs: number): string {
  const deadline = nextDeadline(standing, nowMs);
  if (deadline === null) return '';
  const at = instantText(zone, deadline.dueMs, nowMs);
  if (urgencyOf(deadline, nowMs) === 'late') return `late since ${at}`;
  return deadline.kind === 'promise' ? `promised for ${at}` : `by ${at}`;
}

/** With nothing open no timer runs, so a quiet that was asked for is offered to be ended even where it has ended. */
function quietItems({ policy }: TrayState, { isEmpty }: TrayScene, nowMs: number): readonly TrayMenuItem[] {
  const isAskedFor = policy.quietUntilMs !== null && (isEmpty || nowMs < policy.quietUntilMs);
  if (isAskedFor) return [item('end-quiet', 'End quiet', { type: 'end-quiet' })];
  return [
    item('quiet-30-minutes', 'Quiet for 30 minutes', { type: 'quiet', choice: '30-minutes' }),
    item('quiet-until-tomorrow', 'Quiet until tomorrow', { type: 'quiet', choice: 'until-tomorrow' }),
  ];
}

/** R18: until when each choice is quiet; tomorrow begins when the office next opens on a later day. */
export function quietChoiceMs(choice: QuietChoice, { policy, calendar }: Rules, nowMs: number): number {
  if (choice === '30-minutes') return nowMs + 30 * minuteMs;
  return nextOpeningMs(calendar, localDayStartMs(policy.openHours.zone, nowMs, 1));
}
