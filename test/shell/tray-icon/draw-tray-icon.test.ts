// The golden pictures are drawn anew with: UPDATE_GOLDEN=1 npx vitest run test/shell/tray-icon
// Then look at every one that changed, and draw the contact sheet anew: node test/run/tray-sheet.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TrayIcon } from '../../../electron/domain/tray-face.ts';
import { drawTrayIcon } from '../../../electron/shell/tray-icon/draw-tray-icon.ts';
import { encodePng } from '../../../electron/shell/tray-icon/encode-png.ts';
import { traySizes, type TraySize } from '../../../electron/shell/tray-icon/layout.ts';
import type { Picture } from '../../../electron/shell/tray-icon/raster.ts';
import { trayThemes } from '../../../electron/shell/tray-icon/tones.ts';
import { decodePng } from '../../support/png.ts';
import { trayFaces } from '../../support/tray-faces.ts';
import { traySheet } from '../../support/tray-sheet.ts';

const goldenFolder = fileURLToPath(new URL('golden', import.meta.url));
const sheetFile = fileURLToPath(new URL('../../../docs/tray-faces.png', import.meta.url));
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const names = Object.keys(trayFaces);

function faceNamed(name: string): TrayIcon {
  const face = trayFaces[name];
  if (face === undefined) throw new Error(`There is no face "${name}".`);
  return face;
}

/** Pictures of one size, one below the other. */
function stacked(pictures: readonly Picture[]): Picture {
  const width = pictures[0]?.width ?? 0;
  const rgba = new Uint8Array(Buffer.concat(pictures.map((picture) => picture.rgba)));
  return { width, height: width * pictures.length, rgba };
}

function maskOf(name: string, size: TraySize): readonly boolean[] {
  const { rgba } = drawTrayIcon(faceNamed(name), { size, theme: 'template' });
  return Array.from({ length: size * size }, (_, pixel) => (rgba[pixel * 4 + 3] ?? 0) >= 128);
}

const ink = '255,255,255,255';
const calm = '15,123,108,255';

/** Red, green, blue and alpha of a pixel. */
function pixelAt({ width, rgba }: Picture, x: number, y: number): string {
  return rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).join(',');
}

function rowOf(picture: Picture, y: number): readonly string[] {
  return Array.from({ length: picture.width }, (_, x) => pixelAt(picture, x, y));
}

