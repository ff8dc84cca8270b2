import { describe, expect, it } from 'vitest';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, openTestDesk } from '../support/test-desk.ts';

const iceland = { country: 'IS', state: null, region: null };

describe('holidays at the desk', () => {
  it('are those of this year and the next two, by the year that it is at the office', async () => {
    const settings = alwaysOpenSettings();
    const { policy } = settings;
    const auckland = { ...policy, openHours: { ...policy.openHours, zone: 'Pacific/Auckland' } };
    // New Year has come there, and not yet in UTC.
    const clock = fakeClock(Date.UTC(2026, 11, 31, 20));
    const { ask } = await openTestDesk({ clock, settings: { ...settings, policy: auckland } });
    const { days } = await ask('publicHolidays', { region: iceland, language: 'en' });
    expect([...new Set(days.map(({ date }) => date.slice(0, 4)))]).toEqual(['2027', '2028', '2029']);
  });

  it('of a place that is not known are refused with the next step', async () => {
    const { call } = await openTestDesk();
    expect(await call('publicHolidays', { region: { ...iceland, country: 'XX' }, language: 'en' })).toEqual({
      ok: false,
      refusal: {
        reason: 'unknown-place',
        sentence: 'No holidays are known of that place. Choose another, or write the days by hand.',
      },
    });
  });

  it('are read from a file, and what is no calendar is refused', async () => {
    const { ask, call } = await openTestDesk();
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20271224',
      'SUMMARY:Christmas Eve',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const contentBase64 = Buffer.from(text).toString('base64');
    expect(await ask('readHolidayFile', { fileName: 'days.ics', contentBase64 })).toEqual({
      days: [{ date: '2027-12-24', name: 'Christmas Eve' }],
    });
    expect(await call('readHolidayFile', { fileName: 'days.ics', contentBase64: '' })).toMatchObject({ ok: false });
  });

  it('have places to choose from', async () => {
    const { ask } = await openTestDesk();
    const { countries, states } = await ask('holidayPlaces', {
      chosen: { country: 'AU', state: null, region: null },
      language: 'en',
    });
    expect([countries.some(({ code }) => code === 'IS'), states.some(({ code }) => code === 'NSW')]).toEqual([
      true,
      true,
    ]);
  });
});
