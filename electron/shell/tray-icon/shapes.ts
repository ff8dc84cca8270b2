// Shapes as questions: is this point inside? Built from sums, products and comparisons alone, which come out the same
// on every machine, so that an icon is the same picture everywhere.

/** In pixels from the top left corner. */
export type Shape = (x: number, y: number) => boolean;
type Point = readonly [x: number, y: number];

export function rectangle(left: number, top: number, width: number, height: number): Shape {
  return (x, y) => x >= left && x < left + width && y >= top && y < top + height;
}

export function circle(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) <= radius * radius;
}

export function roundedRectangle(left: number, top: number, width: number, height: number, radius: number): Shape {
  const corner = Math.max(0, Math.min(radius, width / 2, height / 2));
  return (x, y) => {
    if (x < left || x >= left + width || y < top || y >= top + height) return false;
    const overX = Math.max(left + corner - x, x - (left + width - corner), 0);
    const overY = Math.max(top + corner - y, y - (top + height - corner), 0);
    return overX * overX + overY * overY <= corner * corner;
  };
}

/** Corners in order, clockwise as seen on the screen; no corner points inwards. */
export function polygon(...corners: readonly Point[]): Shape {
  const edges = corners.map((from, index): readonly [Point, Point] => [
    from,
    corners[(index + 1) % corners.length] ?? from,
  ]);
  return (x, y) => edges.every(([[ax, ay], [bx, by]]) => (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0);
}

/** A line from point to point with round ends and joints. */
export function stroke(width: number, ...points: readonly Point[]): Shape {
  const reach = (width * width) / 4;
  return (x, y) => points.some((to, index) => index > 0 && squaredDistance(points[index - 1] ?? to, to, x, y) <= reach);
}

function squaredDistance([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
  return offX * offX + offY * offY;
}

export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

export function without(shape: Shape, ...holes: readonly Shape[]): Shape {
  return (x, y) => shape(x, y) && !holes.some((hole) => hole(x, y));
}

export function within(shape: Shape, limit: Shape): Shape {
  return (x, y) => limit(x, y) && shape(x, y);
}

export function moved(shape: Shape, byX: number, byY: number): Shape {
  return (x, y) => shape(x - byX, y - byY);
}
