import { describe, expect, it } from 'vitest';
import { readArguments, readHandedOver } from '../../electron/shell/arguments.ts';

describe('the command line', () => {
  it('finds its own arguments among those of Chromium and the system', () => {
    expect(
      readArguments([
        'ten-four',
        '--enable-features=X',
        '--hidden',
        'tenfour://open/1',
        'C:\\tenfour.txt',
        'TENFOUR:x',
      ]),
    ).toEqual({ isHidden: true, links: ['tenfour://open/1', 'TENFOUR:x'] });
    expect(readArguments(['ten-four', '.'])).toEqual({ isHidden: false, links: [] });
  });

  it('takes no more than a handful of links', () => {
    expect(readArguments(Array.from({ length: 50 }, () => 'tenfour://add?text=a')).links).toHaveLength(5);
  });
});

describe('what a second start hands over', () => {
  it('is read as it was sent', () => {
    const launch = { isHidden: false, links: ['tenfour://open/1'] };
    expect(readHandedOver(structuredClone(launch))).toEqual(launch);
  });

  it.each([
    undefined,
    null,
    'tenfour://add?text=a',
    { links: ['tenfour://add?text=a'] },
    { isHidden: false, links: [1] },
    { isHidden: false, links: ['a'.repeat(10_001)] },
    { isHidden: false, links: Array.from({ length: 6 }, () => 'a') },
  ])('asks for nothing but the window where it cannot be read: %#', (data) => {
    expect(readHandedOver(data)).toEqual({ isHidden: false, links: [] });
  });
});
