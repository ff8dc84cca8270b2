import { describe, expect, it } from 'vitest';
import { barColours, palettes, toneNames, type Rgb } from '../../../electron/shell/tray-icon/tones.ts';

/** Relative luminance and contrast of WCAG 2. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const bars = ['light-bar', 'dark-bar'] as const;
const cases = bars.flatMap((theme) => toneNames.map((tone) => ({ theme, tone })));
const rgb = ([red, green, blue]: readonly [number, number, number, number]): Rgb => [red, green, blue];

describe('tray tones', () => {
  it('are measured rightly', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it.each(cases)('$tone stands out from the $theme by 3:1', ({ theme, tone }) => {
    expect(contrast(palettes[theme].tones[tone], barColours[theme])).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)('digits stand out from $tone on the $theme by 4.5:1', ({ theme, tone }) => {
    expect(contrast(rgb(palettes[theme].ink), palettes[theme].tones[tone])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(cases)('the time left stands out from the time gone by 4.5:1 on $tone, $theme', ({ theme, tone }) => {
    const { ink, track, tones } = palettes[theme];
    expect(contrast(rgb(ink), rgb(track(tones[tone])))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(bars)('the dot stands out from the %s by 4.5:1', (theme) => {
    expect(contrast(rgb(palettes[theme].dot), barColours[theme])).toBeGreaterThanOrEqual(4.5);
  });
});
