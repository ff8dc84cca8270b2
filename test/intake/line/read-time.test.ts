import { describe, expect, it } from 'vitest';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import { defaultOpenHours } from '../../../electron/domain/settings.ts';
import { readTime } from '../../../electron/intake/line/read-time.ts';
import { inEnglish } from '../../support/in-english.ts';

const zone = 'Europe/Madrid';
/** A Wednesday. */
const nowMs = instant('2026-11-18T14:00');
const example = 'Write a time such as “in 20 min”, “14:30”, “tomorrow 10” or “Friday 9:15”.';

function instant(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

function openHours(fromTo: readonly [string, string]) {
  const compiled = compileOpenHours({
    ...defaultOpenHours(zone),
    weekly: { ...defaultOpenHours(zone).weekly, wed: [fromTo], thu: [fromTo] },
  });
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.calendar;
}

describe('R19 readTime', () => {
  it.each([
    ['in 20 min', '2026-11-18T14:20', 'today 14:20'],
    ['20m', '2026-11-18T14:20', 'today 14:20'],
    ['1 h 20 min', '2026-11-18T15:20', 'today 15:20'],
    ['an hour and a half', '2026-11-18T15:30', 'today 15:30'],
    ['half an hour', '2026-11-18T14:30', 'today 14:30'],
    ['1.5 h', '2026-11-18T15:30', 'today 15:30'],
    ['in 2 days', '2026-11-20T14:00', 'Friday 14:00'],
    ['in a week', '2026-11-25T14:00', 'Wed 25 Nov 14:00'],
    ['9', '2026-11-19T09:00', 'tomorrow 09:00'],
    ['4', '2026-11-18T16:00', 'today 16:00'],
    ['12', '2026-11-19T12:00', 'tomorrow 12:00'],
    ['15', '2026-11-18T15:00', 'today 15:00'],
    ['13:00', '2026-11-19T13:00', 'tomorrow 13:00'],
    ['1530', '2026-11-18T15:30', 'today 15:30'],
    ['15.30', '2026-11-18T15:30', 'today 15:30'],
    ['by 16', '2026-11-18T16:00', 'today 16:00'],
    ['9 pm', '2026-11-18T21:00', 'today 21:00'],
    ['today at 9', '2026-11-18T21:00', 'today 21:00'],
    ['tonight', '2026-11-18T20:00', 'today 20:00'],
    ['tomorrow', '2026-11-19T09:00', 'tomorrow 09:00'],
    ['tomorrow 10', '2026-11-19T10:00', 'tomorrow 10:00'],
    ['10 am tomorrow', '2026-11-19T10:00', 'tomorrow 10:00'],
    ['tomorrow morning', '2026-11-19T09:00', 'tomorrow 09:00'],
    ['tomorrow after lunch', '2026-11-19T13:30', 'tomorrow 13:30'],
    ['at noon tomorrow', '2026-11-19T12:00', 'tomorrow 12:00'],
    ['Friday 14:30', '2026-11-20T14:30', 'Friday 14:30'],
    ['until friday', '2026-11-20T09:00', 'Friday 09:00'],
    ['wed 15:00', '2026-11-18T15:00', 'today 15:00'],
    ['wed 10:00', '2026-11-25T10:00', 'Wed 25 Nov 10:00'],
    ['next monday 8:15', '2026-11-23T08:15', 'Monday 08:15'],
    ['20 nov', '2026-11-20T09:00', 'Friday 09:00'],
    ['nov 20 10:00', '2026-11-20T10:00', 'Friday 10:00'],
    ['1 nov 10:00', '2027-11-01T10:00', 'Mon 1 Nov 2027 10:00'],
    ['30/11 10:00', '2026-11-30T10:00', 'Mon 30 Nov 10:00'],
    ['2026-11-30 9:15', '2026-11-30T09:15', 'Mon 30 Nov 09:15'],
    // The clocks go forward over 02:30, and Temporal's "compatible" is the hour after.
    ['2027-03-28 02:30', '2027-03-28T03:30', 'Sun 28 Mar 2027 03:30'],
    // Summer time has another offset than now.
    ['2027-07-01 10:00', '2027-07-01T10:00', 'Thu 1 Jul 2027 10:00'],
  ])('reads "%s" as %s', (text, at, described) => {
    expect(inEnglish(readTime(text, { nowMs, zone }))).toEqual({ ok: true, atMs: instant(at), text: described });
  });

  it('takes "after lunch" as 13:30 while that is ahead', () => {
    const morningMs = instant('2026-11-18T11:00');
    expect(inEnglish(readTime('after lunch', { nowMs: morningMs, zone }))).toEqual({
      ok: true,
      atMs: instant('2026-11-18T13:30'),
      text: 'today 13:30',
    });
  });

  it.each([
    ['after lunch', `Today 13:30 has passed. ${example}`],
    ['yesterday 10:00', `Yesterday 10:00 has passed. ${example}`],
    ['this morning', `Today 09:00 has passed. ${example}`],
    ['today 14:00', `Today 14:00 has passed. ${example}`],
    ['in 500 days', `Sat 1 Apr 2028 14:00 is more than a year away. ${example}`],
    ['5/11 10:00', `“5/11 10:00” is not a time that can be read. ${example}`],
    ['tomorrow 10 EST', `“tomorrow 10 EST” is not a time that can be read. ${example}`],
    ['call her at 16', `“call her at 16” is not a time that can be read. ${example}`],
    ['10:00 to 11:00', `“10:00 to 11:00” is not a time that can be read. ${example}`],
    ['next month', `“next month” is not a time that can be read. ${example}`],
    ['31 feb', `“31 feb” is not a time that can be read. ${example}`],
    ['  ', example],
    ['9'.repeat(101), example],
  ])('refuses "%s"', (text, sentence) => {
    expect(inEnglish(readTime(text, { nowMs, zone }))).toEqual({ ok: false, sentence });
  });

  it('takes the half of the day in which the office is open, and begins a day when it opens', () => {
    const late = { nowMs, zone, openHours: openHours(['15:00', '23:00']) };
    expect(inEnglish(['9', 'tomorrow', 'tomorrow morning', 'saturday'].map((text) => readTime(text, late)))).toEqual([
      { ok: true, atMs: instant('2026-11-18T21:00'), text: 'today 21:00' },
      { ok: true, atMs: instant('2026-11-19T15:00'), text: 'tomorrow 15:00' },
      { ok: true, atMs: instant('2026-11-19T09:00'), text: 'tomorrow 09:00' },
      { ok: true, atMs: instant('2026-11-21T09:00'), text: 'Saturday 09:00' },
    ]);
    const early = { nowMs, zone, openHours: openHours(['06:30', '14:30']) };
    expect(inEnglish(['7', 'tomorrow'].map((text) => readTime(text, early)))).toEqual([
      { ok: true, atMs: instant('2026-11-19T07:00'), text: 'tomorrow 07:00' },
      { ok: true, atMs: instant('2026-11-19T06:30'), text: 'tomorrow 06:30' },
    ]);
  });
});
