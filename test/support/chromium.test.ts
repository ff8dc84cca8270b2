import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Computer } from './chromium.ts';

function aComputer(files: readonly string[], change: Partial<Computer> = {}): Computer {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => files.includes(path),
    run: () => false,
    ...change,
  };
}

/** A Debian where apt-get puts Chromium into /usr/bin. */
function aDebian(works: boolean): { readonly computer: Computer; readonly ran: readonly string[] } {
  const files = ['/usr/bin/apt-get'];
  const ran: string[] = [];
  const run = (command: string, args: readonly string[]): boolean => {
    ran.push([command, ...args].join(' '));
    if (works && args[0] === 'install') files.push('/usr/bin/chromium');
    return works;
  };
  return { computer: aComputer(files, { isRoot: true, run }), ran };
}

const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const windowsChrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

describe('finding Chromium', () => {
  it.each([
    ['on the PATH', aComputer(['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['under another name', aComputer(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    ['Chromium before Chrome', aComputer(['/usr/local/bin/google-chrome', '/usr/bin/chromium']), '/usr/bin/chromium'],
    ['on a Mac', aComputer([chrome], { platform: 'darwin' }), chrome],
    [
      'on Windows',
      aComputer([windowsChrome], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }),
      windowsChrome,
    ],
    [
      'where CHROMIUM_PATH says',
      aComputer(['/opt/own/chrome', '/usr/bin/chromium'], {
        env: { CHROMIUM_PATH: '/opt/own/chrome', PATH: '/usr/bin' },
      }),
      '/opt/own/chrome',
    ],
    ['nowhere', aComputer([]), null],
  ])('%s', (_where, computer, path) => {
    expect(findChromium(computer)).toBe(path);
  });

  it('says when CHROMIUM_PATH leads nowhere', () => {
    const computer = aComputer(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/gone', PATH: '/usr/bin' } });
    expect(() => findChromium(computer)).toThrow('CHROMIUM_PATH names /gone, and nothing is there.');
  });
});

describe('installing Chromium', () => {
  it('uses apt-get as root on Debian', () => {
    const { computer, ran } = aDebian(true);
    expect(ensureChromium(computer)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['/usr/bin/apt-get update', '/usr/bin/apt-get install -y chromium']);
  });

  it('says the command when apt-get does not help', () => {
    const { computer, ran } = aDebian(false);
    expect(() => ensureChromium(computer)).toThrow('Install Chromium first: sudo apt-get install chromium');
    expect(ran).toEqual(['/usr/bin/apt-get update']);
  });

  it.each([
    ['linux', 'sudo apt-get install chromium'],
    ['darwin', 'brew install --cask chromium'],
    ['win32', 'winget install Google.Chrome'],
  ] as const)('is left to the person on %s, who is told: %s', (platform, command) => {
    const run = (): boolean => {
      throw new Error('may not run anything');
    };
    const computer = aComputer(['/usr/bin/apt-get'], { platform, run });
    expect(() => ensureChromium(computer)).toThrow(`Install Chromium first: ${command}`);
  });
});
