import { traySizes, type TraySize } from '../tray-icon/layout.ts';

/** Across, at a scale of 1: the tray of Windows and macOS, and what panels on Linux have room for. */
const pointsOf = (platform: NodeJS.Platform): number => (platform === 'linux' ? 22 : 16);

/**
 * In how many pixels the icon is drawn. Windows and Linux are handed the picture for a scale of 1 as it is, whatever other
 * representations there are, and stretch it: so that one is drawn for the screen's own scale, rather shrunk than stretched.
 * macOS chooses among representations itself.
 */
export function traySizeFor(platform: NodeJS.Platform, scaleFactor: number): TraySize {
  const points = pointsOf(platform);
  const wanted = platform === 'darwin' ? points : points * scaleFactor;
  return traySizes.find((size) => size >= wanted) ?? 64;
}
