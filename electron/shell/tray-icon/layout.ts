// Where everything lies at each size, in whole pixels: what is crisp at 16 px is decided here, not by rounding.
import type { Weight } from './digits.ts';

export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly size: number;
  /** Pixels for a sixteenth of the size. */
  readonly unit: number;
  /** By how many signs there are. */
  readonly weights: Readonly<Record<'one' | 'two' | 'three', Weight>>;
  /** Where a point on top, or the dot, leaves less room. */
  readonly low: Readonly<Record<'one' | 'two', Weight>>;
  readonly gap: number;
  /** Of the square, and of the circle. */
  readonly squareBar: Bar;
  readonly circleBar: Bar;
}

type Numbers = readonly [stem: number, bar: number, openingWidth: number, openingHeight: number];
type Box = readonly [left: number, top: number, width: number, height: number];

interface Row {
  readonly one: Numbers;
  readonly two: Numbers;
  readonly lowOne: Numbers;
  readonly lowTwo: Numbers;
  readonly three: Numbers;
  readonly square: Box;
  readonly circle: Box;
}

const rows: Readonly<Record<number, Row>> = {
  16: {
    one: [3, 2, 2, 2],
    two: [2, 1, 1, 3],
    lowOne: [3, 2, 2, 1],
    lowTwo: [2, 1, 1, 2],
    three: [1, 1, 2, 2],
    square: [2, 13, 12, 2],
    circle: [4, 12, 8, 2],
  },
  18: {
    one: [3, 2, 2, 3],
    two: [2, 2, 2, 2],
    lowOne: [3, 2, 2, 2],
    lowTwo: [2, 1, 2, 3],
    three: [1, 1, 3, 3],
    square: [3, 15, 12, 2],
    circle: [4, 14, 10, 2],
  },
  20: {
    one: [3, 2, 2, 3],
    two: [2, 2, 2, 2],
    lowOne: [3, 2, 2, 2],
    lowTwo: [2, 1, 2, 3],
    three: [2, 1, 1, 3],
    square: [2, 16, 16, 2],
    circle: [5, 15, 10, 2],
  },
  22: {
    one: [4, 3, 2, 2],
    two: [3, 2, 1, 3],
    lowOne: [4, 3, 2, 1],
    lowTwo: [3, 2, 1, 2],
    three: [2, 1, 1, 4],
    square: [3, 18, 16, 2],
    circle: [5, 17, 12, 2],
  },
  24: {
    one: [4, 3, 2, 3],
    two: [3, 2, 2, 3],
    lowOne: [4, 3, 2, 2],
    lowTwo: [3, 2, 2, 2],
    three: [2, 2, 2, 2],
    square: [3, 19, 18, 3],
    circle: [6, 18, 12, 3],
  },
  32: {
    one: [6, 4, 4, 4],
    two: [4, 3, 2, 4],
    lowOne: [6, 4, 4, 2],
    lowTwo: [4, 2, 2, 4],
    three: [3, 2, 2, 4],
    square: [4, 26, 24, 4],
    circle: [8, 24, 16, 4],
  },
};

/** The sizes that the systems ask for: taskbars at 100 to 300 percent, panels of Linux, the menu bar of macOS, all at 2x. */
export const traySizes = [16, 18, 20, 22, 24, 32, 36, 40, 44, 48, 64] as const;
export type TraySize = (typeof traySizes)[number];

/** A size without numbers of its own is half of it doubled, with finer curves. */
export function layoutOf(size: TraySize): Layout {
  const scale = size in rows ? 1 : 2;
  const row = rows[size / scale];
  if (row === undefined) throw new Error(`There is no layout for an icon of ${size} px.`);
  return {
    size,
    unit: size / 16,
    weights: { one: weightOf(row.one, scale), two: weightOf(row.two, scale), three: weightOf(row.three, scale) },
    low: { one: weightOf(row.lowOne, scale), two: weightOf(row.lowTwo, scale) },
    gap: size < 32 ? 1 : 2 * Math.floor(size / 32),
    squareBar: barOf(row.square, scale),
    circleBar: barOf(row.circle, scale),
  };
}

function weightOf([stem, bar, openingWidth, openingHeight]: Numbers, scale: number): Weight {
  return {
    stem: stem * scale,
    bar: bar * scale,
    openingWidth: openingWidth * scale,
    openingHeight: openingHeight * scale,
  };
}

function barOf([left, top, width, height]: Box, scale: number): Bar {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}
