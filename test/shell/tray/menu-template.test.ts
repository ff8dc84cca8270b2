import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/shell/tray/menu-template.ts';

describe('the menu as Electron takes it', () => {
  it('has a line between sections, submenus, and no shortcut from a name', () => {
    const run = vi.fn();
    const template = menuTemplate(
      [
        [
          { id: 'heading', label: 'Nobody', enabled: false, command: null },
          {
            id: '1',
            label: 'Brown & Sons',
            enabled: true,
            command: null,
            submenu: [
              { id: '1/open', label: 'Open', enabled: true, command: { type: 'open-inquiry', inquiryId: '1' } },
            ],
          },
        ],
        [{ id: 'quit', label: 'Quit', enabled: true, command: { type: 'quit' } }],
      ],
      run,
    );
    expect(template).toEqual([
      { id: 'heading', label: 'Nobody', enabled: false },
      {
        id: '1',
        label: 'Brown && Sons',
        enabled: true,
        submenu: [{ id: '1/open', label: 'Open', enabled: true, click: expect.any(Function) }],
      },
      { type: 'separator' },
      { id: 'quit', label: 'Quit', enabled: true, click: expect.any(Function) },
    ]);
    template[3]?.click?.({} as Electron.MenuItem, undefined, {});
    expect(run.mock.calls).toEqual([[{ type: 'quit' }]]);
  });
});
