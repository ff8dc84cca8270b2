// The colours of the icon, on a light bar and on a dark one. Every tone stands out from its bar by 3:1 at least, and
// what is written on it from the tone by 4.5:1.
import type { TrayIcon } from '../../domain/tray-face.ts';

export const trayThemes = ['light-bar', 'dark-bar', 'template'] as const;
/** What the icon lies on. `template`: black and alpha alone, which macOS colours itself. */
export type TrayTheme = (typeof trayThemes)[number];

export type Rgb = readonly [red: number, green: number, blue: number];
export type Rgba = readonly [...Rgb, alpha: number];

export const toneNames = ['calm', 'near', 'late', 'day', 'neutral'] as const;
export type ToneName = (typeof toneNames)[number];

interface Palette {
  readonly tones: Readonly<Record<ToneName, Rgb>>;
  /** Digits, and the part of the bar that is left. */
  readonly ink: Rgba;
  /** The part of the bar that is gone, of a tone. */
  readonly track: (tone: Rgb) => Rgba;
  readonly dot: Rgba;
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const almostBlack: Rgb = [17, 17, 17];

export const palettes: Readonly<Record<TrayTheme, Palette>> = {
  'light-bar': {
    tones: {
      calm: [15, 123, 108],
      near: [178, 94, 9],
      late: [192, 38, 28],
      day: [52, 87, 178],
      neutral: [58, 58, 58],
    },
    ink: [...white, 255],
    track: (tone) => [...mixed(tone, black, 35), 255],
    dot: [...almostBlack, 255],
  },
  'dark-bar': {
    tones: {
      calm: [95, 208, 187],
      near: [240, 176, 98],
      late: [255, 143, 134],
      day: [159, 182, 255],
      neutral: [230, 230, 230],
    },
    ink: [...almostBlack, 255],
    track: (tone) => [...mixed(tone, white, 55), 255],
    dot: [...white, 255],
  },
  template: {
    tones: { calm: black, near: black, late: black, day: black, neutral: black },
    ink: [...black, 0],
    track: () => [...black, 150],
    dot: [...black, 255],
  },
};

/** The bars that the tones are made for: Windows 11, light and dark. */
export const barColours: Readonly<Record<Exclude<TrayTheme, 'template'>, Rgb>> = {
  'light-bar': [243, 243, 243],
  'dark-bar': [31, 31, 31],
};

export function toneOf({ glyph, goal }: TrayIcon): ToneName {
  switch (glyph) {
    case 'clear':
    case 'quiet':
      return 'neutral';
    case 'late':
    case 'near':
      return glyph;
    case 'counting':
      return goal === 'ten-minute' ? 'calm' : 'day';
  }
}

/** Whole percent of the second colour. */
function mixed(first: Rgb, second: Rgb, percent: number): Rgb {
  const mix = (a: number, b: number): number => Math.round((a * (100 - percent) + b * percent) / 100);
  return [mix(first[0], second[0]), mix(first[1], second[1]), mix(first[2], second[2])];
}
