// The contact sheet of the tray's faces, in the sizes and on the bars that people have them.
import type { TrayIcon } from '../../electron/domain/tray-face.ts';
import { drawTrayIcon } from '../../electron/shell/tray-icon/draw-tray-icon.ts';
import type { TraySize } from '../../electron/shell/tray-icon/layout.ts';
import type { Picture } from '../../electron/shell/tray-icon/raster.ts';
import { barColours, type Rgb, type TrayTheme } from '../../electron/shell/tray-icon/tones.ts';
import { trayFaces } from './tray-faces.ts';

const sizes = [16, 24, 32] as const satisfies readonly TraySize[];
const enlargement = 3;
const margin = 10;
const perBand = 11;

interface Strip {
  readonly theme: TrayTheme;
  readonly ground: Rgb;
  /** macOS shows a template in white on a dark menu bar. */
  readonly isInverted: boolean;
}

const strips: readonly Strip[] = [
  { theme: 'light-bar', ground: barColours['light-bar'], isInverted: false },
  { theme: 'dark-bar', ground: barColours['dark-bar'], isInverted: false },
  { theme: 'template', ground: [225, 230, 238], isInverted: false },
  { theme: 'template', ground: [44, 48, 58], isInverted: true },
];

const largest = 32;
const cellWidth = largest * (1 + enlargement) + 3 * margin;
const stripHeight = sizes.reduce((height, size) => height + size * enlargement + margin, margin);

/** Each face at 16, 24 and 32 px, enlarged three times and as it is; eleven faces in a band. */
export function traySheet(): Picture {
  const faces = Object.values(trayFaces);
  const bands = Math.ceil(faces.length / perBand);
  const sheet = blank(perBand * cellWidth, bands * strips.length * stripHeight);
  for (let band = 0; band < bands; band += 1) {
    const members = faces.slice(band * perBand, (band + 1) * perBand);
    strips.forEach((strip, index) => {
      drawStrip(sheet, (band * strips.length + index) * stripHeight, strip, members);
    });
  }
  return sheet;
}

function blank(width: number, height: number): Picture {
  return { width, height, rgba: new Uint8Array(width * height * 4).fill(255) };
}

function drawStrip(sheet: Picture, top: number, strip: Strip, faces: readonly TrayIcon[]): void {
  for (let y = top; y < top + stripHeight; y += 1) {
    for (let x = 0; x < sheet.width; x += 1) sheet.rgba.set([...strip.ground, 255], (y * sheet.width + x) * 4);
  }
  let line = top + margin;
  for (const size of sizes) {
    faces.forEach((face, column) => {
      const picture = drawTrayIcon(face, { size, theme: strip.theme });
      const left = column * cellWidth + margin;
      place(sheet, picture, { left, top: line, times: enlargement, isInverted: strip.isInverted });
      const beside = { left: left + largest * enlargement + margin, top: line + size * (enlargement - 1), times: 1 };
      place(sheet, picture, { ...beside, isInverted: strip.isInverted });
    });
    line += size * enlargement + margin;
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  /** Whole pixels for each pixel. */
  readonly times: number;
  readonly isInverted: boolean;
}

function place(sheet: Picture, picture: Picture, { left, top, times, isInverted }: Place): void {
  for (let y = 0; y < picture.height * times; y += 1) {
    for (let x = 0; x < picture.width * times; x += 1) {
      const from = (Math.floor(y / times) * picture.width + Math.floor(x / times)) * 4;
      const to = ((top + y) * sheet.width + left + x) * 4;
      const alpha = picture.rgba[from + 3] ?? 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = picture.rgba[from + channel] ?? 0;
        const colour = isInverted ? 255 - value : value;
        sheet.rgba[to + channel] = Math.round((colour * alpha + (sheet.rgba[to + channel] ?? 0) * (255 - alpha)) / 255);
      }
    }
  }
}
