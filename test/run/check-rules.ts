// Holds the rules against the tests: every rule of SPEC.md that is built stands in a test title, and every rule that a
// test title names stands in SPEC.md. Run: node test/run/check-rules.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Rule {
  readonly id: string;
  readonly isBuilt: boolean;
}

/** A rule is a heading that begins with its id; "(not built yet)" in the heading excuses it from tests. */
export function rulesIn(spec: string): readonly Rule[] {
  return [...spec.matchAll(/^#+ (R\d+)\b(.*)$/gm)].map(([, id = '', rest = '']) => ({
    id,
    isBuilt: !rest.includes('(not built yet)'),
  }));
}

/** The titles of the describe, it and test calls of a source text; those that are skipped or planned are left out. */
export function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(/(?<![\w.$'"`])(?:describe|it|test)(?=\s*[.(])/g)].flatMap(({ index, 0: name }) => {
    const title = titleAt(source, index + name.length);
    return title === null ? [] : [title];
  });
}

/** Walks `.each`, `.for(...)` and the like up to the call whose first argument is a text. */
function titleAt(source: string, from: number): string | null {
  let position = from;
  for (;;) {
    const member = /^\s*\.\s*(\w+)/.exec(source.slice(position, position + 200));
    if (member !== null) {
      if (member[1] === 'skip' || member[1] === 'todo') return null;
      position += member[0].length;
      continue;
    }
    const opening = /^\s*\(\s*/.exec(source.slice(position, position + 400));
    if (opening === null) return null;
    const quoted = textAt(source, position + opening[0].length);
    if (quoted !== null) return quoted;
    position = endOfCall(source, position + source.slice(position).indexOf('('));
  }
}

/** The text in quotes that begins at `from`, or null. */
function textAt(source: string, from: number): string | null {
  const quoted = /^(['"`])((?:\\[\s\S]|(?!\1)[\s\S])*)\1/.exec(source.slice(from, from + 2000));
  return quoted?.[2] ?? null;
}

/** The position after the bracket that closes the one at `from`; brackets within texts do not count. */
function endOfCall(source: string, from: number): number {
  let depth = 0;
  for (let position = from; position < source.length; position += 1) {
    const quoted = textAt(source, position);
    const sign = source.charAt(position);
    if (quoted !== null) position += quoted.length + 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return position + 1;
  }
  return source.length;
}

/** One sentence for each rule without a test and each id without a rule; none when all is well. */
export function findingsOf(rules: readonly Rule[], titles: readonly string[]): readonly string[] {
  const named = new Set(titles.flatMap((title) => title.match(/\bR\d+\b/g) ?? []));
  const known = new Set(rules.map(({ id }) => id));
  const untested = rules.filter(({ id, isBuilt }) => isBuilt && !named.has(id));
  const unknown = [...named].filter((id) => !known.has(id));
  return [
    ...(rules.length === 0 ? ['SPEC.md names no rules.'] : []),
    ...untested.map(({ id }) => `${id} stands in no test title.`),
    ...unknown.map((id) => `${id} stands in a test title, but SPEC.md does not know it.`),
  ];
}

function run(): void {
  const root = join(import.meta.dirname, '..', '..');
  const rules = rulesIn(readFileSync(join(root, 'electron', 'domain', 'SPEC.md'), 'utf8'));
  const titles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => titlesIn(readFileSync(join(root, 'test', path), 'utf8')));
  const findings = findingsOf(rules, titles);
  const built = rules.filter(({ isBuilt }) => isBuilt).length;
  if (findings.length === 0) {
    process.stdout.write(`Rules: each of the ${built} that are built stands in a test title.\n`);
    return;
  }
  process.stderr.write(`${findings.join('\n')}\n`);
  process.exitCode = 1;
}

if (import.meta.main) run();
