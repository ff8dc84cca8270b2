import { describe, expect, it } from 'vitest';
import { isQuietAt, quietEndMs } from '../../electron/domain/quiet-time.ts';
import type { Policy, QuietTime } from '../../electron/domain/policy.ts';
import { alwaysOpen, rulesWith } from '../support/domain-builders.ts';

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function policyWith(zone: string, quietTime: QuietTime | null, quietUntilMs: number | null = null): Policy {
  return rulesWith({ openHours: { ...alwaysOpen, zone }, quietTime, quietUntilMs }).policy;
}

const night: QuietTime = { from: 22 * 60, to: 7 * 60 };
const noon: QuietTime = { from: 12 * 60, to: 13 * 60 };

describe('R18 quiet time', () => {
  it.each([
    ['over midnight, before it', night, '2026-11-21T21:59:59.999Z', null],
    ['over midnight, from its first minute', night, '2026-11-21T22:00:00Z', '2026-11-22T07:00:00Z'],
    ['over midnight, after twelve', night, '2026-11-22T00:30:00Z', '2026-11-22T07:00:00Z'],
    ['over midnight, its last instant', night, '2026-11-22T06:59:59.999Z', '2026-11-22T07:00:00Z'],
    ['over midnight, after it', night, '2026-11-22T07:00:00Z', null],
    ['within a day, before it', noon, '2026-11-21T11:59:59.999Z', null],
    ['within a day, from its first minute', noon, '2026-11-21T12:00:00Z', '2026-11-21T13:00:00Z'],
    ['within a day, after it', noon, '2026-11-21T13:00:00Z', null],
    ['until midnight', { from: 1320, to: 0 }, '2026-11-21T23:00:00Z', '2026-11-22T00:00:00Z'],
    ['from and to equal: never', { from: 600, to: 600 }, '2026-11-21T10:00:00Z', null],
    ['none', null, '2026-11-21T10:00:00Z', null],
  ])('%s', (_name, quietTime, now, end) => {
    const policy = policyWith('UTC', quietTime);
    expect(isQuietAt(policy, at(now))).toBe(end !== null);
    expect(quietEndMs(policy, at(now))).toBe(at(end ?? now));
  });

  it("is told by the office's clock (R19)", () => {
    const policy = policyWith('Asia/Tokyo', night);
    expect(isQuietAt(policy, at('2026-11-21T13:00:00Z'))).toBe(true);
    expect(quietEndMs(policy, at('2026-11-21T13:00:00Z'))).toBe(at('2026-11-21T22:00:00Z'));
    expect(isQuietAt(policy, at('2026-11-21T22:00:00Z'))).toBe(false);
  });

  it.each([
    ['spring forward', '2026-03-08T04:00:00Z', '2026-03-08T11:00:00Z'],
    ['fall back', '2026-11-01T04:00:00Z', '2026-11-01T12:00:00Z'],
  ])('ends at seven also on the day when clocks %s (R19)', (_name, now, end) => {
    const policy = policyWith('America/New_York', night);
    expect(quietEndMs(policy, at(now))).toBe(at(end));
    expect([at(end) - 1, at(end)].map((atMs) => isQuietAt(policy, atMs))).toEqual([true, false]);
  });

  it('lasts as long as the person asked for', () => {
    const untilMs = at('2026-11-21T10:30:00Z');
    const policy = policyWith('UTC', null, untilMs);
    expect([untilMs - 1, untilMs].map((atMs) => isQuietAt(policy, atMs))).toEqual([true, false]);
    expect([untilMs - 1, untilMs, untilMs + 5].map((atMs) => quietEndMs(policy, atMs))).toEqual([
      untilMs,
      untilMs,
      untilMs + 5,
    ]);
  });

  it('runs on where what was asked for ends within the daily one', () => {
    const policy = policyWith('UTC', night, at('2026-11-21T22:30:00Z'));
    expect(quietEndMs(policy, at('2026-11-21T21:00:00Z'))).toBe(at('2026-11-22T07:00:00Z'));
  });
});
