import { EventEmitter } from 'node:events';
import type { DisplaySpec, Point, Rectangle } from '../wire/shapes.ts';
import { guard } from './guard.ts';
import { answerSpec, computer, createEvent, requireReady } from './state.ts';

type Present =
  'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getPrimaryDisplay';

let displays: Electron.Display[] | null = null;
let cursor: Point | null = null;

function toDisplay(spec: DisplaySpec, index: number): Electron.Display {
  const workArea = spec.workArea ?? spec.bounds;
  return {
    id: spec.id ?? index + 1,
    label: `Display ${index + 1}`,
    bounds: { ...spec.bounds },
    size: { width: spec.bounds.width, height: spec.bounds.height },
    workArea: { ...workArea },
    workAreaSize: { width: workArea.width, height: workArea.height },
    nativeOrigin: { x: spec.bounds.x, y: spec.bounds.y },
    scaleFactor: spec.scaleFactor ?? 1,
    rotation: 0,
    colorDepth: 24,
    colorSpace: '',
    depthPerComponent: 8,
    displayFrequency: 60,
    detected: true,
    internal: index === 0,
    monochrome: false,
    maximumCursorSize: { width: 64, height: 64 },
    accelerometerSupport: 'unknown',
    touchSupport: 'unknown',
  };
}

const all = (): Electron.Display[] => (displays ??= computer().displays.map(toDisplay));

function first(): Electron.Display {
  const [display] = all();
  if (display === undefined) throw new Error('Failed to get screen information');
  return display;
}

/** The highest score wins, the earlier one on a draw. */
function best(score: (display: Electron.Display) => number): Electron.Display {
  return all().reduce((found, display) => (score(display) > score(found) ? display : found), first());
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function distance({ x, y }: Point, { bounds }: Electron.Display): number {
  const dx = Math.max(bounds.x - x, 0, x - (bounds.x + bounds.width - 1));
  const dy = Math.max(bounds.y - y, 0, y - (bounds.y + bounds.height - 1));
  return Math.hypot(dx, dy);
}

const nearest = (point: Point): Electron.Display => best((display) => -distance(point, display));

const methods = {
  getAllDisplays: () => structuredClone(all()),
  getPrimaryDisplay: () => structuredClone(first()),
  getCursorScreenPoint: () => ({ ...(cursor ?? computer().cursor) }),
  getDisplayNearestPoint: (point) => structuredClone(nearest(point)),
  getDisplayMatching: (rectangle) => {
    const found = best(({ bounds }) => overlap(bounds, rectangle));
    const centre = { x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 };
    return structuredClone(overlap(found.bounds, rectangle) > 0 ? found : nearest(centre));
  },
} satisfies Pick<Electron.Screen, Present>;

const emitter = Object.assign(new EventEmitter(), methods);

export const screen = guard('screen', emitter, {
  before: () => requireReady("The 'screen' module can't be used before the app 'ready' event"),
});

const metrics = ['bounds', 'workArea', 'scaleFactor'] as const;

answerSpec({
  setDisplays: (specs: readonly DisplaySpec[]) => {
    const before = all();
    const after = specs.map(toDisplay);
    displays = after;
    for (const display of after) {
      const old = before.find(({ id }) => id === display.id);
      if (old === undefined) emitter.emit('display-added', createEvent(), display);
      else {
        const changed = metrics.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(display[name]));
        if (changed.length > 0) emitter.emit('display-metrics-changed', createEvent(), display, changed);
      }
    }
    for (const old of before) {
      if (!after.some(({ id }) => id === old.id)) emitter.emit('display-removed', createEvent(), old);
    }
  },
  setCursor: (point: Point) => {
    cursor = point;
  },
});
