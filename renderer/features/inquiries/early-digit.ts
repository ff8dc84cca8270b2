// Owns the digit that is typed while a sheet is on its way: it belongs to that sheet, and goes with it.
import type { OpenSheet } from '../../desk/on-screen.ts';

const digits = new WeakMap<OpenSheet, number>();

/** The first one counts. */
export function keepEarlyDigit(sheet: OpenSheet, digit: number): void {
  if (!digits.has(sheet)) digits.set(sheet, digit);
}

/** Once; null when none was typed. */
export function takeEarlyDigit(sheet: OpenSheet): number | null {
  const digit = digits.get(sheet) ?? null;
  digits.delete(sheet);
  return digit;
}
