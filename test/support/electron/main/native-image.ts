import { readFileSync } from 'node:fs';
import type { ImageRecord } from '../wire/shapes.ts';
import { guard } from './guard.ts';
import { decodePng, encodePng } from './png.ts';

interface Representation {
  readonly scaleFactor: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

type Present =
  | 'addRepresentation'
  | 'getScaleFactors'
  | 'getSize'
  | 'isEmpty'
  | 'isTemplateImage'
  | 'setTemplateImage'
  | 'toBitmap'
  | 'toDataURL'
  | 'toPNG'
  | 'getAspectRatio';

/** Bitmaps are in the computer's own order: blue, green, red, alpha on all that Electron runs on. */
function swapRedAndBlue(bytes: Uint8Array): Uint8Array {
  const swapped = Uint8Array.from(bytes);
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    swapped[at] = bytes[at + 2] ?? 0;
    swapped[at + 2] = bytes[at] ?? 0;
  }
  return swapped;
}

const records = new WeakMap<object, () => ImageRecord>();

/** What is in an image of the stand-in; a path is read as one. */
export function imageRecord(image: unknown): ImageRecord {
  if (typeof image === 'string') return imageRecord(nativeImage.createFromPath(image));
  const read = typeof image === 'object' && image !== null ? records.get(image) : undefined;
  if (read === undefined) throw new TypeError('Error processing argument at index 0, conversion failure');
  return read();
}

function createImage(first: Representation | null): Electron.NativeImage {
  const representations: Representation[] = first === null ? [] : [first];
  let isTemplate = false;

  /** The one for the scale, else the next larger, else the largest. */
  const pick = (scaleFactor = 1): Representation | undefined => {
    const sorted = representations.toSorted((a, b) => a.scaleFactor - b.scaleFactor);
    return sorted.find((one) => one.scaleFactor >= scaleFactor) ?? sorted.at(-1);
  };
  const toPng = (scaleFactor?: number): Buffer => {
    const found = pick(scaleFactor);
    return found === undefined ? Buffer.alloc(0) : encodePng(found.width, found.height, found.rgba);
  };

  const image = {
    addRepresentation: ({ scaleFactor = 1, width = 0, height = 0, buffer, dataURL }) => {
      const bytes = dataURL === undefined ? buffer : bytesOf(dataURL);
      if (bytes === undefined) return;
      const read = decodePng(bytes) ?? { width, height, rgba: swapRedAndBlue(bytes) };
      if (!representations.some((one) => one.scaleFactor === scaleFactor)) {
        representations.push({ ...read, scaleFactor });
      }
    },
    getScaleFactors: () => representations.map(({ scaleFactor }) => scaleFactor),
    getSize: (scaleFactor) => {
      const found = pick(scaleFactor);
      if (found === undefined) return { width: 0, height: 0 };
      return { width: found.width / found.scaleFactor, height: found.height / found.scaleFactor };
    },
    getAspectRatio: () => {
      const found = pick();
      return found === undefined ? 1 : found.width / found.height;
    },
    isEmpty: () => representations.length === 0,
    isTemplateImage: () => isTemplate,
    setTemplateImage: (option) => {
      isTemplate = option;
    },
    toBitmap: (options) => {
      const found = pick(options?.scaleFactor);
      return Buffer.from(found === undefined ? [] : swapRedAndBlue(found.rgba));
    },
    toPNG: (options) => toPng(options?.scaleFactor),
    toDataURL: (options) => `data:image/png;base64,${toPng(options?.scaleFactor).toString('base64')}`,
  } satisfies Pick<Electron.NativeImage, Present>;

  const guarded = guard('nativeImage', image);
  records.set(guarded, () => ({ isTemplate, representations: structuredClone(representations) }));
  return guarded as Electron.NativeImage;
}

function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

function fromBytes(bytes: Uint8Array, scaleFactor: number): Electron.NativeImage {
  const read = decodePng(bytes);
  return createImage(read === null ? null : { ...read, scaleFactor });
}

type PresentStatic = 'createEmpty' | 'createFromBitmap' | 'createFromBuffer' | 'createFromDataURL' | 'createFromPath';

const statics = {
  createEmpty: () => createImage(null),
  createFromBitmap: (buffer, { width, height, scaleFactor = 1 }) => {
    if (buffer.length < width * height * 4) throw new Error('invalid buffer size');
    return createImage({ scaleFactor, width, height, rgba: swapRedAndBlue(buffer) });
  },
  createFromBuffer: (buffer, options) => {
    const read = decodePng(buffer);
    if (read !== null) return createImage({ ...read, scaleFactor: options?.scaleFactor ?? 1 });
    const { width, height, scaleFactor = 1 } = options ?? {};
    if (width === undefined || height === undefined) return createImage(null);
    return createImage({ scaleFactor, width, height, rgba: swapRedAndBlue(buffer) });
  },
  createFromDataURL: (dataUrl) => fromBytes(bytesOf(dataUrl), 1),
  createFromPath: (path) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      // Electron answers with an empty image too.
      return createImage(null);
    }
    const image = fromBytes(bytes, /@2x\.\w+$/.test(path) ? 2 : 1);
    image.setTemplateImage(/Template(@2x)?\.\w+$/.test(path) && process.platform === 'darwin');
    return image;
  },
} satisfies Pick<typeof Electron.NativeImage, PresentStatic>;

export const nativeImage = guard('nativeImage', statics);
