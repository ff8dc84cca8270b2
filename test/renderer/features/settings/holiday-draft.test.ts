import { describe, expect, it } from 'vitest';
import {
  byYear,
  holidayDraftOf,
  holidaysOf,
  missingYears,
  ownDaysOf,
  united,
} from '../../../../renderer/features/settings/holiday-draft.ts';
import { settings } from '../../support.ts';

const christmas = { date: '2026-12-25', name: 'Christmas Day' };
const outing = { date: '2027-06-04', name: '' };
const bavaria = { country: 'DE', state: 'BY', region: null };

describe('holidays as a list', () => {
  it('come with their names, and go back as dates and names', () => {
    const { openHours } = settings.policy;
    const known = {
      ...settings,
      policy: { ...settings.policy, openHours: { ...openHours, holidays: ['2027-06-04', '2026-12-25'] } },
      holidays: { region: bavaria, names: { '2026-12-25': 'Christmas Day' } },
    };
    const draft = holidayDraftOf(known);
    expect(draft).toEqual({ holidays: [christmas, outing], ownDays: '', region: bavaria });
    expect(holidaysOf(draft)).toEqual({ dates: ['2026-12-25', '2027-06-04'], holidays: known.holidays });
  });

  it('take in what is typed and not yet in the list', () => {
    const draft = { holidays: [christmas], ownDays: '2027-06-04\n2026-12-24 Christmas Eve', region: null };
    expect(holidaysOf(draft)).toEqual({
      dates: ['2026-12-24', '2026-12-25', '2027-06-04'],
      holidays: { region: null, names: { '2026-12-24': 'Christmas Eve', '2026-12-25': 'Christmas Day' } },
    });
  });

  it('hold each date once, and keep a name where the same day comes without one', () => {
    expect(united([christmas], [{ date: '2026-12-25', name: '' }, outing])).toEqual([christmas, outing]);
    expect(united([christmas], [{ date: '2026-12-25', name: 'Navidad' }])).toEqual([
      { date: '2026-12-25', name: 'Navidad' },
    ]);
  });

  it('keep the language of a name until it is saved, and forget it with the name', () => {
    const inCatalan = { date: '2026-12-26', name: 'Sant Esteve', lang: 'ca' };
    const draft = { holidays: united([], [inCatalan]), ownDays: '', region: null };
    expect(draft.holidays).toEqual([inCatalan]);
    expect(united(draft.holidays, [{ date: '2026-12-26', name: '' }])).toEqual([inCatalan]);
    expect(united(draft.holidays, [{ date: '2026-12-26', name: 'Boxing Day' }])).toEqual([
      { date: '2026-12-26', name: 'Boxing Day' },
    ]);
    expect(holidaysOf(draft)).toEqual({
      dates: ['2026-12-26'],
      holidays: { region: null, names: { '2026-12-26': 'Sant Esteve' } },
    });
  });

  it('cut a name at what the settings can hold', () => {
    expect(united([], [{ date: '2026-12-25', name: 'x'.repeat(300) }])).toEqual([
      { date: '2026-12-25', name: 'x'.repeat(200) },
    ]);
  });

  it('stand by year', () => {
    expect(byYear([christmas, outing])).toEqual([
      { year: '2026', days: [christmas] },
      { year: '2027', days: [outing] },
    ]);
  });
});

describe('own days', () => {
  it.each([
    ['2026-12-24: Christmas Eve', [{ date: '2026-12-24', name: 'Christmas Eve' }], null],
    [' 2026-12-24 \n\n', [{ date: '2026-12-24', name: '' }], null],
    ['2026-02-30 nowhere', [], '2026-02-30 nowhere'],
    ['24.12.2026', [], '24.12.2026'],
    ['', [], null],
  ])('read %j', (text, days, badLine) => {
    expect(ownDaysOf(text)).toEqual({ days, badLine });
  });
});

describe('missing years', () => {
  it('are those of this and the next two of which no day is in the list', () => {
    expect(missingYears({ holidays: [christmas, outing], ownDays: '', region: bavaria }, 2026)).toEqual(['2028']);
  });

  it('are none where no country was chosen', () => {
    expect(missingYears({ holidays: [], ownDays: '', region: null }, 2026)).toEqual([]);
  });
});
