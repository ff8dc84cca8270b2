import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { autostartPath, autostartText } from '../../../electron/shell/system/autostart-file.ts';
import { followLoginItem } from '../../../electron/shell/system/login-item.ts';
import { temporaryFolder, type TestDeskOptions } from '../../support/test-desk.ts';
import { openShellDesk } from '../support/shell-desk.ts';
import { sentenceTo } from '../../support/in-english.ts';

const facts = { env: {}, home: '/home/sam', executable: '/opt/Ten-Four/ten-four', appArguments: [] };

describe('the autostart file', () => {
  it('starts the program hidden', () => {
    expect(autostartText(facts)).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Ten-Four',
        'Comment=Shows who still waits for an acknowledgement',
        'Comment[es]=Muestra quién espera todavía un acuse',
        'Comment[de]=Zeigt, wer noch auf eine Bestätigung wartet',
        'Exec="/opt/Ten-Four/ten-four" "--hidden"',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ env: { APPIMAGE: '/home/sam/Ten-Four.AppImage' } }, 'Exec="/home/sam/Ten-Four.AppImage" "--hidden"'],
    [{ env: { APPIMAGE: 'relative' } }, 'Exec="/opt/Ten-Four/ten-four" "--hidden"'],
    [{ appArguments: ['/src/ten four'] }, 'Exec="/opt/Ten-Four/ten-four" "/src/ten four" "--hidden"'],
    [{ executable: '/opt/50%/a"b$c`d\\e' }, 'Exec="/opt/50%%/a\\\\"b\\\\$c\\\\`d\\\\\\\\e" "--hidden"'],
  ])('writes %j as the desktop reads it', (given, line) => {
    expect(autostartText({ ...facts, ...given }).split('\n')).toContain(line);
  });

  it.each([
    [{}, '/home/sam/.config/autostart/ten-four.desktop'],
    [{ XDG_CONFIG_HOME: '/etc/sam' }, '/etc/sam/autostart/ten-four.desktop'],
    [{ XDG_CONFIG_HOME: 'relative' }, '/home/sam/.config/autostart/ten-four.desktop'],
  ])('stands where %j says', (env, path) => {
    expect(autostartPath({ env, home: '/home/sam' })).toBe(path);
  });
});

async function loginItem(platform: NodeJS.Platform, options: TestDeskOptions = {}) {
  const opened = await openShellDesk(options);
  const home = await temporaryFolder();
  const setLoginItemSettings = vi.fn();
  const notify = vi.fn();
  const part = followLoginItem({
    ...facts,
    ...opened,
    home,
    platform,
    app: { setLoginItemSettings },
    desk: { notify: sentenceTo(notify) },
  });
  return { ...opened, home, setLoginItemSettings, notify, part };
}

describe('starting at login', () => {
  it('writes a whole file on Linux and takes it away again', async () => {
    const { home, setDesktop, part, setLoginItemSettings } = await loginItem('linux');
    const folder = join(home, '.config', 'autostart');
    await setDesktop({ startAtLogin: true });
    await part.dispose();
    expect(await readdir(folder)).toEqual(['ten-four.desktop']);
    expect(await readFile(join(folder, 'ten-four.desktop'), 'utf8')).toContain('Exec=');
    expect(setLoginItemSettings).not.toHaveBeenCalled();
  });

  it('takes the file away when it is turned off, and does not touch it before', async () => {
    const { home, setDesktop, part } = await loginItem('linux');
    const folder = join(home, '.config', 'autostart');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'ten-four.desktop'), 'by hand');
    await setDesktop({ trayShows: 'count' });
    expect(await readdir(folder)).toEqual(['ten-four.desktop']);
    await setDesktop({ startAtLogin: true });
    await setDesktop({ startAtLogin: false });
    await part.dispose();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what to do when the file cannot be written', async () => {
    const { home, setDesktop, part, notify } = await loginItem('linux');
    await writeFile(join(home, '.config'), 'a file in the way');
    await setDesktop({ startAtLogin: true });
    await part.dispose();
    expect(notify.mock.calls).toEqual([[expect.stringMatching(/ten-four\.desktop cannot be written/)]]);
  });

  it('leaves a file alone that says it already, and writes one anew that says something else', async () => {
    const { home, setDesktop, part } = await loginItem('linux');
    const file = join(home, '.config', 'autostart', 'ten-four.desktop');
    await mkdir(join(home, '.config', 'autostart'), { recursive: true });
    await writeFile(file, autostartText({ ...facts, home }));
    await utimes(file, 1_000, 1_000);
    await setDesktop({ startAtLogin: true });
    await part.dispose();
    expect((await stat(file)).mtimeMs).toBe(1_000_000);
    const other = await loginItem('linux');
    const old = join(other.home, '.config', 'autostart', 'ten-four.desktop');
    await mkdir(join(other.home, '.config', 'autostart'), { recursive: true });
    await writeFile(old, 'of an earlier place');
    await other.setDesktop({ startAtLogin: true });
    await other.part.dispose();
    expect(await readFile(old, 'utf8')).toBe(autostartText(facts));
  });

  it('says when the system does not take it, and asks again at the next change', async () => {
    const { setDesktop, setLoginItemSettings, notify, part } = await loginItem('darwin');
    setLoginItemSettings.mockImplementationOnce(() => {
      throw new Error('not allowed');
    });
    await setDesktop({ startAtLogin: true });
    await setDesktop({ startAtLogin: false });
    await part.dispose();
    expect(notify.mock.calls).toEqual([[expect.stringMatching(/did not take it. Try it again in the settings/)]]);
    expect(setLoginItemSettings).toHaveBeenCalledTimes(2);
  });

  it.each(['win32', 'darwin'] as const)('asks the system on %s', async (platform) => {
    const { setDesktop, setLoginItemSettings, part } = await loginItem(platform);
    await setDesktop({ startAtLogin: true });
    await setDesktop({ startAtLogin: false });
    await part.dispose();
    expect(setLoginItemSettings.mock.calls).toEqual([
      [{ openAtLogin: true, args: ['--hidden'] }],
      [{ openAtLogin: false, args: ['--hidden'] }],
    ]);
  });
});
