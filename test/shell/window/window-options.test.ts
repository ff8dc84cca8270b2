import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../electron/shell/window/window-options.ts';

const kinds = ['anchored', 'ordinary'] as const;

describe('window options', () => {
  it('keep the page apart from the system on every platform', () => {
    for (const kind of kinds) {
      for (const platform of ['darwin', 'win32', 'linux'] as const) {
        expect(windowOptions(kind, platform, '/preload.cjs').webPreferences).toEqual({
          preload: '/preload.cjs',
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webviewTag: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          navigateOnDragDrop: false,
          spellcheck: false,
        });
      }
    }
  });

  it('never show before the page has been drawn', () => {
    expect(kinds.map((kind) => windowOptions(kind, 'win32', '').show)).toEqual([false, false]);
  });

  it('give an ordinary window its frame and its button in the taskbar', () => {
    const { frame, skipTaskbar, resizable, alwaysOnTop } = windowOptions('ordinary', 'linux', '');
    expect({ frame, skipTaskbar, resizable, alwaysOnTop }).toEqual({});
    expect(windowOptions('anchored', 'win32', '')).toMatchObject({
      frame: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    });
  });
});
