// Reads the elements of the browser that a source file of the page draws, for tests of all of them.
import { parseSync } from 'vite';

export interface DrawnElement {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** The names of its attributes, and the texts of those that are written as texts. */
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** Components are not among them: what they hand to elements is read where they do. */
export function elementsOf(file: string, source: string): readonly DrawnElement[] {
  const { program } = parseSync(file, source);
  return openingsIn(program).flatMap((node): readonly DrawnElement[] => {
    const { name, attributes, start } = node;
    const called = nameOf(name);
    if (!/^[a-z]/.test(called) || !Array.isArray(attributes)) return [];
    const line = source.slice(0, Number(start)).split('\n').length;
    return [{ file, line, name: called, attributes: Object.fromEntries(attributes.filter(isRecord).map(read)) }];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function openingsIn(part: unknown): readonly Fields[] {
  if (Array.isArray(part)) return part.flatMap(openingsIn);
  if (!isRecord(part)) return [];
  const inside = Object.values(part).flatMap(openingsIn);
  return part['type'] === 'JSXOpeningElement' ? [part, ...inside] : inside;
}

function read({ name, value }: Fields): readonly [string, string | null] {
  const text = isRecord(value) ? value['value'] : null;
  return [nameOf(name), typeof text === 'string' ? text : null];
}

function nameOf(node: unknown): string {
  return isRecord(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
