import { describe, expect, it } from 'vitest';
import type { TrayFace, TrayIcon } from '../../../electron/domain/tray-face.ts';
import type { TrayIconLook } from '../../../electron/shell/tray-icon/draw-tray-icon.ts';
import { createIconCache } from '../../../electron/shell/tray-icon/icon-cache.ts';

const look: TrayIconLook = { size: 16, theme: 'dark-bar' };

function withDigits(digits: string, goal: TrayIcon['goal'] = 'ten-minute'): TrayIcon {
  return { glyph: 'counting', goal, digits, hasMore: false, steps: 6 };
}

function countingCache(capacity: number) {
  const made: string[] = [];
  const make = ({ digits }: TrayIcon, { size, theme }: TrayIconLook): string => {
    made.push(`${digits} ${size} ${theme}`);
    return `image ${made.length}`;
  };
  return { made, cache: createIconCache(make, capacity) };
}

describe('createIconCache', () => {
  it('makes an image once, however much else the face says', () => {
    const { made, cache } = countingCache(4);
    const face: TrayFace = { ...withDigits('7'), title: '7:00', tooltip: 'Ana', menu: [] };
    const first = cache.get(face, look);
    const later: TrayFace = { ...face, title: '6:59', tooltip: 'Oskar' };
    expect(cache.get(later, { ...look })).toBe(first);
    expect(made).toEqual(['7 16 dark-bar']);
  });

  it('shares one between a promise and the 24-hour goal, which draw the same', () => {
    const { made, cache } = countingCache(4);
    cache.get(withDigits('9h', '24-hour'), look);
    cache.get(withDigits('9h', 'promise'), look);
    expect(made).toHaveLength(1);
  });

  it('tells sizes, themes and everything that is drawn apart', () => {
    const { made, cache } = countingCache(99);
    const icon = withDigits('7');
    const icons: readonly TrayIcon[] = [
      icon,
      { ...icon, glyph: 'near' },
      { ...icon, goal: '24-hour' },
      { ...icon, digits: '6' },
      { ...icon, hasMore: true },
      { ...icon, steps: 5 },
    ];
    for (const other of icons) cache.get(other, look);
    cache.get(icon, { ...look, size: 32 });
    cache.get(icon, { ...look, theme: 'template' });
    expect(made).toHaveLength(8);
  });

  it('drops the one unused for longest when it is full', () => {
    const { made, cache } = countingCache(2);
    for (const digits of ['1', '2', '1', '3', '1', '2']) cache.get(withDigits(digits), look);
    expect(made).toEqual(['1', '2', '3', '2'].map((digits) => `${digits} 16 dark-bar`));
    expect(cache.size).toBe(2);
  });
});
