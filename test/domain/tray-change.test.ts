import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { lookAheadMs, nextFaceChangeMs, trayParts, type TrayPart } from '../../electron/domain/tray-change.ts';
import { trayFace } from '../../electron/domain/tray-face.ts';
import { trayShows, type TrayState } from '../../electron/domain/tray-scene.ts';
import { anInquiry } from '../support/builders.ts';
import { alwaysOpen, anyEvents, anyHistory, anyNow, minutesAfter } from '../support/domain-builders.ts';
import { customerWaits, trayState, waitingInquiry } from '../support/tray-states.ts';

const nine = minutesAfter(0);

function shown(state: TrayState, atMs: number, parts: readonly TrayPart[]): string {
  const { title, tooltip, menu, ...icon } = trayFace(state, atMs);
  const byPart = { icon, title, tooltip, menu };
  return JSON.stringify(parts.map((part) => byPart[part]));
}

/** Changes of the clocks included: Apia and St John's on a night in November, and a zone that has none. */
const zones = ['UTC', 'America/St_Johns', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'];
const minuteOfDay = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const anyQuietTime = fc.option(fc.record({ from: minuteOfDay, to: minuteOfDay }));

const anyState: fc.Arbitrary<TrayState> = fc
  .record({
    histories: fc.array(fc.oneof(anyHistory, anyEvents, fc.constant([])), { maxLength: 4 }),
    offsets: fc.array(fc.integer({ min: -30 * hourMs, max: 2 * hourMs }), { minLength: 4, maxLength: 4 }),
    show: fc.constantFrom(...trayShows),
    zone: fc.constantFrom(...zones),
    quietTime: anyQuietTime,
    quietUntilMs: fc.option(anyNow),
  })
  .map(({ histories, offsets, show, zone, quietTime, quietUntilMs }) => {
    const inquiries = histories.map((events, index) => {
      const receivedAtMs = events.length > 0 ? nine : nine + (offsets[index] ?? 0);
      return waitingInquiry(anInquiry({ id: `inquiry-${index}`, receivedAtMs, events }));
    });
    return trayState(inquiries, { openHours: { ...alwaysOpen, zone }, quietTime, quietUntilMs }, show);
  });

const someParts = fc.oneof(
  fc.subarray<TrayPart>([...trayParts], { minLength: 1 }),
  fc.constant<readonly TrayPart[]>(['icon']),
  fc.constant<readonly TrayPart[]>(['icon', 'tooltip', 'menu']),
);

/** The next changes after nine, one from the other, in milliseconds after nine. */
function changesAfter(state: TrayState, parts: readonly TrayPart[], count: number): readonly number[] {
  const instants = [nine];
  while (instants.length <= count) instants.push(nextFaceChangeMs(state, instants.at(-1) ?? nine, parts) ?? Infinity);
  return instants.slice(1).map((atMs) => atMs - nine);
}

describe('nextFaceChangeMs', () => {
  it('R20 names the very millisecond of the next change that can be seen, and none before it', () => {
    fc.assert(
      fc.property(
        anyState,
        someParts,
        anyNow,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (state, parts, nowMs, share) => {
          const nextMs = nextFaceChangeMs(state, nowMs, parts);
          const before = shown(state, nowMs, parts);
          if (nextMs === null) {
            expect(shown(state, nowMs + Math.floor(share * 400 * dayMs), parts)).toBe(before);
            return;
          }
          expect(nextMs).toBeGreaterThan(nowMs);
          expect(Number.isInteger(nextMs)).toBe(true);
          expect(shown(state, nowMs + Math.floor(share * (nextMs - nowMs - 1)), parts)).toBe(before);
          expect(shown(state, nextMs - 1, parts)).toBe(before);
          if (nextMs < nowMs + lookAheadMs) expect(shown(state, nextMs, parts)).not.toBe(before);
        },
      ),
      { seed: 20, numRuns: 3000 },
    );
  });

  it('misses no change: looked at every second, nothing differs in between', () => {
    fc.assert(
      fc.property(anyState, someParts, anyNow, (state, parts, nowMs) => {
        const nextMs = nextFaceChangeMs(state, nowMs, parts) ?? nowMs + hourMs;
        const before = shown(state, nowMs, parts);
        const everyMs = Math.max(1000, (nextMs - nowMs) / 60);
        for (let atMs = nowMs; atMs < nextMs; atMs += everyMs)
          expect(shown(state, Math.floor(atMs), parts)).toBe(before);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('is null when nothing is open, quiet or not, and the face is the same for ever', () => {
    const empty = trayState([], { quietUntilMs: nine + hourMs, quietTime: { from: 540, to: 600 } });
    expect(nextFaceChangeMs(empty, nine, trayParts)).toBeNull();
    expect(trayFace(empty, nine + 10 * dayMs)).toEqual(trayFace(empty, nine));
  });

  it.each([
    ['the icon, at a step of the bar and at a minute', ['icon'], [50_000, 60_000, 100_000]],
    ['a title, every second', ['title'], [1_000, 2_000, 3_000]],
    ['a tooltip, every minute', ['tooltip'], [60_000, 120_000, 180_000]],
    ['the menu, when another snooze is offered', ['menu'], [120_001, 600_000, 600_001]],
  ] as const)('wakes for %s', (_, parts, expected) => {
    expect(changesAfter(trayState([customerWaits('Ana', nine)]), parts, 3)).toEqual(expected);
  });

  it('R19 follows the clock of the office over its changes', () => {
    // New York, where 01:00 to 02:00 comes twice that night: quiet begins and ends twice.
    const policy = { openHours: { ...alwaysOpen, zone: 'America/New_York' }, quietTime: { from: 75, to: 90 } };
    const midnightMs = Date.UTC(2026, 10, 1, 4);
    const state = trayState([customerWaits('Ana', midnightMs - 5 * hourMs)], policy, 'bar');
    const glyphs = Array.from({ length: 4 * 60 }, (_, minute) => trayFace(state, midnightMs + minute * minuteMs).glyph);
    const turns = glyphs.flatMap((glyph, minute) => (minute > 0 && glyph !== glyphs[minute - 1] ? [minute] : []));
    expect(turns).toEqual([75, 90, 135, 150]);
    const nextTurn = (minute: number): number =>
      ((nextFaceChangeMs(state, midnightMs + minute * minuteMs, ['icon']) ?? 0) - midnightMs) / minuteMs;
    // The last but one is asked for before the clocks are set back, at minute 120.
    expect([65, 80, 115, 140].map(nextTurn)).toEqual(turns);
  });

  it('draws the ten minutes of one inquiry in 20 pictures', () => {
    expect(changesAfter(trayState([customerWaits('Ana', nine)]), ['icon'], 20).at(-1)).toBe(10 * minuteMs + 1);
  });

  it('looks again after an hour where nothing changes', () => {
    const late = trayState([customerWaits('Ana', nine - 3 * dayMs)]);
    expect(nextFaceChangeMs(late, nine, ['icon'])).toBe(nine + lookAheadMs);
  });
});
