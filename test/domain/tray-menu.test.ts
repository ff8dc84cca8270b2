import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { trayFace } from '../../electron/domain/tray-face.ts';
import { quietChoiceMs, type TrayMenu, type TrayMenuItem } from '../../electron/domain/tray-menu.ts';
import { anEvent } from '../support/builders.ts';
import { minutesAfter, rulesWith } from '../support/domain-builders.ts';
import { customerWaits, trayState } from '../support/tray-states.ts';

const nine = minutesAfter(0);
const ana = customerWaits('Ana', nine);

function menuOf(...args: Parameters<typeof trayFace>): TrayMenu {
  return trayFace(...args).menu;
}

function labelsOf(menu: TrayMenu): readonly (readonly string[])[] {
  return menu.map((section) => section.map(({ label }) => label));
}

function everyItem(items: readonly TrayMenuItem[]): readonly TrayMenuItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.submenu ?? [])]);
}

describe('the tray menu', () => {
  it('is complete when nobody waits', () => {
    expect(menuOf(trayState([]), nine)).toEqual([
      [{ id: 'heading', label: 'Nobody is waiting', enabled: false, command: null }],
      [
        { id: 'add', label: 'Add an inquiry…', enabled: true, command: { type: 'add' } },
        { id: 'open', label: 'Open Ten-Four', enabled: true, command: { type: 'open' } },
      ],
      [
        {
          id: 'quiet-30-minutes',
          label: 'Quiet for 30 minutes',
          enabled: true,
          command: { type: 'quiet', choice: '30-minutes' },
        },
        {
          id: 'quiet-until-tomorrow',
          label: 'Quiet until tomorrow',
          enabled: true,
          command: { type: 'quiet', choice: 'until-tomorrow' },
        },
      ],
      [
        { id: 'reports', label: 'Reports', enabled: true, command: { type: 'reports' } },
        { id: 'settings', label: 'Settings', enabled: true, command: { type: 'settings' } },
      ],
      [{ id: 'quit', label: 'Quit Ten-Four', enabled: true, command: { type: 'quit' } }],
    ]);
  });

  it('acknowledges, snoozes and opens an inquiry', () => {
    expect(menuOf(trayState([ana]), nine)[0]).toEqual([
      { id: 'heading', label: '1 waiting', enabled: false, command: null },
      {
        id: 'ana',
        label: 'Ana · by 09:10',
        enabled: true,
        command: null,
        submenu: [
          {
            id: 'ana/acknowledge',
            label: 'Acknowledge',
            enabled: true,
            command: { type: 'acknowledge', inquiryId: 'ana' },
          },
          {
            id: 'ana/snooze-5-min',
            label: 'Snooze for 5 minutes',
            enabled: true,
            command: { type: 'snooze', inquiryId: 'ana', choice: '5-min' },
          },
          {
            id: 'ana/snooze-until-near',
            label: 'Snooze until it is near',
            enabled: true,
            command: { type: 'snooze', inquiryId: 'ana', choice: 'until-near' },
          },
          { id: 'ana/open', label: 'Open', enabled: true, command: { type: 'open-inquiry', inquiryId: 'ana' } },
        ],
      },
    ]);
  });

  it('lists the five most urgent in the order of the list, and counts the rest', () => {
    const names = ['Cy', 'Ana', 'Eve', 'Bo', 'Dee', 'Flo', 'Gus'];
    const inquiries = names.map((name) => customerWaits(name, nine + name.charCodeAt(0) * 1000));
    const snoozed = customerWaits('Sno', nine, [anEvent('snoozed', { atMs: nine, untilMs: minutesAfter(6) })]);
    const late = customerWaits('Old', nine - 2 * dayMs);
    expect(labelsOf(menuOf(trayState([...inquiries, snoozed, late]), minutesAfter(2)))[0]).toEqual([
      '8 waiting · 1 late · 1 snoozed',
      'Old · late since Fri 09:00',
      'Ana · by 09:11',
      'Bo · by 09:11',
      'Cy · by 09:11',
      'Dee · by 09:11',
    ]);
  });

  it('R8 offers contact instead of an acknowledgement where a promise runs', () => {
    const mei = customerWaits('Mei', nine, [
      anEvent('acknowledged', { atMs: nine }),
      anEvent('promised', { atMs: nine, byMs: minutesAfter(390), isDefault: false }),
    ]);
    const item = menuOf(trayState([mei]), nine)[0]?.[1];
    expect([item?.label, item?.submenu?.[0]]).toEqual([
      'Mei · promised for 15:30',
      { id: 'mei/contact', label: 'Contacted', enabled: true, command: { type: 'contact', inquiryId: 'mei' } },
    ]);
  });

  it.each([
    ['near in 7 minutes', 0, [true, true]],
    ['near in exactly 5', 2, [true, true]],
    ['near in less', 2 + 1 / minuteMs, [false, true]],
    ['near, due in 3', 7, [false, true]],
    ['past all deadlines', 24 * 60 + 1, [true, false]],
  ])('R6 offers no snooze that would be cut short: %s', (_, minutes, enabled) => {
    const submenu = menuOf(trayState([ana]), minutesAfter(minutes))[0]?.[1]?.submenu ?? [];
    expect(submenu.filter(({ command }) => command?.type === 'snooze').map((item) => item.enabled)).toEqual(enabled);
  });

  it('offers to end a quiet that was asked for', () => {
    const quiet = { quietUntilMs: minutesAfter(30) };
    expect(labelsOf(menuOf(trayState([ana], quiet), nine))[2]).toEqual(['End quiet']);
    expect(labelsOf(menuOf(trayState([ana], quiet), minutesAfter(30)))[2]).toHaveLength(2);
  });

  it('has an id of its own for every item, and a command wherever there is no submenu', () => {
    const menu = menuOf(trayState([ana, customerWaits('Bo', nine)]), nine);
    const items = everyItem(menu.flat());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const idle = items.filter(
      ({ command, submenu, id }) => command === null && submenu === undefined && id !== 'heading',
    );
    expect(idle).toEqual([]);
  });

  it('R18 is quiet for 30 minutes, or until the office opens tomorrow', () => {
    const nineToFive = [['09:00', '17:00']] as const;
    const weekly = { mon: nineToFive, tue: [], wed: [], thu: [], fri: nineToFive, sat: nineToFive, sun: [] };
    const rules = rulesWith({ openHours: { zone: 'UTC', weekly, holidays: [] } });
    expect(quietChoiceMs('30-minutes', rules, nine)).toBe(minutesAfter(30));
    expect(quietChoiceMs('until-tomorrow', rules, nine)).toBe(nine + 2 * dayMs);
  });
});
