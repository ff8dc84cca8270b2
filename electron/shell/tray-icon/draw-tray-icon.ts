// Draws what `trayFace` says: rounded square = ten-minute goal, circle = 24-hour goal or promise, the same with a point
// on top = near, triangle = late, check mark = nobody waits, moon = quiet.
import { barSteps, type TrayIcon } from '../../domain/tray-face.ts';
import { digitHeight, digitsShape, type Weight } from './digits.ts';
import { layoutOf, type Bar, type Layout, type TraySize } from './layout.ts';
import { rasterise, type Layer, type Picture } from './raster.ts';
import { circle, moved, polygon, rectangle, roundedRectangle, stroke, union, without, type Shape } from './shapes.ts';
import { palettes, toneOf, type Rgba, type TrayTheme } from './tones.ts';

export interface TrayIconLook {
  /** Pixels across. */
  readonly size: TraySize;
  readonly theme: TrayTheme;
}

export function drawTrayIcon(icon: TrayIcon, { size, theme }: TrayIconLook): Picture {
  const layout = layoutOf(size);
  const { tones, ink, track, dot } = palettes[theme];
  const tone = tones[toneOf(icon)];
  const paints: Paints = { tone: [...tone, 255], ink, track: track(tone) };
  const more = icon.hasMore ? dotLayers(layout, dot) : [];
  return rasterise(size, [...more, ...glyphLayers(icon, layout, paints)]);
}

interface Paints {
  readonly tone: Rgba;
  readonly ink: Rgba;
  readonly track: Rgba;
}

function glyphLayers(icon: TrayIcon, layout: Layout, { tone, ink, track }: Paints): readonly Layer[] {
  switch (icon.glyph) {
    case 'clear':
      return [{ shape: checkMark(layout), paint: tone }];
    case 'quiet':
      return [{ shape: moonWithCount(icon.digits, layout), paint: tone }];
    case 'late':
      return [
        { shape: exclamationMark(layout), paint: ink },
        { shape: triangle(layout), paint: tone },
      ];
    case 'counting':
    case 'near': {
      const bar = barOf(icon, layout);
      return [
        { shape: digitsOf(icon, layout), paint: ink },
        { shape: barShape({ ...bar, width: Math.max(layout.gap, (bar.width * icon.steps) / barSteps) }), paint: ink },
        { shape: barShape(bar), paint: track },
        { shape: groundOf(icon, layout), paint: tone },
      ];
    }
  }
}

/** The ring around the dot is cut out of what lies below, so that the dot stands apart on any ground. */
function dotLayers({ unit }: Layout, dot: Rgba): readonly Layer[] {
  return [
    { shape: circle(14 * unit, 2 * unit, 2 * unit), paint: dot },
    { shape: circle(14 * unit, 2 * unit, 3 * unit), paint: null },
  ];
}

function groundOf({ glyph, goal }: TrayIcon, { size, unit }: Layout): Shape {
  const half = size / 2;
  if (goal === 'ten-minute') {
    if (glyph === 'counting') return roundedRectangle(0, 0, size, size, 3.5 * unit);
    const eaves = 4 * unit;
    const body = roundedRectangle(0, 0, size, size, 3.5 * unit);
    const lower = (x: number, y: number): boolean => y >= eaves && (y < 8 * unit || body(x, y));
    return union(lower, polygon([half, 0], [size, eaves], [size, eaves + unit], [0, eaves + unit], [0, eaves]));
  }
  if (glyph === 'counting') return circle(half, half, half);
  const radius = 7.25 * unit;
  const centreY = size - radius;
  return union(
    circle(half, centreY, radius),
    polygon([half, 0], [half + 5.8 * unit, 4.4 * unit], [half - 5.8 * unit, 4.4 * unit]),
  );
}

function barOf({ goal, digits }: TrayIcon, { squareBar, circleBar, unit }: Layout): Bar {
  const bar = goal === 'ten-minute' ? squareBar : circleBar;
  if (digits !== '') return bar;
  // Alone, it takes the place of the digits.
  const height = Math.round(4 * unit);
  const left = squareBar.left;
  return { ...squareBar, left, height, top: Math.round(6.5 * unit) };
}

function barShape({ left, top, width, height }: Bar): Shape {
  return rectangle(left, top, width, height);
}

function digitsOf(icon: TrayIcon, layout: Layout): Shape {
  const { glyph, digits, hasMore, goal } = icon;
  if (digits === '') return () => false;
  const weight = weightFor(icon, layout);
  const { shape, width } = digitsShape(digits, weight, layout.gap);
  // The dot takes room on the right.
  const shift = hasMore && digits.length === 1 && glyph === 'counting' ? layout.gap : 0;
  const left = Math.floor((layout.size - width) / 2) - shift;
  const { top } = goal === 'ten-minute' ? layout.squareBar : layout.circleBar;
  return moved(shape, left, top - Math.round(layout.unit) - digitHeight(weight));
}

/** Under the dot, and under a point, there is less room. */
function weightFor({ glyph, digits, hasMore }: TrayIcon, { weights, low }: Layout): Weight {
  const isPointed = glyph === 'near';
  if (digits.length === 1) return isPointed ? low.one : weights.one;
  if (digits.length === 2) return isPointed || hasMore ? low.two : weights.two;
  return weights.three;
}

function triangle({ unit }: Layout): Shape {
  const bottom = Math.round(15 * unit);
  return polygon([8 * unit, 0], [16 * unit, bottom], [0, bottom]);
}

function exclamationMark({ size, unit }: Layout): Shape {
  const width = 2 * Math.round(unit);
  const left = (size - width) / 2;
  const top = Math.round(5 * unit);
  const dotTop = Math.round(12 * unit);
  const gap = Math.round(unit);
  return union(rectangle(left, top, width, dotTop - gap - top), rectangle(left, dotTop, width, width));
}

function checkMark({ unit }: Layout): Shape {
  return stroke(2.25 * unit, [2.6 * unit, 8.6 * unit], [6.3 * unit, 12.3 * unit], [13.4 * unit, 4.2 * unit]);
}

function moonWithCount(digits: string, { size, unit, low, gap }: Layout): Shape {
  const moon = without(circle(7 * unit, 9 * unit, 7 * unit), circle(11 * unit, 5.5 * unit, 6.6 * unit));
  const { shape, width } = digitsShape(digits, low.two, gap);
  return union(moon, moved(shape, size - width - Math.round(unit), Math.round(unit)));
}
