import type { TrayIcon } from '../../domain/tray-face.ts';
import type { TrayIconLook } from './draw-tray-icon.ts';

export interface IconCache<Image> {
  /** The image of what the icon shows: made once, as long as it is in use. */
  get(icon: TrayIcon, look: TrayIconLook): Image;
  readonly size: number;
}

/** What is drawn: faces that look the same share a key. */
function iconKey({ glyph, goal, digits, hasMore, steps }: TrayIcon, { size, theme }: TrayIconLook): string {
  const shape = goal === null || goal === 'ten-minute' ? goal : 'circle';
  return [glyph, shape, digits, hasMore, steps, size, theme].join('|');
}

/** Keeps the `capacity` images that were used last. `make` draws, and turns the pixels into what the system takes. */
export function createIconCache<Image>(
  make: (icon: TrayIcon, look: TrayIconLook) => Image,
  capacity: number,
): IconCache<Image> {
  // A map keeps the order in which its keys were set: the first is the one unused for longest.
  const images = new Map<string, Image>();
  return {
    get(icon, look) {
      const key = iconKey(icon, look);
      const image = images.get(key) ?? make(icon, look);
      images.delete(key);
      images.set(key, image);
      for (const oldest of images.keys()) {
        if (images.size <= capacity) break;
        images.delete(oldest);
      }
      return image;
    },
    get size() {
      return images.size;
    },
  };
}
