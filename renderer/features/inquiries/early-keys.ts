// Owns what is typed while a sheet is on its way: it belongs to that sheet, and goes with it.
import type { OpenSheet } from '../../desk/on-screen.ts';

const typed = new WeakMap<OpenSheet, readonly string[]>();

/** Nobody types more before a sheet comes or is not waited for any more. */
const mostKept = 100;

/** Answers whether it is kept: letters, digits and signs are, and Backspace takes the last of them away. */
export function keepEarlyKey(sheet: OpenSheet, key: string): boolean {
  const before = typed.get(sheet) ?? [];
  if (key === 'Backspace') typed.set(sheet, before.slice(0, -1));
  else if (/^.$/u.test(key)) typed.set(sheet, [...before, key].slice(0, mostKept));
  else return false;
  return true;
}

/** Once; empty when nothing was typed. */
export function takeEarlyKeys(sheet: OpenSheet): string {
  const keys = typed.get(sheet) ?? [];
  typed.delete(sheet);
  return keys.join('');
}
