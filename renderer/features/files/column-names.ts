import { say } from './words.ts';

/** People choose columns by their header, so each needs one of its own. */
export function columnNames(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const place = index + 1;
    let name = header.trim() === '' ? say('column', { place }) : header;
    while (seen.has(nameKey(name))) name = say('column-again', { header: name, place });
    seen.add(nameKey(name));
    return name;
  });
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
