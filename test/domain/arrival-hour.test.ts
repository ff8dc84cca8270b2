import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHourOf } from '../../electron/domain/arrival-hour.ts';
import { localMinuteOfDay } from '../../electron/domain/local-time.ts';

describe('R19 the hour of arrival', () => {
  it('is the one on the wall clock of the office, through every change of its clocks', () => {
    const zones = [
      'UTC',
      'Europe/Madrid',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    ];
    const hoursOf = new Map(zones.map((zone) => [zone, createHourOf(zone)]));
    const anyTime = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyTime, (zone, atMs) => {
        expect(hoursOf.get(zone)?.(atMs)).toBe(Math.floor(localMinuteOfDay(zone, atMs) / 60));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Europe/Madrid', Date.UTC(2026, 9, 25, 0, 59, 59), 2],
    ['Europe/Madrid', Date.UTC(2026, 9, 25, 1, 0), 2],
    ['Europe/Madrid', Date.UTC(2026, 9, 25, 2, 0), 3],
    ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 29), 1],
    ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30), 2],
  ])('in %s at %d is %d', (zone, atMs, hour) => {
    expect(createHourOf(zone)(atMs)).toBe(hour);
  });
});
