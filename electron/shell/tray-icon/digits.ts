// Owns the outlines of the digits. They are built from whole pixels: stems, bars and the openings between them are given
// as counts of pixels, so that at 16 px every upright edge falls between two pixels and nothing blurs.
import { moved, polygon, rectangle, roundedRectangle, union, within, without, type Shape } from './shapes.ts';

/** Pixels. A digit is two stems and an opening wide, three bars and two openings high. */
export interface Weight {
  readonly stem: number;
  readonly bar: number;
  readonly openingWidth: number;
  readonly openingHeight: number;
}

interface Frame extends Weight {
  readonly width: number;
  readonly height: number;
  /** Top of the middle bar. */
  readonly middle: number;
  readonly corner: number;
}

interface Outline {
  readonly width: number;
  readonly shape: Shape;
}

function frameOf(weight: Weight): Frame {
  const { stem, bar, openingWidth, openingHeight } = weight;
  return {
    ...weight,
    width: 2 * stem + openingWidth,
    height: 3 * bar + 2 * openingHeight,
    middle: bar + openingHeight,
    corner: (stem + bar) / 2 + openingWidth / 4,
  };
}

export function digitHeight(weight: Weight): number {
  return frameOf(weight).height;
}

/** A ring of stems and bars, from `top` over `height`. */
function bowl({ stem, bar, openingWidth, width, corner }: Frame, top: number, height: number): Shape {
  const opening = roundedRectangle(stem, top + bar, openingWidth, height - 2 * bar, corner - (stem + bar) / 2);
  return without(roundedRectangle(0, top, width, height, corner), opening);
}

function upperBowl(frame: Frame): Shape {
  return bowl(frame, 0, frame.middle + frame.bar);
}

function lowerBowl(frame: Frame): Shape {
  return bowl(frame, frame.middle, frame.height - frame.middle);
}

function one({ stem, bar, openingHeight, height }: Frame): Outline {
  const flag = Math.max(stem, bar) - (stem > bar + 1 ? 1 : 0);
  const drop = bar + openingHeight / 2;
  const shape = union(
    rectangle(flag, 0, stem, height),
    polygon([flag, 0], [flag + stem / 2, 0], [flag, drop + bar / 2], [0, drop + bar / 2], [0, drop - bar / 2]),
  );
  return { width: flag + stem, shape };
}

function two(frame: Frame): Shape {
  const { stem, bar, width, height, middle, openingHeight } = frame;
  const turn = bar + openingHeight / 2;
  const arch = without(
    within(upperBowl(frame), rectangle(0, 0, width, middle)),
    rectangle(0, turn, width - stem, height),
  );
  const slope = polygon([width - stem, middle], [width, middle], [stem + bar / 2, height - bar], [0, height - bar]);
  return union(arch, slope, rectangle(0, height - bar, width, bar));
}

function three(frame: Frame): Shape {
  const { bar, width, middle } = frame;
  return without(
    union(upperBowl(frame), lowerBowl(frame)),
    slot(frame, 0, bar + hookOf(frame), middle),
    slot(frame, 0, middle + bar, frame.height - bar - hookOf(frame)),
    rectangle(0, middle, Math.floor(width / 4), bar),
  );
}

/** Opens one side of a bowl, between two heights. */
function slot({ width }: Frame, left: number, top: number, bottom: number): Shape {
  return rectangle(left, top, width / 2, bottom - top);
}

/** How far an open end reaches into its opening: not at all where there are few pixels. */
function hookOf({ openingHeight }: Frame): number {
  return Math.floor(openingHeight / 4);
}

function four({ stem, bar, openingHeight, width, height }: Frame): Shape {
  const over = Math.max(1, Math.round(stem / 3));
  const stemLeft = width - stem - over;
  const barTop = height - bar - Math.max(1, Math.round((bar + openingHeight) / 2));
  const slope = stem * 0.9;
  const whole = polygon([stemLeft, 0], [stemLeft + stem, 0], [stemLeft + stem, barTop], [0, barTop]);
  const opening = polygon(
    [stemLeft, (barTop * slope) / stemLeft + bar / 2],
    [stemLeft, barTop],
    [slope + bar / 4, barTop],
  );
  return union(without(whole, opening), rectangle(stemLeft, 0, stem, height), rectangle(0, barTop, width, bar));
}

