// Draws every icon from electron/shell/resources/icon.svg, in Chromium. Run: node .ci/icons.ts
// The icons are kept in git, since whoever builds the program need not have a browser; icons.json says from what they
// were drawn, and a test compares.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/support/chromium.ts';
import { icnsOf, icnsSizes, icoOf, icoSizes, isBitmapInIco, type Picture } from './icon-files.ts';

const folder = join(import.meta.dirname, '..', 'electron', 'shell', 'resources');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** For shops and documents. */
const largeSize = 1024;
/** Apple's grid: the rounded square takes 824 of 1024 pixels, and the rest is air. */
const macShare = 824 / 1024;

async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(folder, 'icon.svg'));
  const browser = await launchChromium();
  const page = await browser.newPage();
  const draw = async (sizes: readonly number[], share: number): Promise<readonly Picture[]> => {
    const pictures: Picture[] = [];
    for (const size of sizes) pictures.push(await drawPicture(page, svg, size, share));
    return pictures;
  };
  const plain = await draw([...new Set([...linuxSizes, ...icoSizes, largeSize])], 1);
  const padded = await draw(icnsSizes, macShare);
  await browser.close();
  const files: Readonly<Record<string, Buffer>> = {
    'icon.icns': icnsOf(padded),
    'icon.ico': icoOf(plain),
    ...Object.fromEntries(
      plain
        .filter(({ size }) => size === largeSize || linuxSizes.includes(size))
        .map(({ size, png }) => [size === largeSize ? 'icon.png' : `icons/${size}x${size}.png`, png] as const),
    ),
  };
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, hashOf(content)]));
  const list = { drawnFrom: hashOf(svg), files: hashes };
  writeFileSync(join(folder, 'icons.json'), `${JSON.stringify(list, null, 2)}\n`);
}

async function drawPicture(page: Page, svg: Buffer, size: number, share: number): Promise<Picture> {
  const inner = size * share;
  const image = `<img src="data:image/svg+xml;base64,${svg.toString('base64')}" width="${inner}" height="${inner}">`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh">${image}</body>`);
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  const png = await page.screenshot({ omitBackground: true });
  return { size, png, rgba: share === 1 && isBitmapInIco(size) ? await pixelsOf(page, png, size) : null };
}

async function pixelsOf(page: Page, png: Buffer, size: number): Promise<Buffer> {
  const numbers = await page.evaluate(
    async ({ source, width }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = new OffscreenCanvas(width, width).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, width, width).data ?? [])];
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, width: size },
  );
  return Buffer.from(numbers);
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

await drawIcons();