describe('tray icons', () => {
  const looks = traySizes.flatMap((size) => trayThemes.map((theme) => ({ size, theme })));

  it.each(looks)('at $size px on $theme are the golden ones, pixel for pixel', ({ size, theme }) => {
    const drawn = names.map((name) => drawTrayIcon(faceNamed(name), { size, theme }));
    const file = join(goldenFolder, `${size}-${theme}.png`);
    if (isUpdating) writeFileSync(file, encodePng(stacked(drawn)));
    const golden = decodePng(readFileSync(file));
    const bytes = size * size * 4;
    const differing = names.filter(
      (_, index) =>
        !Buffer.from(drawn[index]?.rgba ?? []).equals(golden.rgba.subarray(index * bytes, (index + 1) * bytes)),
    );
    expect({ differing, height: golden.height }).toEqual({ differing: [], height: size * names.length });
  });

  it('on the contact sheet in docs/ are those that the code draws', () => {
    const sheet = traySheet();
    const committed = decodePng(readFileSync(sheetFile));
    expect([committed.width, committed.height]).toEqual([sheet.width, sheet.height]);
    expect(Buffer.from(committed.rgba).equals(sheet.rgba)).toBe(true);
  });

  it('are only black and alpha as a template', () => {
    for (const name of names) {
      const { rgba } = drawTrayIcon(faceNamed(name), { size: 32, theme: 'template' });
      expect(rgba.some((value, index) => index % 4 !== 3 && value !== 0)).toBe(false);
      expect(rgba.some((value, index) => index % 4 === 3 && value === 255)).toBe(true);
    }
  });

  it('have crisp stems at 16 px: across the middle of a 10 every pixel is all ink or all ground', () => {
    const ten = drawTrayIcon(faceNamed('ten-minute-10'), { size: 16, theme: 'light-bar' });
    const row = rowOf(ten, 8).map((pixel) => (pixel === ink ? '#' : pixel === calm ? '.' : '?'));
    expect(row.join('')).toBe('.....##.##.##...');
  });

  it('give each twelfth of the ten minutes one whole pixel at 16 px', () => {
    const inkAcross = (steps: number): number => {
      const icon = drawTrayIcon({ ...faceNamed('ten-minute-5'), steps }, { size: 16, theme: 'light-bar' });
      return rowOf(icon, 13).filter((pixel) => pixel === ink).length;
    };
    const steps = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(steps.map(inkAcross)).toEqual(steps);
  });

  it('keep a rim of the tone around the bar, so that a light taskbar does not eat it', () => {
    const full = drawTrayIcon(faceNamed('ten-minute-10'), { size: 16, theme: 'light-bar' });
    const rim = [pixelAt(full, 8, 15), pixelAt(full, 8, 12), pixelAt(full, 1, 13), pixelAt(full, 14, 13)];
    expect(rim).toEqual([calm, calm, calm, calm]);
  });

  it('cut a ring out around the dot', () => {
    const icon = drawTrayIcon(faceNamed('ten-minute-9-more'), { size: 32, theme: 'light-bar' });
    expect(pixelAt(icon, 28, 4)).toBe('17,17,17,255');
    expect(pixelAt(icon, 23, 4)).toBe('0,0,0,0');
    expect(pixelAt(icon, 20, 2)).toBe(calm);
  });
});

describe('tray shapes without colour', () => {
  const shapes = ['clear', 'ten-minute-8', 'near-2', 'late', 'day-9h', 'near-36', 'quiet-1'];
  const pairs = shapes.flatMap((a, index) => shapes.slice(index + 1).map((b) => [a, b] as const));

  it.each(pairs)('%s and %s differ by more than a tenth of what they cover at 16 px', (a, b) => {
    const [maskA, maskB] = [maskOf(a, 16), maskOf(b, 16)];
    const differing = maskA.filter((inside, pixel) => inside !== maskB[pixel]).length;
    const covered = maskA.filter((inside, pixel) => inside || maskB[pixel]).length;
    expect(differing / covered).toBeGreaterThan(0.1);
  });

  it.each([
    ['bar-ten-minute-more', 'bar-near'],
    ['bar-day', 'bar-near-day'],
    ['bar-near', 'bar-near-day'],
  ])('%s and %s have different outlines, whatever is written on them', (a, b) => {
    // The four corners of the picture: all that the digits, the bar and the dot leave alone.
    const corner = (name: string): readonly boolean[] => {
      const mask = maskOf(name, 32);
      return mask.filter((_, pixel) => pixel % 32 < 6 && (pixel < 32 * 8 || pixel >= 32 * 26));
    };
    const [outlineA, outlineB] = [corner(a), corner(b)];
    expect(outlineA.filter((inside, pixel) => inside !== outlineB[pixel]).length).toBeGreaterThan(8);
  });

  it.each([
    ['alone', '', false],
    ['after another', '1', false],
    ['after another, under the dot', '1', true],
  ])('every digit differs from every other at 16 px, %s', (_, before, hasMore) => {
    const drawn = Array.from({ length: 10 }, (_unused, digit) => {
      const icon = { glyph: 'counting', goal: '24-hour', digits: `${before}${digit}`, hasMore, steps: 6 } as const;
      return drawTrayIcon(icon, { size: 16, theme: 'template' }).rgba;
    });
    const differences = drawn.flatMap((a, index) =>
      drawn.slice(index + 1).map((b) => a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / 255),
    );
    // In whole pixels of ink.
    expect(Math.min(...differences)).toBeGreaterThan(4);
  });
});
