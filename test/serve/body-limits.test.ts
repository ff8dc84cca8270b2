import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { argumentParsers, type CallName } from '../../electron/contract/calls.ts';
import { channels, kinds } from '../../electron/domain/inquiry.ts';
import { defaultSettings, type Settings } from '../../electron/domain/settings.ts';
import { limitFor } from '../../electron/serve/body-limits.ts';

/** What takes the most room in JSON, six bytes, and is no space that would be trimmed. */
const long = (length: number): string => '\u0001'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const dates = times(2_000, (index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));

/** As much of everything as the contract allows. */
function largestSettings(): Settings {
  const defaults = defaultSettings('UTC');
  const { policy, desktop } = defaults;
  const day = times(12, () => ['09:00', '17:00'] as const);
  const clock = { withinMs: 366 * 86_400_000, counts: 'wall-clock' } as const;
  return {
    ...defaults,
    me: long(100),
    colleagues: times(200, () => long(100)),
    policy: {
      ...policy,
      goalExceptions: times(50, () => ({
        channel: channels[1],
        kind: kinds[2],
        clocks: { 'ten-minute': clock, '24-hour': clock },
      })),
      openHours: {
        zone: long(100),
        weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
        holidays: dates,
      },
      quietTime: { from: 1439, to: 1439 },
      quietUntilMs: 8_640_000_000_000_000,
    },
    desktop: { ...desktop, shortcuts: { popup: 'CommandOrControl+Shift+Super+F12', add: 'Command+Shift+Super+F12' } },
    templates: times(50, () => ({ id: long(64), title: long(60), text: long(1_000) })),
    holidays: {
      region: { country: long(10), state: long(20), region: long(20) },
      names: Object.fromEntries(dates.map((date) => [date, long(200)])),
    },
  };
}

const base64 = (megabytes: number): string => 'A'.repeat(Math.ceil((megabytes * 1_000_000) / 3) * 4);

async function answerTo(name: CallName, args: unknown): Promise<number> {
  const app = new Hono();
  app.post('/', limitFor(name), async (context) => context.json(JSON.parse(await context.req.text()) !== null));
  const body = JSON.stringify(args);
  const headers = { 'Content-Length': String(Buffer.byteLength(body)) };
  return (await app.request('/', { method: 'POST', body, headers })).status;
}

describe('limitFor', () => {
  it.each<readonly [string, CallName, () => unknown]>([
    ['the largest settings', 'changeSettings', () => ({ settings: largestSettings(), basedOn: largestSettings() })],
    ['a calendar of 20 MB', 'readHolidayFile', () => ({ fileName: 'a.ics', contentBase64: base64(20) })],
    ['a calendar of 25 MB', 'readHolidayFile', () => ({ fileName: long(300), contentBase64: base64(25) })],
    ['a call log of 25 MB', 'readCallLog', () => ({ fileName: long(300), contentBase64: base64(25), mapping: null })],
    ['the longest line', 'readLine', () => ({ text: long(20_000) })],
    ['the longest note', 'note', () => ({ id: long(64), text: long(2_000) })],
    ['a customer of 100,000 inquiries', 'eraseCustomer', () => ({ ids: times(100_000, () => 'x'.repeat(64)) })],
  ])('lets through what the contract allows: %s', async (_, name, make) => {
    const args = make();
    expect(argumentParsers[name].args.safeParse(args).error).toBeUndefined();
    expect(await answerTo(name, args)).toBe(200);
  });

  it('lets through no more names of holidays than there can be holidays', () => {
    const settings = largestSettings();
    const names = { ...settings.holidays.names, '2040-01-01': 'New Year' };
    const args = { settings: { ...settings, holidays: { ...settings.holidays, names } }, basedOn: null };
    expect(argumentParsers.changeSettings.args.safeParse(args).success).toBe(false);
  });

  it('is small where nothing large is allowed', async () => {
    expect(await answerTo('note', { text: 'x'.repeat(65_536) })).toBe(413);
  });
});
