import { describe, expect, it } from 'vitest';
import { runningProgram } from '../../electron/shell/updates-part.ts';

const app = { isPackaged: true, getVersion: () => '1.2.0' };
const lookNow = () => Promise.resolve({ sentence: 'Ten-Four is up to date.' });

describe('what the settings are told of updates', () => {
  it('is that they are looked for, and how to look now', () => {
    const decision = { isOn: true, channel: 'stable', proof: 'signature' } as const;
    expect(runningProgram({ app }, { decision, lookNow })).toEqual({
      version: '1.2.0',
      updates: { isOn: true, sentence: null },
      lookForUpdate: lookNow,
    });
  });

  it('is why they are not', () => {
    const sentence = 'The package manager of this computer updates Ten-Four.';
    const decision = { isOn: false, reason: 'package-manager', sentence } as const;
    expect(runningProgram({ app }, { decision, lookNow }).updates).toEqual({ isOn: false, sentence });
  });
});
