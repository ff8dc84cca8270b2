import { describe, expect, it } from 'vitest';
import { isShortcut } from '../../electron/contract/shortcut.ts';

describe('shortcuts', () => {
  it.each(['Ctrl+Alt+T', 'CommandOrControl+Shift+9', 'Super+F12', 'Alt+Space'])('takes %s', (text) => {
    expect(isShortcut(text)).toBe(true);
  });

  it.each(['', 'T', 'Shift+T', 'Ctrl', 'Ctrl+', 'Ctrl+Ctrl+T', 'Ctrl+Ä', 'Ctrl+T+X', 'Hyper+T', 'Ctrl+F25', 'ctrl+t'])(
    'refuses "%s"',
    (text) => {
      expect(isShortcut(text)).toBe(false);
    },
  );
});
