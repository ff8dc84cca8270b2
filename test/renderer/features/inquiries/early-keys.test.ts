import { describe, expect, it } from 'vitest';
import type { OpenSheet } from '../../../../renderer/desk/on-screen.ts';
import { keepEarlyKey, takeEarlyKeys } from '../../../../renderer/features/inquiries/early-keys.ts';

describe('what is typed while a sheet is on its way', () => {
  it.each([
    ['digits', ['1', '2'], '12'],
    ['words', ['ñ', '😀', ' ', 'x'], 'ñ😀 x'],
    ['with a slip', ['a', '😀', 'Backspace', 'b', 'Backspace', 'Backspace', 'Backspace', 'c'], 'c'],
    ['beside other keys', ['Shift', 'A', 'Tab', 'Enter', 'ArrowDown', 'Dead', 'F2'], 'A'],
    ['at great length', Array.from({ length: 300 }, () => 'a'), 'a'.repeat(100)],
  ])('is kept for that sheet, and given out once: %s', (_, keys, text) => {
    const sheet: OpenSheet = { type: 'note', id: 'a' };
    const other: OpenSheet = { type: 'note', id: 'a' };
    for (const key of keys) keepEarlyKey(sheet, key);
    expect([takeEarlyKeys(other), takeEarlyKeys(sheet), takeEarlyKeys(sheet)]).toEqual(['', text, '']);
  });

  it('says what it did not take: that is for the page', () => {
    const sheet: OpenSheet = { type: 'help' };
    const taken = ['a', ' ', 'Backspace', 'Tab', 'Enter', 'Escape', 'Shift'].filter((key) => keepEarlyKey(sheet, key));
    expect(taken).toEqual(['a', ' ', 'Backspace']);
  });
});
