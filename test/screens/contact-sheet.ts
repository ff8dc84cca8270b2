// Owns where each picture stands on a contact sheet, how a sheet is drawn, and how a picture is compared with it.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { popupSize, type Screen } from './screen.ts';
import { screens } from './screens.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const columns = 8;
const gap = 16;
const columnWidth = popupSize.width + gap;

/** How much of a picture may differ: letters are drawn a little differently by other versions of a browser. */
export const mostDifferent = 0.005;

/** One after the other in rows as high as the highest in them; what is wider takes as many columns as it needs. */
function placesOf(all: readonly Screen[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let [column, y, rowHeight] = [0, gap, 0];
  for (const { name, size = popupSize } of all) {
    const wanted = Math.ceil((size.width + gap) / columnWidth);
    if (column + wanted > columns) [column, y, rowHeight] = [0, y + rowHeight + gap, 0];
    places.set(name, { x: gap + column * columnWidth, y, ...size });
    column += wanted;
    rowHeight = Math.max(rowHeight, size.height);
  }
  return places;
}

const places = placesOf(screens);

function placeOf(name: string): Place {
  const place = places.get(name);
  if (place === undefined) throw new Error(`The contact sheet has no place for "${name}".`);
  return place;
}

/** The pictures, by the names of their screens, on one sheet. */
export function drawSheet(pictures: ReadonlyMap<string, PNG>): Buffer {
  const ends = [...places.values()];
  const sheet = new PNG({
    width: gap + columns * columnWidth,
    height: Math.max(...ends.map(({ y, height }) => y + height)) + gap,
  });
  sheet.data.fill(0x80);
  for (let at = 3; at < sheet.data.length; at += 4) sheet.data[at] = 0xff;
  for (const [name, picture] of pictures) {
    const { x, y, width, height } = placeOf(name);
    PNG.bitblt(picture, sheet, 0, 0, width, height, x, y);
  }
  return PNG.sync.write(sheet, { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 });
}

/** The picture that stands on the sheet for a screen; null when the sheet is too small for it. */
export function cutOut(sheet: PNG, name: string): PNG | null {
  const { x, y, width, height } = placeOf(name);
  if (x + width > sheet.width || y + height > sheet.height) return null;
  const picture = new PNG({ width, height });
  PNG.bitblt(sheet, picture, x, y, width, height, 0, 0);
  return picture;
}

/** What share of the pixels differ visibly, and a picture of where. */
export function compare(one: PNG, other: PNG): { readonly share: number; readonly where: PNG } {
  const { width, height } = one;
  const where = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, where.data, width, height, { threshold: 0.15 });
  return { share: count / (width * height), where };
}
