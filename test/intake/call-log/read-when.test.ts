import { describe, expect, it } from 'vitest';
import { decideDateOrder } from '../../../electron/intake/call-log/date-order.ts';
import {
  instantOf,
  readDuration,
  readWhen,
  utcClock,
  zoneClock,
  type DateOrder,
  type When,
} from '../../../electron/intake/call-log/read-when.ts';

function instant(text: string, order: DateOrder = 'iso', zone = 'Europe/Madrid'): string | null {
  const when = readWhen(text);
  const atMs = when === null ? null : instantOf(when, order, zoneClock(zone));
  return atMs === null ? null : new Date(atMs).toISOString();
}

function whens(...texts: string[]): When[] {
  return texts.flatMap((text) => readWhen(text) ?? []);
}

describe('readWhen', () => {
  it.each([
    ['2026-11-20T14:03:11Z', '2026-11-20T14:03:11.000Z'],
    ['2026-11-20T14:03:11.250+02:00', '2026-11-20T12:03:11.000Z'],
    ['2026-11-20 14:03:11 -0800', '2026-11-20T22:03:11.000Z'],
    ['2026-11-20 14:03:11 UTC', '2026-11-20T14:03:11.000Z'],
    ['2026-11-20 14:03:11', '2026-11-20T13:03:11.000Z'],
    ['2026/11/20 14:03', '2026-11-20T13:03:00.000Z'],
    ['20.11.2026 14:03', '2026-11-20T13:03:00.000Z'],
    ['20.11.26 14:03', '2026-11-20T13:03:00.000Z'],
    ['Fri 11/20/2026 2:03 PM', '2026-11-20T13:03:00.000Z'],
    ['Fri 20/11/2026 2:03 PM', '2026-11-20T13:03:00.000Z'],
    ['Nov 20, 2026 12:03:11 AM', '2026-11-19T23:03:11.000Z'],
    ['20 Nov 2026, 12:03 p.m.', '2026-11-20T11:03:00.000Z'],
    ['1795183391', '2026-11-20T14:03:11.000Z'],
    ['1795183391250', '2026-11-20T14:03:11.000Z'],
    ['1795183391.75', '2026-11-20T14:03:11.000Z'],
  ])('reads %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026-11-20',
    '14:03',
    '2026-13-01 10:00',
    '2026-02-30 10:00',
    '2026-11-20 24:30',
    '0 0:0',
  ])('reads nothing in "%s"', (text) => {
    expect(instant(text)).toBeNull();
  });

  it('takes the order of day and month from whoever decides it', () => {
    expect(instant('03/04/2026 10:00', 'day-first')).toBe('2026-04-03T08:00:00.000Z');
    expect(instant('03/04/2026 10:00', 'month-first')).toBe('2026-03-04T09:00:00.000Z');
  });
});

describe('R19 local times of a log', () => {
  it.each([
    ['in the gap of spring', '2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z'],
    ['in the overlap of autumn, the first of the two', '2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'],
    ['after the overlap', '2026-10-25 03:30:00', '2026-10-25T02:30:00.000Z'],
  ])('follow "compatible" %s', (_, text, expected) => {
    expect(instant(text, 'iso', 'Europe/Madrid')).toBe(expected);
  });

  it.each([
    ['2026-10-04 02:15:00', '2026-10-03T15:45:00.000Z'],
    ['2026-10-04 02:45:00', '2026-10-03T15:45:00.000Z'],
  ])('follow "compatible" where the clock moves by half an hour: %s', (text, expected) => {
    expect(instant(text, 'iso', 'Australia/Lord_Howe')).toBe(expected);
  });

  it('are the same for every minute of a year, hours remembered or not', () => {
    const zone = 'America/St_Johns';
    const clock = zoneClock(zone);
    for (let minute = 0; minute < 366 * 1440; minute += 37) {
      const local = new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
      const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
      const second = (local.getTime() / 1000) % 86_400;
      const exact = new Temporal.PlainDateTime(year, month, day).add({ seconds: second }).toZonedDateTime(zone);
      if (clock(year, month, day, second) !== exact.epochMilliseconds) expect.fail(local.toISOString());
    }
  });
});

describe('decideDateOrder', () => {
  const latestMs = Date.UTC(2026, 10, 22);
  const decide = (told: 'day-first' | 'month-first' | null, ...texts: string[]): DateOrder | null =>
    decideDateOrder(whens(...texts), { latestMs, told }, utcClock);

  it.each([
    ['needs no order for ISO dates and month names', null, ['2026-04-03 10:00', '3 Apr 2026 10:00'], 'iso'],
    ['sees a day behind the first number', null, ['03/04/2026 10:00', '25/04/2026 10:00'], 'day-first'],
    ['sees a day behind the second number', null, ['03/04/2026 10:00', '04/25/2026 10:00'], 'month-first'],
    ['believes most rows', null, ['25/04/2026 10:00', '26/04/2026 10:00', '04/25/2026 10:00'], 'day-first'],
    ['knows that dots mean the day first', null, ['03.04.2026 10:00'], 'day-first'],
    ['knows the weekday', null, ['Wed 03/04/2026 10:00'], 'month-first'],
    ['believes the rows before what it was told', 'month-first', ['25/04/2026 10:00'], 'day-first'],
    ['believes what it was told', 'month-first', ['03/04/2026 10:00'], 'month-first'],
    ['sees that one reading lies in the future', null, ['11/12/2026 10:00'], 'month-first'],
    ['does not mind dates that are the same both ways', null, ['04/04/2026 10:00'], 'day-first'],
    ['asks when nothing decides', null, ['03/04/2026 10:00'], null],
  ] as const)('%s', (_, told, texts, expected) => {
    expect(decide(told, ...texts)).toBe(expected);
  });
});

describe('readDuration', () => {
  it.each([
    ['0:02:41', 161],
    ['1:05', 65],
    ['83', 83],
    ['83.9', 83],
    ['00:00:07.125', 7],
    ['', null],
    ['--', null],
    ['soon', null],
  ])('reads "%s"', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });
});
