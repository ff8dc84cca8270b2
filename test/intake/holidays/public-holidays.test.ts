import { describe, expect, it } from 'vitest';
import { placesOf, publicHolidaysOf } from '../../../electron/intake/holidays/public-holidays.ts';

const germany = { country: 'DE', state: null, region: null };

function datesOf(...args: Parameters<typeof publicHolidaysOf>): readonly string[] {
  return (publicHolidaysOf(...args) ?? []).map(({ date, name }) => `${date} ${name}`);
}

describe('public holidays', () => {
  it('are those of the country, in the language that is asked for', () => {
    expect(datesOf(germany, [2026], 'de')).toEqual([
      '2026-01-01 Neujahr',
      '2026-04-03 Karfreitag',
      '2026-04-06 Ostermontag',
      '2026-05-01 Maifeiertag',
      '2026-05-14 Christi Himmelfahrt',
      '2026-05-25 Pfingstmontag',
      '2026-10-03 Tag der Deutschen Einheit',
      '2026-12-25 1. Weihnachtstag',
      '2026-12-26 2. Weihnachtstag',
    ]);
  });

  it('are more in a state and a region that have their own', () => {
    const country = datesOf(germany, [2027], 'de');
    const bavaria = datesOf({ ...germany, state: 'BY' }, [2027], 'de');
    const augsburg = datesOf({ ...germany, state: 'BY', region: 'A' }, [2027], 'de');
    expect(bavaria.filter((day) => !country.includes(day))).toEqual([
      '2027-01-06 Heilige Drei Könige',
      '2027-05-27 Fronleichnam',
      '2027-11-01 Allerheiligen',
    ]);
    expect(augsburg.filter((day) => !bavaria.includes(day))).toEqual([
      '2027-08-08 Augsburger Friedensfest',
      '2027-08-15 Mariä Himmelfahrt',
    ]);
  });

  it('say in which language a name is that is known in no other', () => {
    const inGerman = publicHolidaysOf({ country: 'CH', state: 'ZH', region: null }, [2026], 'de') ?? [];
    expect(inGerman.filter(({ date, lang }) => lang !== undefined || date === '2026-08-01')).toEqual([
      { date: '2026-08-01', name: 'Bundesfeiertag' },
    ]);
    const swiss = publicHolidaysOf({ country: 'CH', state: 'ZH', region: null }, [2026], 'en') ?? [];
    expect(swiss.filter(({ lang }) => lang !== undefined).map(({ name, lang }) => [name, lang])).toEqual([
      ['Bundesfeiertag', 'de-ch'],
    ]);
  });

  it('that last several days stand under each of them, half-days nowhere', () => {
    const eid = datesOf({ country: 'SA', state: null, region: null }, [2026], 'en').filter((day) =>
      day.includes('Fitr'),
    );
    expect(eid.map((day) => day.slice(0, 10))).toEqual(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']);
    const curacao = datesOf({ country: 'CW', state: null, region: null }, [2026], 'en');
    expect(curacao.filter((day) => day.startsWith('2026-12-31'))).toEqual([]);
  });

  it.each([
    { country: 'XX', state: null, region: null },
    { country: 'DE', state: 'XX', region: null },
    { country: 'DE', state: 'BY', region: 'XX' },
    { country: 'constructor', state: null, region: null },
  ])('of %j are not guessed', (region) => {
    expect(publicHolidaysOf(region, [2026], 'en')).toBeNull();
  });

  it('are dates of the years that are asked for, for every country and whatever day it is there', () => {
    const countries = placesOf(null, 'en').countries.map(({ code }) => code);
    expect(countries.length).toBeGreaterThan(150);
    for (const country of countries) {
      const days = publicHolidaysOf({ country, state: null, region: null }, [2026], 'en') ?? [];
      expect(days.filter(({ date, name }) => !/^2026-\d\d-\d\d$/.test(date) || name === '')).toEqual([]);
    }
  });
});

describe('places', () => {
  it('of a country are its states, and of a state its regions, by name', () => {
    const { countries, states, regions } = placesOf({ country: 'DE', state: 'BY', region: null }, 'de');
    expect(countries.find(({ code }) => code === 'DE')).toEqual({ code: 'DE', name: 'Deutschland' });
    expect(states.slice(0, 3).map(({ name }) => name)).toEqual(['Baden-Württemberg', 'Bayern', 'Berlin']);
    expect(regions.map(({ code }) => code)).toContain('A');
  });

  it('are countries alone where none is chosen, or one without states', () => {
    expect([placesOf(null, 'en').states, placesOf({ country: 'IS', state: null, region: null }, 'en').states]).toEqual([
      [],
      [],
    ]);
  });
});
