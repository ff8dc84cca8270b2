import { describe, expect, it, vi } from 'vitest';
import type { TrayIcon } from '../../../electron/domain/tray-face.ts';
import { createTrayImages } from '../../../electron/shell/tray/tray-images.ts';
import { decodePng } from '../../support/png.ts';

const seven: TrayIcon = { glyph: 'counting', goal: 'ten-minute', digits: '7', hasMore: false, steps: 9 };

function images() {
  const createEmpty = vi.fn(
    () => ({ addRepresentation: vi.fn(), setTemplateImage: vi.fn() }) as unknown as Electron.NativeImage,
  );
  return { createEmpty, images: createTrayImages({ createEmpty }) };
}

const pixelsOf = (image: Electron.NativeImage) =>
  vi.mocked(image.addRepresentation).mock.calls.map(([{ scaleFactor, buffer }]) => {
    if (buffer === undefined) throw new Error('A representation without a picture.');
    return [scaleFactor, decodePng(buffer).width];
  });

describe('pictures for the tray', () => {
  it('are made once for each face, bar and size', () => {
    const { createEmpty, images: made } = images();
    const first = made.of(seven, { size: 16, theme: 'dark-bar' });
    expect(made.of({ ...seven }, { size: 16, theme: 'dark-bar' })).toBe(first);
    expect(made.of(seven, { size: 16, theme: 'light-bar' })).not.toBe(first);
    expect(made.of(seven, { size: 24, theme: 'dark-bar' })).not.toBe(first);
    expect(createEmpty).toHaveBeenCalledTimes(3);
    expect(first.setTemplateImage).not.toHaveBeenCalled();
  });

  it('have all their pixels in the one that Windows and Linux take', () => {
    expect(pixelsOf(images().images.of(seven, { size: 24, theme: 'dark-bar' }))).toEqual([[1, 24]]);
  });

  it('are templates on macOS, for screens of one and of two pixels a point', () => {
    const image = images().images.of(seven, { size: 16, theme: 'template' });
    expect(image.setTemplateImage).toHaveBeenCalledWith(true);
    expect(pixelsOf(image)).toEqual([
      [1, 16],
      [2, 32],
    ]);
  });

  it('count for the taskbar, and are none for nobody', () => {
    const { images: made } = images();
    expect(made.overlay(0)).toBeNull();
    expect(made.overlay(3)).toBe(made.overlay(3));
    expect(made.overlay(100)).toBe(made.overlay(99));
  });
});
