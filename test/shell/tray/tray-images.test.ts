import { describe, expect, it, vi } from 'vitest';
import type { TrayIcon } from '../../../electron/domain/tray-face.ts';
import { createTrayImages } from '../../../electron/shell/tray/tray-images.ts';

const seven: TrayIcon = { glyph: 'counting', goal: 'ten-minute', digits: '7', hasMore: false, steps: 9 };

function images() {
  const createEmpty = vi.fn(
    () => ({ addRepresentation: vi.fn(), setTemplateImage: vi.fn() }) as unknown as Electron.NativeImage,
  );
  return { createEmpty, images: createTrayImages({ createEmpty }) };
}

describe('pictures for the tray', () => {
  it('are made once for each face and bar, for screens of one and of two pixels a point', () => {
    const { createEmpty, images: made } = images();
    const first = made.of(seven, 'dark-bar');
    expect(made.of({ ...seven }, 'dark-bar')).toBe(first);
    expect(made.of(seven, 'light-bar')).not.toBe(first);
    expect(createEmpty).toHaveBeenCalledTimes(2);
    expect(vi.mocked(first.addRepresentation).mock.calls.map(([{ scaleFactor }]) => scaleFactor)).toEqual([1, 2]);
    expect(first.setTemplateImage).not.toHaveBeenCalled();
  });

  it('are templates on macOS', () => {
    expect(images().images.of(seven, 'template').setTemplateImage).toHaveBeenCalledWith(true);
  });

  it('count for the taskbar, and are none for nobody', () => {
    const { images: made } = images();
    expect(made.overlay(0)).toBeNull();
    expect(made.overlay(3)).toBe(made.overlay(3));
    expect(made.overlay(100)).toBe(made.overlay(99));
  });
});
