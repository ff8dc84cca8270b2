import type { Shape } from './shapes.ts';
import type { Rgba } from './tones.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha for each pixel, row by row; the colours are not multiplied by alpha. */
  readonly rgba: Uint8Array;
}

/** What is painted inside a shape; null is a hole through all layers. */
export interface Layer {
  readonly shape: Shape;
  readonly paint: Rgba | null;
}

const samplesAcross = 8;
const samples = samplesAcross * samplesAcross;

/** The uppermost layer comes first. Counted in whole samples of a pixel, so that every machine gets the same bytes. */
export function rasterise(size: number, layers: readonly Layer[]): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    rgba.set(pixelOf(layers, pixel % size, Math.floor(pixel / size)), pixel * 4);
  }
  return { width: size, height: size, rgba };
}

/** Where a pixel is looked at first: where these agree, so do the others, and most pixels are one colour. */
const probes = [0, samplesAcross - 1, samples - samplesAcross, samples - 1, (samples + samplesAcross) / 2];

function pixelOf(layers: readonly Layer[], left: number, top: number): Rgba {
  const paintAt = (sample: number): Rgba | null => {
    const x = left + ((sample % samplesAcross) + 0.5) / samplesAcross;
    const y = top + (Math.floor(sample / samplesAcross) + 0.5) / samplesAcross;
    return layers.find(({ shape }) => shape(x, y))?.paint ?? null;
  };
  const [first = null, ...others] = probes.map(paintAt);
  if (others.every((paint) => paint === first)) return first === null || first[3] === 0 ? nothing : first;
  return meanOf(Array.from({ length: samples }, (_, sample) => paintAt(sample)));
}

const nothing: Rgba = [0, 0, 0, 0];

function meanOf(paints: readonly (Rgba | null)[]): Rgba {
  let [red, green, blue, weight] = [0, 0, 0, 0];
  for (const paint of paints) {
    if (paint === null) continue;
    const alpha = paint[3];
    red += paint[0] * alpha;
    green += paint[1] * alpha;
    blue += paint[2] * alpha;
    weight += alpha;
  }
  if (weight === 0) return nothing;
  const mean = (sum: number): number => Math.round(sum / weight);
  return [mean(red), mean(green), mean(blue), Math.round(weight / samples)];
}