function five(frame: Frame): Shape {
  const { stem, bar, width, height, middle } = frame;
  return union(
    without(lowerBowl(frame), slot(frame, 0, middle + bar, height - bar - hookOf(frame))),
    rectangle(0, 0, width - bar / 4, bar),
    rectangle(0, 0, stem, middle + bar),
    rectangle(0, middle, width / 2, bar),
  );
}

function six(frame: Frame): Shape {
  const { stem, bar, width, height, middle } = frame;
  const back = within(bowl(frame, 0, height), rectangle(0, 0, width, middle + bar));
  const open = without(back, slot(frame, width / 2, bar + hookOf(frame), middle), rectangle(stem, middle, width, bar));
  return union(open, lowerBowl(frame), rectangle(0, middle, stem, bar));
}

function nine(frame: Frame): Shape {
  const turned = six(frame);
  return (x, y) => turned(frame.width - x, frame.height - y);
}

function seven({ stem, bar, width, height }: Frame): Shape {
  const foot = Math.round(width / 4);
  return union(
    rectangle(0, 0, width, bar),
    polygon([width - stem, bar], [width, bar], [foot + stem, height], [foot, height]),
  );
}

/** Rounder than the 8, and the 8 with a waist: they are the two that look most alike where there are few pixels. */
function zero(frame: Frame): Shape {
  return bowl({ ...frame, corner: frame.width / 2 }, 0, frame.height);
}

function eight(frame: Frame): Shape {
  const { stem, bar, width, middle } = frame;
  const [top, centre, bottom] = [middle - bar / 2, middle + bar / 2, middle + bar * 1.5];
  return without(
    union(upperBowl(frame), lowerBowl(frame)),
    polygon([0, top], [stem / 2, centre], [0, bottom]),
    polygon([width, top], [width, bottom], [width - stem / 2, centre]),
  );
}

function hours(frame: Frame): Shape {
  const { stem, middle, width, height } = frame;
  const arch = within(bowl(frame, middle, 2 * height), rectangle(0, middle, width, height - middle));
  return union(rectangle(0, 0, stem, height), arch);
}

function days(frame: Frame): Shape {
  const { stem, width, height } = frame;
  return union(lowerBowl(frame), rectangle(width - stem, 0, stem, height));
}

function plus({ stem, bar, width, height }: Frame): Shape {
  const [across, down] = [Math.round((height - bar) / 2), (width - stem) / 2];
  const arm = Math.round((height - width) / 2);
  return union(rectangle(0, across, width, bar), rectangle(down, arm, stem, height - 2 * arm));
}

const outlines: Readonly<Record<string, (frame: Frame) => Shape>> = {
  '0': zero,
  '2': two,
  '3': three,
  '4': four,
  '5': five,
  '6': six,
  '7': seven,
  '8': eight,
  '9': nine,
  h: hours,
  d: days,
  '+': plus,
};

/** The text with its top left corner at 0, 0. */
export function digitsShape(text: string, weight: Weight, gap: number): Outline {
  const frame = frameOf(weight);
  // Three signs are as wide as the circle: the unit gives way.
  const narrow = frameOf({ ...weight, openingWidth: Math.max(gap, weight.openingWidth - gap) });
  let width = 0;
  const shapes: Shape[] = [];
  for (const sign of text) {
    const outline = sign === '1' ? one(frame) : outlineOf(sign, /[hd]/.test(sign) && text.length > 2 ? narrow : frame);
    if (width > 0) width += gap;
    shapes.push(moved(outline.shape, width, 0));
    width += outline.width;
  }
  return { width, shape: union(...shapes) };
}

function outlineOf(sign: string, frame: Frame): Outline {
  const draw = outlines[sign];
  if (draw === undefined) throw new Error(`There is no outline for "${sign}".`);
  return { width: frame.width, shape: draw(frame) };
}
