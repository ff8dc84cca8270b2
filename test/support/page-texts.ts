// Finds the texts for people that a source file of the page holds by itself, instead of in a catalogue.
import { parseSync } from 'vite';

export interface FoundText {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

interface Node extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly start: number;
}

/** Reads one kind of node. `isSaid`: it is shown or heard as it stands, so that one word is enough. */
type Reader = (node: Node, isSaid: boolean, look: (part: unknown, isSaid: boolean) => void) => FoundWords;
type FoundWords = string | null;

/** What of an element people see or hear; everything else of it is for the browser. */
const saidAttributes =
  /^(?:title|alt|label|placeholder|hint|caption|aria-(?:label|description|roledescription|valuetext))$/;
/** The same where a text is handed to the browser, the system or a table of ours. */
const saidProperties =
  /^(?:title|alt|label|placeholder|hint|caption|tooltip|summary|message|detail|body|textContent|innerText|innerHTML|nodeValue|ariaLabel|ariaDescription|ariaValueText)$/;
const sayingCalls = new Set(['setTitle', 'setToolTip', 'append', 'prepend', 'createTextNode', 'alert', 'html', 'text']);
const silentAttributes = /^(?:className|key|style|role|type|id|data-.*|aria-.*)$/;

/** A string handed to these is a key of a catalogue, a selector, or for developers. */
const silentCalls = new Set(['say', 'marked', 'createSay', 'querySelector', 'querySelectorAll', 'matches', 'closest']);

const oneWord = /\p{L}{2,}/u;
const wordsTogether = /\p{L}{2,}[,.:;!?]* \p{L}/u;
/** The name of a thing, as tables hold them: "Undo", "Saving...". */
const nameOfThing = /^\p{Lu}\p{Ll}{2,}\.*$/u;
/** " late" + name, [one, other].join(' and ') */
const wordBesideBlank = /^\s+\p{L}{2,}|\p{L}{2,}\s+$/u;
const wordBesideValue = /\p{L}{2,}[,.:;!?]* | \p{L}{2,}/u;

/** As events call keys. Shown to people they are texts: German keyboards say "Eingabe". */
const keyNames = new Set(['Enter', 'Escape', 'Home', 'End', 'Tab', 'Delete', 'Backspace']);

function wordsIn(text: string, isSaid: boolean): FoundWords {
  // It stands on the key in all our languages.
  if (text.trim() === 'Esc' || (!isSaid && keyNames.has(text))) return null;
  const loose = [wordsTogether, nameOfThing, wordBesideBlank];
  const isText = isSaid ? oneWord.test(text) : loose.some((pattern) => pattern.test(text));
  return isText ? text : null;
}

const readers: Readonly<Record<string, Reader>> = {
  JSXText: ({ value }) => wordsIn(String(value), true),
  Literal: ({ value }, isSaid) => (typeof value === 'string' ? wordsIn(value, isSaid) : null),
  TemplateLiteral: ({ quasis, expressions }, isSaid, look) => {
    look(expressions, isSaid);
    const texts = nodesIn(quasis).map(({ value }) => (isRecord(value) ? String(value['cooked']) : ''));
    const isText = texts.some((text) => (isSaid ? oneWord : wordBesideValue).test(text));
    return isText ? texts.join('{}') : null;
  },
  JSXAttribute: ({ name, value }, _isSaid, look) => {
    const attribute = nameOf(name);
    if (saidAttributes.test(attribute)) look(value, true);
    else if (!silentAttributes.test(attribute)) look(value, false);
    return null;
  },
  JSXElement: ({ openingElement, children }, _isSaid, look) => {
    look(openingElement, false);
    look(children, true);
    return null;
  },
  JSXFragment: ({ children }, _isSaid, look) => {
    look(children, true);
    return null;
  },
  ConditionalExpression: ({ test, consequent, alternate }, isSaid, look) => {
    look(test, false);
    look([consequent, alternate], isSaid);
    return null;
  },
  LogicalExpression: ({ left, right }, isSaid, look) => {
    look(left, false);
    look(right, isSaid);
    return null;
  },
  CallExpression: lookIntoCall,
  NewExpression: lookIntoCall,
  // What is compared is no text, and what a switch decides by neither.
  BinaryExpression: ({ operator, left, right }, _isSaid, look) => {
    const isComparison = operator === '===' || operator === '!==' || operator === 'in';
    look(
      [left, right].filter((side) => !isComparison || (isNode(side) && side.type !== 'Literal')),
      false,
    );
    return null;
  },
  SwitchCase: ({ consequent }, _isSaid, look) => {
    look(consequent, false);
    return null;
  },
  Property: ({ key, value, computed }, _isSaid, look) => {
    if (computed === true) look(key, false);
    look(value, computed !== true && saidProperties.test(keyOf(key)));
    return null;
  },
  AssignmentExpression: ({ left, right }, _isSaid, look) => {
    look(left, false);
    look(right, saidProperties.test(nameOf(left)));
    return null;
  },
  MemberExpression: ({ object }, _isSaid, look) => {
    look(object, false);
    return null;
  },
  ImportDeclaration: () => null,
  ImportExpression: () => null,
  ExportAllDeclaration: () => null,
};

function lookIntoCall(
  { callee, arguments: args }: Node,
  _isSaid: boolean,
  look: (part: unknown, isSaid: boolean) => void,
): null {
  look(callee, false);
  const name = nameOf(callee);
  if (name.endsWith('Error')) return null;
  const [first, second, ...others] = nodesIn(args);
  // What it is filled in with may be a text again.
  if (silentCalls.has(name)) look([second, ...others], false);
  else if (name !== 'setAttribute') look(args, sayingCalls.has(name));
  else if (saidAttributes.test(String(first?.['value']))) look(second, true);
  return null;
}

/** Hand on to their only content that it is shown. */
const wrappers = new Set([
  'JSXExpressionContainer',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
]);
/** Have an expression beside a type; every other node of TypeScript is a type alone. */
const typedExpressions = /^TS(?:As|Satisfies|NonNull|Instantiation)Expression$/;

export function textsOutside(fileName: string, source: string): readonly FoundText[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName} cannot be read: ${errors[0]?.message ?? ''}`);
  const found: FoundText[] = [];
  look(program, false);
  return found;

  function look(part: unknown, isSaid: boolean): void {
    for (const node of nodesIn(part)) lookAt(node, isSaid);
  }

  function lookAt(node: Node, isSaid: boolean): void {
    const reader = readers[node.type];
    if (reader !== undefined) {
      const text = reader(node, isSaid, look);
      if (text !== null) found.push({ line: lineAt(node.start), text: text.replaceAll(/\s+/g, ' ').trim() });
      return;
    }
    if (node.type.startsWith('TS')) {
      if (typedExpressions.test(node.type)) look(node['expression'], isSaid);
      return;
    }
    for (const part of Object.values(node)) look(part, isSaid && wrappers.has(node.type));
  }

  function lineAt(start: number): number {
    return source.slice(0, start).split('\n').length;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value['type'] === 'string' && typeof value['start'] === 'number';
}

function nodesIn(part: unknown): readonly Node[] {
  return (Array.isArray(part) ? part : [part]).filter(isNode);
}

/** Of a property, with or without quotes. */
function keyOf(key: unknown): string {
  return isNode(key) && typeof key['value'] === 'string' ? key['value'] : nameOf(key);
}

/** `say`, `say.marked` and `JSXIdentifier` alike: the last name. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : '';
}
