// Owns finding every sentence of electron/ that has a template, by parsing the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export interface FoundSentence {
  readonly template: string;
  /** Relative to the project. */
  readonly file: string;
  /** The names that its values are given by; null where they stand elsewhere. */
  readonly gaps: readonly string[] | null;
}

export interface SentencesInCode {
  readonly found: readonly FoundSentence[];
  /** Where one is put together from parts, so that no table can hold it: "file: what stands there". */
  readonly composed: readonly string[];
  /** What reads like a sentence and is no template: "file: what stands there". */
  readonly loose: readonly string[];
}

/** In which argument of a function the template stands. Those of one file alone hand it on to one of the others. */
const templateAt: Readonly<Record<string, number>> = {
  refuse: 1,
  refused: 1,
  inWords: 0,
  phrase: 0,
  withExample: 0,
  say: 0,
  flaw: 0,
  bad: 0,
  notTaken: 0,
  notify: 0,
  refusedLink: 0,
  unusable: 0,
};
/** Their tables hold templates and reasons; what has no blank and no capital is a reason or an id. */
const tableOf = 'templates';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

export function sentencesIn(root: string, folder: string): SentencesInCode {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const all = files.map((name) => sentencesOf(root, join(folder, name)));
  return {
    found: all.flatMap(({ found }) => found),
    composed: all.flatMap(({ composed }) => composed),
    loose: all.flatMap(({ loose }) => loose),
  };
}

function sentencesOf(root: string, file: string): SentencesInCode {
  const code = readFileSync(join(root, file), 'utf8');
  const found: FoundSentence[] = [];
  const composed: string[] = [];
  const loose: string[] = [];
  const { program } = parseSync(file, code);
  const take = (node: Node, gaps: readonly string[] | null): void => {
    const text = textOf(node);
    if (text !== null) found.push({ template: text, file, gaps });
    else if (node.type === 'TemplateLiteral') composed.push(`${file}: ${code.slice(node.start, node.end)}`);
    else if (node.type === 'ConditionalExpression') {
      for (const branch of [node['consequent'], node['alternate']]) if (isNode(branch)) take(branch, gaps);
    }
  };
  visit(program, (node) => {
    const literal = literalSentence(node);
    if (literal !== null) take(literal, []);
    if (node.type !== 'CallExpression') return;
    const given = Array.isArray(node['arguments']) ? node['arguments'].filter(isNode) : [];
    const name = calledName(node['callee']);
    if (name === tableOf) visit(given[0], (inside) => void (isInTable(inside) && take(inside, null)));
    const at = name === null ? undefined : templateAt[name];
    const template = at === undefined ? undefined : given[at];
    if (at !== undefined && template !== undefined) take(template, gapsOf(given[at + 1]));
  });
  const templates = new Set(found.map(({ template }) => template));
  visit(program, (node) => {
    if (isThrown(node)) return false;
    const text = node.type === 'TemplateLiteral' ? code.slice(node.start + 1, node.end - 1) : textOf(node);
    if (text !== null && readsLikeSentence.test(text) && !templates.has(text)) loose.push(`${file}: ${text}`);
    return true;
  });
  return { found, composed, loose };
}

/** `sentence: '...'` */
function literalSentence({ type, key, value }: Node): Node | null {
  const isSentence = type === 'Property' && isNode(key) && key['name'] === 'sentence';
  return isSentence && isNode(value) && textOf(value) !== null ? value : null;
}

const readsLikeSentence = /^[^a-z<]?[A-Z“].*\s\S+\s.*[.?:!]$/su;

/** What is thrown is a fault of the program, and said to nobody. */
function isThrown({ type, callee }: Node): boolean {
  return type === 'NewExpression' && (calledName(callee) ?? '').endsWith('Error');
}

function isInTable(node: Node): boolean {
  const text = textOf(node);
  return node.type === 'TemplateLiteral' || (text !== null && /\s|^[A-Z{]/u.test(text));
}

function gapsOf(node: Node | undefined): readonly string[] | null {
  if (node === undefined) return [];
  if (node.type !== 'ObjectExpression' || !Array.isArray(node['properties'])) return null;
  const names = node['properties'].map((property: Node) => (isNode(property['key']) ? property['key']['name'] : null));
  return names.every((name) => typeof name === 'string') ? names : null;
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  return null;
}

function calledName(callee: unknown): string | null {
  if (!isNode(callee)) return null;
  if (callee.type === 'Identifier') return String(callee['name']);
  return callee.type === 'MemberExpression' ? calledName(callee['property']) : null;
}

/** `look` answers false where nothing inside is to be looked at. */
function visit(node: unknown, look: (node: Node) => unknown): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, look);
    return;
  }
  if (!isNode(node)) return;
  if (look(node) === false) return;
  // The keys of a table are no sentences.
  for (const [name, part] of Object.entries(node)) if (name !== 'key') visit(part, look);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
