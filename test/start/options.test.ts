import { describe, expect, it } from 'vitest';
import { helpText, readOptions } from '../../electron/start/options.ts';

const usual = { browser: false, port: null, open: true, help: false };
const listed = 'The options are --browser, --port N, --no-open and --help.';

describe('the options', () => {
  it.each([
    [[], usual],
    [['--browser'], { ...usual, browser: true }],
    [['--no-open'], { ...usual, open: false }],
    [['--port', '0'], { ...usual, port: 0 }],
    [['--port=8080'], { ...usual, port: 8080 }],
    [['--port', '65535'], { ...usual, port: 65_535 }],
    [['--port', '1', '--port', '2'], { ...usual, port: 2 }],
    [['-h'], { ...usual, help: true }],
    [['--browser', '--port', '0', '--no-open', '--help'], { browser: true, port: 0, open: false, help: true }],
  ])('reads %j', (args, options) => {
    expect(readOptions(args)).toEqual({ ok: true, options });
  });

  it.each([
    [['--desktop'], `Ten-Four does not know "--desktop".`],
    [['--browser', 'firefox'], `Ten-Four does not know "firefox".`],
    [['-x'], `Ten-Four does not know "-x".`],
    [['--no-browser'], `Ten-Four does not know "--no-browser".`],
    [['--toString'], `Ten-Four does not know "--toString".`],
    [['--', '--port'], `Ten-Four does not know "--port".`],
    [['--port'], '--port needs a number from 0 to 65535.'],
    [['--port', 'high'], '--port needs a number from 0 to 65535.'],
    [['--port', '65536'], '--port needs a number from 0 to 65535.'],
    [['--port', '-1'], '--port needs a number from 0 to 65535.'],
    [['--port='], '--port needs a number from 0 to 65535.'],
    [['--port', '--no-open'], '--port needs a number from 0 to 65535.'],
  ])('refuses %j and lists the options', (args, problem) => {
    expect(readOptions(args)).toEqual({ ok: false, sentence: `${problem} ${listed}` });
  });

  it('are all in the help', () => {
    for (const [option] of listed.matchAll(/--[a-z-]+/g)) expect(helpText).toContain(`\n  ${option}`);
  });
});
