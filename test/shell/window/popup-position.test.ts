import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { popupPosition, type Place } from '../../../electron/shell/window/popup-position.ts';

const window = { width: 420, height: 660 };
const full = { x: 0, y: 0, width: 1920, height: 1080 };
const left = { x: -1920, y: -200, width: 1920, height: 1080 };
const below = { x: 0, y: 1080, width: 1280, height: 800 };
const icon = (x: number, y: number) => ({ x, y, width: 24, height: 24 });
const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('popup position', () => {
  it.each<[string, Omit<Place, 'window'>, object]>([
    [
      'a taskbar at the bottom: above the icon',
      { tray: icon(1600, 1048), display: { bounds: full, workArea: rectangle(0, 0, 1920, 1040) } },
      { x: 1402, y: 380 },
    ],
    [
      'an icon in the corner: clamped at the right',
      { tray: icon(1890, 1048), display: { bounds: full, workArea: rectangle(0, 0, 1920, 1040) } },
      { x: 1500, y: 380 },
    ],
    [
      'a menu bar at the top: below the icon',
      { tray: icon(1200, 0), display: { bounds: full, workArea: rectangle(0, 25, 1920, 1055) } },
      { x: 1002, y: 28 },
    ],
    [
      'an icon at the left end of the menu bar: clamped at the left',
      { tray: icon(4, 0), display: { bounds: full, workArea: rectangle(0, 25, 1920, 1055) } },
      { x: 0, y: 28 },
    ],
    [
      'a taskbar at the left: beside it, clamped at the bottom',
      { tray: icon(12, 1040), display: { bounds: full, workArea: rectangle(48, 0, 1872, 1080) } },
      { x: 48, y: 420 },
    ],
    [
      'a taskbar at the right: beside it, clamped at the bottom',
      { tray: icon(1884, 1040), display: { bounds: full, workArea: rectangle(0, 0, 1872, 1080) } },
      { x: 1452, y: 420 },
    ],
    [
      'a display at negative coordinates, taskbar at the bottom',
      { tray: icon(-60, 848), display: { bounds: left, workArea: rectangle(-1920, -200, 1920, 1040) } },
      { x: -420, y: 180 },
    ],
    [
      'a display at negative coordinates, menu bar at the top, icon at its left end',
      { tray: icon(-1918, -200), display: { bounds: left, workArea: rectangle(-1920, -175, 1920, 1055) } },
      { x: -1920, y: -172 },
    ],
    [
      'a display at negative coordinates, taskbar at the left',
      { tray: icon(-1908, 700), display: { bounds: left, workArea: rectangle(-1872, -200, 1872, 1080) } },
      { x: -1872, y: 220 },
    ],
    [
      'a display below the first, taskbar at the top',
      { tray: icon(1200, 1084), display: { bounds: below, workArea: rectangle(0, 1120, 1280, 760) } },
      { x: 860, y: 1120 },
    ],
    [
      'a taskbar that hides itself: the nearest edge',
      { tray: icon(1600, 1050), display: { bounds: full, workArea: full } },
      { x: 1402, y: 386 },
    ],
    [
      'an icon in the overflow above the taskbar: above it',
      { tray: icon(1700, 980), display: { bounds: full, workArea: rectangle(0, 0, 1920, 1040) } },
      { x: 1500, y: 316 },
    ],
  ])('%s', (_what, place, expected) => {
    expect(popupPosition({ ...place, window })).toEqual({ ...expected, ...window });
  });

  it('becomes smaller on a display that is smaller than it', () => {
    const display = { bounds: rectangle(0, 0, 400, 480), workArea: rectangle(0, 0, 400, 440) };
    expect(popupPosition({ tray: icon(300, 448), display, window })).toEqual(rectangle(0, 0, 400, 440));
  });

  it.each([rectangle(0, 0, 0, 0), rectangle(10, 10, 0, 24), rectangle(10, 10, 24, 0)])(
    'has no place where the system does not say where the icon is: %j',
    (tray) => {
      expect(popupPosition({ tray, display: { bounds: full, workArea: full }, window })).toBeNull();
    },
  );

  it('lies within the work area wherever the icon and the bars are', () => {
    const at = fc.integer({ min: -4000, max: 4000 });
    const inset = fc.integer({ min: 0, max: 120 });
    const size = fc.integer({ min: 500, max: 4000 });
    fc.assert(
      fc.property(
        at,
        at,
        size,
        size,
        inset,
        inset,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y, width, height, top, leftInset, alongX, alongY) => {
          const bounds = { x, y, width, height };
          const workArea = { x: x + leftInset, y: y + top, width: width - leftInset, height: height - top };
          const tray = icon(Math.round(x + alongX * (width - 24)), Math.round(y + alongY * (height - 24)));
          const found = popupPosition({ tray, display: { bounds, workArea }, window });
          if (found === null) throw new Error('There is a place for every icon.');
          expect(found.x).toBeGreaterThanOrEqual(workArea.x);
          expect(found.y).toBeGreaterThanOrEqual(workArea.y);
          expect(found.x + found.width).toBeLessThanOrEqual(workArea.x + workArea.width);
          expect(found.y + found.height).toBeLessThanOrEqual(workArea.y + workArea.height);
        },
      ),
    );
  });
});
