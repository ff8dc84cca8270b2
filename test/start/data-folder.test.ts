import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../electron/start/data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/ana', '/home/ana/.local/share/ten-four'],
    ['linux', { XDG_DATA_HOME: '/data/ana' }, '/home/ana', '/data/ana/ten-four'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana', '/home/ana/.local/share/ten-four'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/ana', '/home/ana/.local/share/ten-four'],
    ['freebsd', {}, '/home/ana', '/home/ana/.local/share/ten-four'],
    ['darwin', { XDG_DATA_HOME: '/data/ana' }, '/Users/ana', '/Users/ana/Library/Application Support/Ten-Four'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ana', 'D:\\Roaming\\Ten-Four'],
    ['win32', {}, 'C:\\Users\\ana', 'C:\\Users\\ana\\AppData\\Roaming\\Ten-Four'],
    ['linux', { TENFOUR_DATA: '/srv/desk', XDG_DATA_HOME: '/data/ana' }, '/home/ana', '/srv/desk'],
    ['win32', { TENFOUR_DATA: 'E:\\desk', APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ana', 'E:\\desk'],
    ['linux', { TENFOUR_DATA: '' }, '/home/ana', '/home/ana/.local/share/ten-four'],
  ] as const)('on %s with %j and the home %s is %s', (platform, env, home, folder) => {
    expect(dataFolder(platform, env, home)).toBe(folder);
  });
});
