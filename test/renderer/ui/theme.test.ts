import { describe, expect, it } from 'vitest';
import { rememberedTheme, rememberTheme } from '../../../renderer/ui/theme.ts';

function keeperWith(first: string | null) {
  let kept = first;
  let writes = 0;
  return {
    keeper: () => ({
      getItem: () => kept,
      setItem: (_key: string, value: string) => {
        kept = value;
        writes += 1;
      },
    }),
    writes: () => writes,
  };
}

const refusing = () => {
  throw new DOMException('no storage here', 'SecurityError');
};

describe('the theme that is remembered', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['system', 'system'],
    [null, 'system'],
    ['purple', 'system'],
  ])('of %j is %s', (kept, theme) => {
    expect(rememberedTheme(keeperWith(kept).keeper)).toBe(theme);
  });

  it('is written when it has changed, and only then', () => {
    const { keeper, writes } = keeperWith('light');
    rememberTheme(keeper, 'dark');
    rememberTheme(keeper, 'dark');
    expect([rememberedTheme(keeper), writes()]).toEqual(['dark', 1]);
  });

  it('is that of the system in a browser that keeps nothing', () => {
    rememberTheme(refusing, 'dark');
    expect(rememberedTheme(refusing)).toBe('system');
  });
});
