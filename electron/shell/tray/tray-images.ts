// Turns faces into pictures that Electron takes, each made once as long as it is in use.
import type { NativeImage } from 'electron';
import type { TrayIcon } from '../../domain/tray-face.ts';
import { drawTrayIcon, type TrayIconLook } from '../tray-icon/draw-tray-icon.ts';
import { encodePng } from '../tray-icon/encode-png.ts';
import { createIconCache } from '../tray-icon/icon-cache.ts';

/** What is used of Electron's `nativeImage`. */
export interface ImageMaker {
  createEmpty(): NativeImage;
}

export interface TrayImages {
  of(icon: TrayIcon, look: TrayIconLook): NativeImage;
  /** For the Windows taskbar: how many wait, or null for none. */
  overlay(count: number): NativeImage | null;
}

/** An hour of minutes, and what comes between. */
const kept = 120;

export function createTrayImages(maker: ImageMaker): TrayImages {
  const cache = createIconCache((icon, look) => draw(maker, icon, look), kept);
  return {
    of: cache.get,
    overlay: (count) => (count === 0 ? null : cache.get(countIcon(count), { size: 16, theme: 'light-bar' })),
  };
}

function draw(maker: ImageMaker, icon: TrayIcon, { size, theme }: TrayIconLook): NativeImage {
  const image = maker.createEmpty();
  image.addRepresentation({ scaleFactor: 1, buffer: encodePng(drawTrayIcon(icon, { size, theme })) });
  if (theme === 'template') {
    // Only macOS looks for a picture of its own for a sharper screen.
    image.addRepresentation({ scaleFactor: 2, buffer: encodePng(drawTrayIcon(icon, { size: 32, theme })) });
    image.setTemplateImage(true);
  }
  return image;
}

function countIcon(count: number): TrayIcon {
  return { glyph: 'counting', goal: '24-hour', digits: String(Math.min(count, 99)), hasMore: false, steps: 0 };
}
