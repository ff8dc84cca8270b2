// The popup with everything around it recorded.
import { vi } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { TrayReach } from '../../../electron/shell/tray/self-test.ts';
import { createPopup } from '../../../electron/shell/window/popup.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { recordWindow, type RecordedWindow } from './recorders.ts';
import { english } from '../../../electron/domain/words.ts';

const display = {
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};
const waiting = { standing: { phase: 'waiting' } } as InquiryView;

export interface PopupOptions {
  readonly platform?: NodeJS.Platform;
  readonly reach?: TrayReach;
  readonly open?: number;
}

/** On recorded windows, with a clock that only the test moves. */
export function aPopup({ platform = 'win32', reach = 'reachable', open = 0 }: PopupOptions = {}) {
  const clock = fakeClock(0);
  const windows: RecordedWindow[] = [];
  const lifetime = { isEnding: false, end: vi.fn((_hasFailed?: boolean) => Promise.resolve()) };
  const state = { reach };
  const [onShown, onTrouble, request, showErrorBox] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const askTray = vi.fn(() => Promise.resolve());
  const announce = vi.fn((_sentence: string) => Promise.resolve());
  const createWindow = vi.fn(() => {
    const recorded = recordWindow();
    windows.push(recorded);
    return recorded.window;
  });
  const popup = createPopup({
    createWindow,
    screen: { getDisplayMatching: () => display as Electron.Display },
    clock,
    platform,
    preload: '/preload.cjs',
    pages: { request },
    mirror: { inquiries: Array.from({ length: open }, () => waiting) },
    trayNow: () => ({ bounds: { x: 1600, y: 1048, width: 24, height: 24 }, reach: state.reach }),
    askTray,
    lifetime,
    onShown,
    dialog: { showErrorBox },
    announce: ({ sentence }) => announce(sentence),
    speaker: english,
    onTrouble,
  });
  const first = (): RecordedWindow => {
    const [window] = windows;
    if (window === undefined) throw new Error('No window was made.');
    return window;
  };
  return {
    popup,
    clock,
    windows,
    createWindow,
    first,
    lifetime,
    state,
    askTray,
    onShown,
    onTrouble,
    request,
    announce,
    showErrorBox,
  };
}

/** Open, drawn and in front, for longer than the grace. */
export async function anOpenPopup(options: PopupOptions = {}) {
  const opened = aPopup(options);
  opened.popup.toggle();
  opened.first().beReady();
  await opened.clock.advance(1_000);
  opened.first().calls.length = 0;
  return opened;
}
