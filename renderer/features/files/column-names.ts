import { say } from './words.ts';

/** People choose columns by their header, so each needs one of its own. */
export function columnNames(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const place = index + 1;
    const key = header.trim().toLowerCase();
    if (key === '') return say('column', { place });
    if (seen.has(key)) return say('column-again', { header, place });
    seen.add(key);
    return header;
  });
}
