// Turns faces into pictures that Electron takes, each made once as long as it is in use.
import type { NativeImage } from 'electron';
import type { TrayIcon } from '../../domain/tray-face.ts';
import { drawTrayIcon } from '../tray-icon/draw-tray-icon.ts';
import { encodePng } from '../tray-icon/encode-png.ts';
import { createIconCache } from '../tray-icon/icon-cache.ts';
import type { TrayTheme } from '../tray-icon/tones.ts';

/** What is used of Electron's `nativeImage`. */
export interface ImageMaker {
  createEmpty(): NativeImage;
}

export interface TrayImages {
  of(icon: TrayIcon, theme: TrayTheme): NativeImage;
  /** For the Windows taskbar: how many wait, or null for none. */
  overlay(count: number): NativeImage | null;
}

const scales = [
  { scaleFactor: 1, size: 16 },
  { scaleFactor: 2, size: 32 },
] as const;
/** An hour of minutes, and what comes between. */
const kept = 120;

export function createTrayImages(maker: ImageMaker): TrayImages {
  const cache = createIconCache((icon, { theme }) => draw(maker, icon, theme), kept);
  const of = (icon: TrayIcon, theme: TrayTheme): NativeImage => cache.get(icon, { size: scales[0].size, theme });
  return { of, overlay: (count) => (count === 0 ? null : of(countIcon(count), 'light-bar')) };
}

function draw(maker: ImageMaker, icon: TrayIcon, theme: TrayTheme): NativeImage {
  const image = maker.createEmpty();
  for (const { scaleFactor, size } of scales) {
    const picture = drawTrayIcon(icon, { size, theme });
    image.addRepresentation({ scaleFactor, buffer: encodePng(picture) });
  }
  if (theme === 'template') image.setTemplateImage(true);
  return image;
}

function countIcon(count: number): TrayIcon {
  return { glyph: 'counting', goal: '24-hour', digits: String(Math.min(count, 99)), hasMore: false, steps: 0 };
}
