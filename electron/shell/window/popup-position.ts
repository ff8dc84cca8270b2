// Owns where the popup stands: beside the tray's icon, whole, on the display that holds the icon.
import type { Rectangle } from 'electron';

export interface Place {
  /** Of the tray's icon, in the coordinates of all displays together. */
  readonly tray: Rectangle;
  readonly display: { readonly bounds: Rectangle; readonly workArea: Rectangle };
  readonly window: { readonly width: number; readonly height: number };
}

type Edge = 'top' | 'bottom' | 'left' | 'right';

/** Between the bar and the window. */
const gap = 4;

/** Where the window goes; null where the system does not say where the icon is (Linux), or there is none. */
export function popupPosition({ tray, display, window }: Place): Rectangle | null {
  if (tray.width <= 0 || tray.height <= 0) return null;
  const { workArea } = display;
  const width = Math.min(window.width, workArea.width);
  const height = Math.min(window.height, workArea.height);
  const { x, y } = besideTray(edgeOf(tray, display), tray, { width, height });
  return {
    x: clamp(Math.round(x), workArea.x, workArea.x + workArea.width - width),
    y: clamp(Math.round(y), workArea.y, workArea.y + workArea.height - height),
    width,
    height,
  };
}

/** The edge where the bar is: where the icon lies outside the work area, else the nearest (a bar that hides itself). */
function edgeOf(tray: Rectangle, { bounds, workArea }: Place['display']): Edge {
  const x = tray.x + tray.width / 2;
  const y = tray.y + tray.height / 2;
  if (y < workArea.y) return 'top';
  if (y >= workArea.y + workArea.height) return 'bottom';
  if (x < workArea.x) return 'left';
  if (x >= workArea.x + workArea.width) return 'right';
  const distances: readonly (readonly [Edge, number])[] = [
    ['bottom', bounds.y + bounds.height - y],
    ['top', y - bounds.y],
    ['right', bounds.x + bounds.width - x],
    ['left', x - bounds.x],
  ];
  return distances.reduce((nearest, candidate) => (candidate[1] < nearest[1] ? candidate : nearest))[0];
}

function besideTray(
  edge: Edge,
  tray: Rectangle,
  { width, height }: Place['window'],
): { readonly x: number; readonly y: number } {
  const centredX = tray.x + tray.width / 2 - width / 2;
  const centredY = tray.y + tray.height / 2 - height / 2;
  switch (edge) {
    case 'top':
      return { x: centredX, y: tray.y + tray.height + gap };
    case 'bottom':
      return { x: centredX, y: tray.y - height - gap };
    case 'left':
      return { x: tray.x + tray.width + gap, y: centredY };
    case 'right':
      return { x: tray.x - width - gap, y: centredY };
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
