// Finds which properties a source file reads, by name: `a.subject` and `({ subject }) =>`.
import { parseSync } from 'vite';

export function propertyReads(file: string, source: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parseSync(file, source).program);
  return names;

  function visit(part: unknown): void {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    if ('computed' in part && part.computed === false && 'property' in part) add(part.property);
    if ('type' in part && part.type === 'ObjectPattern' && 'properties' in part && Array.isArray(part.properties)) {
      for (const property of part.properties) add(property.key);
    }
    Object.values(part).forEach(visit);
  }

  function add(key: unknown): void {
    if (typeof key === 'object' && key !== null && 'name' in key && typeof key.name === 'string') names.add(key.name);
  }
}
