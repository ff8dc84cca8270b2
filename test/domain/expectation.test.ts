import { describe, expect, it } from 'vitest';
import { expectationMs } from '../../electron/domain/expectation.ts';
import { hourMs } from '../../electron/domain/policy.ts';

describe('what customers expect', () => {
  it.each([
    [{ channel: 'social', kind: 'ordinary' }, 1],
    [{ channel: 'email', kind: 'sensitive' }, 6],
    [{ channel: 'email', kind: 'lead' }, 1],
    [{ channel: 'call', kind: 'lead' }, 1],
    [{ channel: 'call', kind: 'ordinary' }, null],
    [{ channel: 'walk-in', kind: 'sensitive' }, null],
  ] as const)('of %j is %s hours, as far as it is known', (key, hours) => {
    expect(expectationMs(key)).toBe(hours === null ? null : hours * hourMs);
  });
});
