import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs } from '../../electron/domain/policy.ts';
import { trayFace } from '../../electron/domain/tray-face.ts';
import { longestName, longestTooltip, menuLabel, shortName, windowsTooltip } from '../../electron/domain/tray-text.ts';
import { anEvent } from '../support/builders.ts';
import { minutesAfter } from '../support/domain-builders.ts';
import { customerWaits, trayState } from '../support/tray-states.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('&', '\n', '\u0301', '\ud83d', '\u202e', '👩‍👧', 'a'), maxLength: 300 }),
);

describe('names in the tray', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz'],
    [' Ana\r\n\tRuiz ', 'Ana Ruiz'],
    ['Ana\u0000\u0007Ruiz', 'Ana Ruiz'],
    ['\u202eziuR anA', 'ziuR anA'],
    ['one\u2028two\u2029three\u0085four', 'one two three four'],
    ['', 'Unknown customer'],
    ['\u200b\u2066\n', 'Unknown customer'],
    ['Smith & Sons', 'Smith & Sons'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), `${'x'.repeat(39)}…`],
    [`${'x'.repeat(38)} and more`, `${'x'.repeat(38)}…`],
    ['👩‍👧'.repeat(20), `${'👩‍👧'.repeat(7)}…`],
    ['\ud83d and more', '\ufffd and more'],
    [`a${'\u0301'.repeat(5000)}`, `a${'\u0301'.repeat(38)}…`],
  ])('are made safe and short, case %#', (name, text) => {
    expect(shortName(name)).toBe(text);
  });

  it('are one line of at most 40 UTF-16 units, whatever the customer calls himself', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const text = shortName(name);
        expect(text.length).toBeLessThanOrEqual(longestName);
        expect(text).toMatch(/\S/u);
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(text.isWellFormed()).toBe(true);
      }),
      { seed: 40, numRuns: 2000 },
    );
  });

  it('keep their "&" in a menu, where it would announce a shortcut', () => {
    expect(menuLabel('Smith & Sons & Co')).toBe('Smith && Sons && Co');
  });

  it('keep their "&" in a tooltip of Windows as long as it fits', () => {
    expect(windowsTooltip('Smith & Sons: 7 min left')).toBe('Smith &&& Sons: 7 min left');
    expect(windowsTooltip(`A & ${'x'.repeat(122)}`)).toBe(`A + ${'x'.repeat(122)}`);
    expect(windowsTooltip('&'.repeat(50))).toBe('+'.repeat(50));
  });
});

describe('the tooltip', () => {
  it.each([
    [34, ' · 12 more · quiet until 09:09 · 12 snoozed · 12 with a colleague', 127],
    [35, ' · 12 more · quiet until 09:09 · 12 snoozed', 106],
  ])('with a name of %d ends with "%s"', (nameLength, end, length) => {
    const stamp = { atMs: minutesAfter(0) };
    const twelve = Array.from({ length: 12 }, (_, index) => index);
    const state = trayState(
      [
        customerWaits('x'.repeat(nameLength), minutesAfter(0)),
        ...twelve.map((index) => customerWaits(`W${index}`, minutesAfter(0) + 1)),
        ...twelve.map((index) =>
          customerWaits(`S${index}`, minutesAfter(0), [anEvent('snoozed', { ...stamp, untilMs: minutesAfter(6) })]),
        ),
        ...twelve.map((index) =>
          customerWaits(`C${index}`, minutesAfter(0), [anEvent('handed-off', stamp), anEvent('accepted', stamp)]),
        ),
      ],
      { quietUntilMs: minutesAfter(9) },
    );
    const { tooltip } = trayFace(state, minutesAfter(0));
    expect([tooltip.slice(nameLength), tooltip.length]).toEqual([`: 10 min left to acknowledge${end}`, length]);
  });

  it('is never longer than Windows allows, and loses whole parts', () => {
    const quiet = { quietUntilMs: minutesAfter(9) };
    const snooze = anEvent('snoozed', { atMs: minutesAfter(0), untilMs: minutesAfter(6) });
    fc.assert(
      fc.property(
        anyName,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 30 * hourMs }),
        (name, count, ms) => {
          const others = Array.from({ length: count }, (_, index) => customerWaits(`C${index}`, minutesAfter(0)));
          const sleepers = others.map((_, index) => customerWaits(`S${index}`, minutesAfter(0), [snooze]));
          const state = trayState([customerWaits(name, minutesAfter(-1)), ...others, ...sleepers], quiet);
          const { tooltip } = trayFace(state, minutesAfter(0) + ms);
          expect(tooltip.length).toBeLessThanOrEqual(longestTooltip);
          expect(windowsTooltip(tooltip).length).toBeLessThanOrEqual(longestTooltip);
          expect(tooltip).not.toMatch(/· *$/u);
        },
      ),
      { seed: 127, numRuns: 300 },
    );
  });
});
