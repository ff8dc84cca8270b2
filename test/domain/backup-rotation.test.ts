import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupReasons,
  backupsToRemove,
  defaultBackupPolicy,
  type BackupReason,
  type RotatedBackup,
} from '../../electron/domain/backup-rotation.ts';
import { dayMs, hourMs } from '../../electron/domain/policy.ts';

const madrid = 'Europe/Madrid';

function at(iso: string, why: BackupReason = 'hourly'): RotatedBackup {
  const savedAtMs = Temporal.Instant.from(iso).epochMilliseconds;
  return { id: `${iso} ${why}`, savedAtMs, why };
}

interface Case {
  readonly name: string;
  readonly now: string;
  readonly zone?: string;
  readonly kept: readonly RotatedBackup[];
  readonly removed: readonly RotatedBackup[];
}

const everyDay = (count: number, last: string): readonly RotatedBackup[] =>
  Array.from({ length: count }, (_, index) =>
    at(
      Temporal.Instant.from(last)
        .subtract({ hours: 24 * index })
        .toString(),
    ),
  );

const everyHour = (count: number, last: string): readonly RotatedBackup[] =>
  Array.from({ length: count }, (_, index) => at(Temporal.Instant.from(last).subtract({ hours: index }).toString()));

const cases: readonly Case[] = [
  {
    name: 'keeps the newest of each hour',
    now: '2026-11-22T12:00:00Z',
    kept: [at('2026-11-22T11:59:00Z'), at('2026-11-22T10:40:00Z')],
    removed: [at('2026-11-22T11:01:00Z'), at('2026-11-22T10:39:59Z')],
  },
  {
    name: 'keeps the newest of each local day once there are 24 hours of them',
    now: '2026-11-22T22:30:00Z',
    kept: [...everyHour(24, '2026-11-22T22:10:00Z'), at('2026-11-20T22:59:00Z'), at('2026-11-21T22:59:59Z')],
    // 22:59 UTC is still the 20th in Madrid, 23:05 is the 21st.
    removed: [at('2026-11-20T23:05:00Z'), at('2026-11-20T22:30:00Z')],
  },
  {
    name: 'keeps fourteen days, and of older ones the newest of each month',
    now: '2026-11-22T12:00:00Z',
    kept: [
      ...everyHour(24, '2026-11-22T11:10:00Z'),
      ...everyDay(12, '2026-11-20T11:00:00Z'),
      at('2026-10-31T11:00:00Z'),
    ],
    removed: [at('2026-11-08T11:00:00Z'), at('2026-11-07T11:00:00Z'), at('2026-10-30T11:00:00Z')],
  },
  {
    name: 'keeps the newest of twelve months',
    now: '2026-12-15T12:00:00Z',
    kept: [
      ...everyHour(24, '2026-12-15T11:10:00Z'),
      ...everyDay(12, '2026-12-13T11:00:00Z'),
      ...[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((month) => at(`2026-${String(month).padStart(2, '0')}-20T11:00:00Z`)),
    ],
    removed: [at('2025-12-20T11:00:00Z'), at('2026-01-19T11:00:00Z')],
  },
  {
    name: 'keeps both hours that read the same when the clocks go back',
    now: '2026-10-25T12:00:00Z',
    kept: [at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')],
    removed: [at('2026-10-25T00:10:00Z')],
  },
  {
    name: 'keeps one a day over the day of 23 hours',
    now: '2026-03-30T21:30:00Z',
    kept: [...everyHour(24, '2026-03-30T21:10:00Z'), at('2026-03-28T22:59:00Z')],
    // 22:00 UTC on the 29th is midnight in Madrid by then: the 29th ends an hour earlier.
    removed: [at('2026-03-28T22:10:00Z')],
  },
  {
    name: 'leaves what comes from the future alone, and counts without it',
    now: '2026-11-22T12:00:00Z',
    kept: [at('2027-01-01T00:00:00Z'), at('2027-01-01T00:00:01Z'), at('2026-11-22T11:30:00Z')],
    removed: [at('2026-11-22T11:20:00Z')],
  },
  {
    name: 'removes nothing of the past because a clock is years ahead',
    now: '2036-11-22T12:00:00Z',
    kept: [at('2036-11-22T11:59:00Z'), at('2026-11-22T11:00:00Z'), at('2026-11-21T10:00:00Z', 'before-restore')],
    removed: [],
  },
  {
    name: 'keeps what was made before a restore, and what a person asked for',
    now: '2026-11-22T12:00:00Z',
    kept: [
      at('2026-11-22T11:30:00Z'),
      at('2026-11-22T11:20:00Z', 'before-restore'),
      at('2026-11-22T11:10:00Z', 'asked'),
      at('2026-11-22T11:05:00Z', 'before-migration'),
    ],
    removed: [at('2026-11-22T11:15:00Z')],
  },
];

describe('backupsToRemove', () => {
  it.each(cases)('$name', ({ now, zone, kept, removed }) => {
    const nowMs = Temporal.Instant.from(now).epochMilliseconds;
    const gone = backupsToRemove([...removed, ...kept], nowMs, zone ?? madrid, { ...defaultBackupPolicy });
    expect([...gone].sort()).toEqual(removed.map(({ id }) => id).sort());
  });

  it('keeps one of an occasion for 30 days that have a backup, and not for the 31st', () => {
    const policy = { hourlyForHours: 0, dailyForDays: 0, monthlyForMonths: 0 };
    const before = at('2026-10-01T10:00:00Z', 'before-restore');
    const days = everyDay(30, '2026-11-22T11:00:00Z');
    const nowMs = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds;
    expect(backupsToRemove([before, ...days.slice(0, 29)], nowMs, madrid, policy).has(before.id)).toBe(false);
    expect(backupsToRemove([before, ...days], nowMs, madrid, policy).has(before.id)).toBe(true);
  });

  const nowMs = Date.UTC(2026, 10, 22, 12);
  const someBackups = fc
    .array(
      fc.record({
        savedAtMs: fc.integer({ min: nowMs - 500 * dayMs, max: nowMs + 3 * dayMs }),
        why: fc.constantFrom(...backupReasons),
      }),
      { maxLength: 120 },
    )
    .map((list) => list.map((one, index) => ({ ...one, id: `backup ${index}` })));
  const zones = fc.constantFrom('UTC', madrid, 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe');
  const policies = fc.record({
    hourlyForHours: fc.nat(30),
    dailyForDays: fc.nat(20),
    monthlyForMonths: fc.nat(14),
  });

  it('never removes the newest, nor one from the future, and a second time removes nothing', () => {
    fc.assert(
      fc.property(someBackups, zones, policies, (backups, zone, policy) => {
        const removed = backupsToRemove(backups, nowMs, zone, policy);
        const past = backups.filter(({ savedAtMs }) => savedAtMs <= nowMs);
        const newestMs = Math.max(...past.map(({ savedAtMs }) => savedAtMs));
        for (const { id, savedAtMs } of backups) if (savedAtMs > nowMs) expect(removed.has(id)).toBe(false);
        if (past.length > 0) {
          expect(past.some(({ id, savedAtMs }) => savedAtMs === newestMs && !removed.has(id))).toBe(true);
        }
        const kept = backups.filter(({ id }) => !removed.has(id));
        expect(backupsToRemove(kept, nowMs, zone, policy)).toEqual(new Set());
      }),
    );
  });

  it('keeps of each hour of today, day of two weeks and month of a year its newest, whatever the order', () => {
    fc.assert(
      fc.property(someBackups, zones, (backups, zone) => {
        const removed = backupsToRemove(backups, nowMs, zone, defaultBackupPolicy);
        expect(backupsToRemove(backups.toReversed(), nowMs, zone, defaultBackupPolicy)).toEqual(removed);
        const dateOf = (atMs: number): string =>
          Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toString();
        const newestOf = (isIn: (atMs: number) => boolean): RotatedBackup | undefined =>
          backups
            .filter(({ savedAtMs }) => savedAtMs <= nowMs && isIn(savedAtMs))
            .reduce<RotatedBackup | undefined>(
              (newest, one) => (newest !== undefined && newest.savedAtMs >= one.savedAtMs ? newest : one),
              undefined,
            );
        const mustStay = (newest: RotatedBackup | undefined): void => {
          if (newest === undefined) return;
          const twins = backups.filter(({ savedAtMs }) => savedAtMs === newest.savedAtMs);
          expect(twins.some(({ id }) => !removed.has(id))).toBe(true);
        };
        for (let hour = 0; hour < 24; hour += 1) {
          const hourNumber = Math.floor(nowMs / hourMs) - hour;
          mustStay(newestOf((atMs) => Math.floor(atMs / hourMs) === hourNumber));
        }
        for (let day = 0; day < 14; day += 1) {
          const date = Temporal.PlainDate.from(dateOf(nowMs)).subtract({ days: day }).toString();
          mustStay(newestOf((atMs) => dateOf(atMs) === date));
        }
        for (let month = 0; month < 12; month += 1) {
          const name = Temporal.PlainDate.from(dateOf(nowMs)).with({ day: 1 }).subtract({ months: month }).toString();
          mustStay(newestOf((atMs) => dateOf(atMs).slice(0, 7) === name.slice(0, 7)));
        }
      }),
    );
  });

  it('keeps no more than the policy asks for, beside occasions and the future', () => {
    fc.assert(
      fc.property(someBackups, zones, policies, (backups, zone, policy) => {
        const hourly = backups.filter(({ why, savedAtMs }) => why === 'hourly' && savedAtMs <= nowMs);
        const kept = hourly.length - backupsToRemove(hourly, nowMs, zone, policy).size;
        expect(kept).toBeLessThanOrEqual(
          Math.max(1, policy.hourlyForHours + policy.dailyForDays + policy.monthlyForMonths),
        );
      }),
    );
  });
});
