import { describe, expect, it } from 'vitest';
import { traySizeFor } from '../../../electron/shell/tray/tray-sizes.ts';

describe('the pixels of the tray icon', () => {
  it.each([
    ['win32', 1, 16],
    ['win32', 1.25, 20],
    ['win32', 1.5, 24],
    ['win32', 1.75, 32],
    ['win32', 2, 32],
    ['win32', 2.5, 40],
    ['win32', 3, 48],
    ['win32', 5, 64],
    ['linux', 1, 22],
    ['linux', 1.5, 36],
    ['linux', 2, 44],
    ['darwin', 1, 16],
    ['darwin', 2, 16],
  ] as const)('on %s at a scale of %s are %i', (platform, scaleFactor, size) => {
    expect(traySizeFor(platform, scaleFactor)).toBe(size);
  });
});
