import { describe, expect, it } from 'vitest';
import { readArrival } from '../../../electron/intake/line/read-arrival.ts';
import { inEnglish } from '../../support/in-english.ts';

const zone = 'Europe/Madrid';
/** A Wednesday, 14:00:30 and a quarter of a second. */
const nowMs = Temporal.Instant.from('2026-11-18T13:00:30.250Z').epochMilliseconds;
const example = 'Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.';

function instant(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

describe('R19 readArrival', () => {
  it.each([
    ['8 min ago', '2026-11-18T13:52:30', 'today 13:52'],
    ['8 min', '2026-11-18T13:52:30', 'today 13:52'],
    ['an hour and a half ago', '2026-11-18T12:30:30', 'today 12:30'],
    ['just now', '2026-11-18T14:00:30', 'today 14:00'],
    ['Now', '2026-11-18T14:00:30', 'today 14:00'],
    ['14:00', '2026-11-18T14:00', 'today 14:00'],
    ['1330', '2026-11-18T13:30', 'today 13:30'],
    ['13.05', '2026-11-18T13:05', 'today 13:05'],
    ['9', '2026-11-18T09:00', 'today 09:00'],
    ['at 2', '2026-11-18T14:00', 'today 14:00'],
    ['9am', '2026-11-18T09:00', 'today 09:00'],
    [' this  morning at 9:15 ', '2026-11-18T09:15', 'today 09:15'],
    ['yesterday 17:40', '2026-11-17T17:40', 'yesterday 17:40'],
    ['17:40 yesterday', '2026-11-17T17:40', 'yesterday 17:40'],
    ['last night at 11', '2026-11-17T23:00', 'yesterday 23:00'],
    ['Friday 14:30', '2026-11-13T14:30', 'Fri 13 Nov 14:30'],
    ['wed 16:00', '2026-11-11T16:00', 'Wed 11 Nov 16:00'],
    ['3 days ago', '2026-11-15T14:00', 'Sun 15 Nov 14:00'],
    ['12 Nov 14:30', '2026-11-12T14:30', 'Thu 12 Nov 14:30'],
    ['on the 12th of November at 14:30', '2026-11-12T14:30', 'Thu 12 Nov 14:30'],
    ['5.11.2026 10:00', '2026-11-05T10:00', 'Thu 5 Nov 10:00'],
    ['2026-11-12 14:30', '2026-11-12T14:30', 'Thu 12 Nov 14:30'],
  ])('reads "%s" as %s', (text, at, described) => {
    expect(inEnglish(readArrival(text, { nowMs, zone }))).toEqual({ ok: true, atMs: instant(at), text: described });
  });

  it.each([
    ['14:01', `It cannot have come today 14:01: that is still ahead. ${example}`],
    ['in 5 min', `It cannot have come today 14:05: that is still ahead. ${example}`],
    ['tomorrow 10:00', `It cannot have come tomorrow 10:00: that is still ahead. ${example}`],
    ['tomorrow', `It cannot have come tomorrow 00:00: that is still ahead. ${example}`],
    ['24 Nov 10:00', `It cannot have come Tuesday 10:00: that is still ahead. ${example}`],
    ['yesterday', `“yesterday” does not say at what hour. ${example}`],
    ['this morning', `“this morning” does not say at what hour. ${example}`],
    ['Friday', `“Friday” does not say at what hour. ${example}`],
    ['12 Nov', `“12 Nov” does not say at what hour. ${example}`],
    ['5/11 10:00', `“5/11 10:00” is not a time that can be read. ${example}`],
    ['10:00 EST', `“10:00 EST” is not a time that can be read. ${example}`],
    ['when she called', `“when she called” is not a time that can be read. ${example}`],
    [' ', example],
    ['9'.repeat(101), example],
  ])('refuses "%s"', (text, sentence) => {
    expect(inEnglish(readArrival(text, { nowMs, zone }))).toEqual({ ok: false, sentence });
  });
});
