// How numbers and tables are written.
import type { Ratio, Spread } from './statistics.ts';

export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Three digits that count: 0.482, 12.3, 1,240. A whole number as it is. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Number.isInteger(value)) return count(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function milliseconds(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : significant(value);
}

/** "1.42 x", with the middle half of the rounds. */
export function ratio(value: Ratio | null): string {
  return value === null
    ? '-'
    : `${significant(value.median)} x (${significant(value.low)} to ${significant(value.high)})`;
}

export function p50AndP99(spread: Spread | null): readonly [string, string] {
  if (spread === null) return ['-', '-'];
  // A 99th percentile of a handful is only the slowest of them.
  return [
    significant(spread.p50),
    spread.count >= 100 ? significant(spread.p99) : `${significant(spread.most)} (slowest)`,
  ];
}

export function bytes(value: number | null): string {
  return value === null ? '-' : count(Math.round(value));
}

export function megabytes(value: number): string {
  return significant(value / 2 ** 20);
}

/** A table in Markdown; the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
