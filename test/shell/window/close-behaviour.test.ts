import { describe, expect, it } from 'vitest';
import type { TrayReach } from '../../../electron/shell/tray/self-test.ts';
import { closeBehaviour, windowKind } from '../../../electron/shell/window/close-behaviour.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;
const reaches: readonly TrayReach[] = ['reachable', 'unknown', 'missing'];

describe('closing the window', () => {
  it.each<[NodeJS.Platform, TrayReach, number, string]>([
    ['win32', 'reachable', 0, 'hide'],
    ['win32', 'reachable', 3, 'hide'],
    ['win32', 'missing', 0, 'quit'],
    ['win32', 'missing', 3, 'minimise'],
    ['linux', 'reachable', 0, 'hide'],
    ['linux', 'reachable', 3, 'hide'],
    ['linux', 'unknown', 0, 'quit'],
    ['linux', 'unknown', 3, 'minimise'],
    ['linux', 'missing', 0, 'quit'],
    ['linux', 'missing', 1, 'minimise'],
    ['darwin', 'reachable', 3, 'hide'],
    ['darwin', 'missing', 3, 'hide'],
  ])('on %s with a tray that is %s and %i open: %s', (platform, trayReach, open, does) => {
    expect(closeBehaviour({ platform, trayReach, open, isEnding: false }).does).toBe(does);
  });

  it('lets the window go when the program ends, always', () => {
    for (const platform of platforms) {
      for (const trayReach of reaches) {
        expect(closeBehaviour({ platform, trayReach, open: 2, isEnding: true }).does).toBe('let-go');
      }
    }
  });

  it('never hides where no tray and no Dock leads back', () => {
    for (const platform of ['win32', 'linux'] as const) {
      for (const trayReach of ['unknown', 'missing'] as const) {
        for (const open of [0, 1, 50]) {
          const { does, sentence } = closeBehaviour({ platform, trayReach, open, isEnding: false });
          expect(does).not.toBe('hide');
          expect(sentence).not.toBeNull();
        }
      }
    }
  });

  it('says how many are open and how to end it', () => {
    const facts = { platform: 'linux', trayReach: 'missing', isEnding: false } as const;
    expect(closeBehaviour({ ...facts, open: 1 }).sentence).toMatch(/^One inquiry is open.*Ctrl\+Q ends it\.$/);
    expect(closeBehaviour({ ...facts, open: 4 }).sentence).toMatch(/^4 inquiries are open/);
  });
});

describe('the kind of window', () => {
  it('is anchored on macOS and Windows where the tray can be reached, and ordinary everywhere else', () => {
    const kinds = platforms.map((platform) => reaches.map((reach) => windowKind(platform, reach)));
    expect(kinds).toEqual([
      ['anchored', 'ordinary', 'ordinary'],
      ['anchored', 'ordinary', 'ordinary'],
      ['ordinary', 'ordinary', 'ordinary'],
    ]);
  });
});
