// The tray's menu as plain data: a table of sections, which the shell turns into whatever the system calls a menu.
import { nextDeadline, urgencyOf } from './deadline.ts';
import { localDayStartMs } from './local-time.ts';
import { nextOpeningMs } from './open-hours.ts';
import { minuteMs } from './policy.ts';
import { snoozeEndMs } from './snooze-end.ts';
import type { Rules } from './standing.ts';
import type { TrayInquiry, TrayScene, TrayState } from './tray-scene.ts';
import { instantText, spokenName } from './tray-text.ts';
import type { Say } from './words.ts';

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
  const { say } = state;
  const now = { zone: state.policy.openHours.zone, nowMs, say };
  const inquiries = scene.waiting.slice(0, menuLength).map((inquiry) => inquiryItem(inquiry, now));
  return [
    [{ id: 'heading', label: headingText(scene, now), enabled: false, command: null }, ...inquiries],
    [item('add', say('Add an inquiry…'), { type: 'add' }), item('open', say('Open Ten-Four'), { type: 'open' })],
    quietItems(state, scene, nowMs),
    [item('reports', say('Reports'), { type: 'reports' }), item('settings', say('Settings'), { type: 'settings' })],
    [item('quit', say('Quit Ten-Four'), { type: 'quit' })],
  ];
}

function item(id: string, label: string, command: TrayCommand, enabled = true): TrayMenuItem {
  return { id, label, enabled, command };
}

interface Now {
  readonly zone: string;
  readonly nowMs: number;
  readonly say: Say;
}

function headingText({ waiting, snoozed, withColleague }: TrayScene, { nowMs, say }: Now): string {
  const late = waiting.filter(({ standing }) => {
    const deadline = nextDeadline(standing, nowMs);
    return deadline !== null && urgencyOf(deadline, nowMs) === 'late';
  }).length;
  const counted = [
    waiting.length === 0 ? say('Nobody is waiting') : say('{count} waiting', { count: waiting.length }),
    late > 0 ? say('{count} late', { count: late }) : '',
    snoozed > 0 ? say('{count} snoozed', { count: snoozed }) : '',
    withColleague > 0 ? say('{count} with a colleague', { count: withColleague }) : '',
  ];
  return counted.filter((part) => part !== '').join(' · ');
}

function inquiryItem(inquiry: TrayInquiry, now: Now): TrayMenuItem {
  const { nowMs, say } = now;
  const { id, label, standing } = inquiry;
  const endMs = snoozeEndMs(standing, nowMs, Infinity);
  const key = (what: string): string => `${id}/${what}`;
  return {
    id,
    label: `${spokenName(label, say)} · ${dueText(inquiry, now)}`,
    enabled: true,
    command: null,
    submenu: [
      standing.phase === 'waiting'
        ? item(key('acknowledge'), say('Acknowledge'), { type: 'acknowledge', inquiryId: id })
        : item(key('contact'), say('Contacted'), { type: 'contact', inquiryId: id }),
      item(
        key('snooze-5-min'),
        say('Snooze for 5 minutes'),
        { type: 'snooze', inquiryId: id, choice: '5-min' },
        // R6: a snooze that would be cut short is not offered.
        nowMs + menuSnoozeMs <= endMs,
      ),
      item(
        key('snooze-until-near'),
        say('Snooze until it is near'),
        { type: 'snooze', inquiryId: id, choice: 'until-near' },
        endMs !== Infinity,
      ),
      item(key('open'), say('Open'), { type: 'open-inquiry', inquiryId: id }),
    ],
  };
}

function dueText({ standing }: TrayInquiry, { zone, nowMs, say }: Now): string {
  const deadline = nextDeadline(standing, nowMs);
  if (deadline === null) return '';
  const time = instantText(zone, deadline.dueMs, nowMs, say);
  if (urgencyOf(deadline, nowMs) === 'late') return say('late since {time}', { time });
  return deadline.kind === 'promise' ? say('promised for {time}', { time }) : say('by {time}', { time });
}

/** With nothing open no timer runs, so a quiet that was asked for is offered to be ended even where it has ended. */
function quietItems({ policy, say }: TrayState, { isEmpty }: TrayScene, nowMs: number): readonly TrayMenuItem[] {
  const isAskedFor = policy.quietUntilMs !== null && (isEmpty || nowMs < policy.quietUntilMs);
  if (isAskedFor) return [item('end-quiet', say('End quiet'), { type: 'end-quiet' })];
  return [
    item('quiet-30-minutes', say('Quiet for 30 minutes'), { type: 'quiet', choice: '30-minutes' }),
    item('quiet-until-tomorrow', say('Quiet until tomorrow'), { type: 'quiet', choice: 'until-tomorrow' }),
  ];
}

/** R18: until when each choice is quiet; tomorrow begins when the office next opens on a later day. */
export function quietChoiceMs(choice: QuietChoice, { policy, calendar }: Rules, nowMs: number): number {
  if (choice === '30-minutes') return nowMs + 30 * minuteMs;
  return nextOpeningMs(calendar, localDayStartMs(policy.openHours.zone, nowMs, 1));
}
