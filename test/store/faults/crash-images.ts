// What a disk may hold after a power cut: every file that was not synced kept, gone or torn, and every change of names
// that was not synced kept or not, each by itself.
import type { Random } from './random.ts';
import {
  applyChange,
  type DiskNode,
  type EntryChange,
  type FileNode,
  type FolderNode,
  type Nodes,
} from './model-disk.ts';

/** Content of files by path; null is a folder. */
export type Image = ReadonlyMap<string, Uint8Array | null>;

/** One thing that a power cut decides, and in how many ways. */
interface Question {
  readonly node: number;
  /** The place among the pending changes of a folder; null for the content of a file. */
  readonly index: number | null;
  readonly answers: number;
}

/** Of a change of names: 0 is gone, 1 is kept; 2, of a move, is that the former name stands as well. */
const answersOf = (change: EntryChange): number => (change.kind === 'move' ? 3 : 2);

type Tearing = (content: Uint8Array) => Uint8Array;

/** What may be left of a file that was never synced. The first is nothing, the second is all. */
const tearings: readonly Tearing[] = [
  () => new Uint8Array(),
  (content) => content,
  (content) => content.subarray(0, Math.floor(content.length / 2)),
  (content) => new Uint8Array(content.length),
  (content) => Buffer.concat([content.subarray(0, 40), new Uint8Array(Math.max(0, content.length - 40))]),
];

const torn = new WeakMap<FileNode, Map<number, Uint8Array>>();

/** The same object for the same tearing, so that equal images can be told by their objects. */
function tear(file: FileNode, answer: number): Uint8Array {
  const known = torn.get(file) ?? new Map<number, Uint8Array>();
  torn.set(file, known);
  const content = known.get(answer) ?? (tearings[answer] ?? tearings[0])?.(file.content) ?? file.content;
  known.set(answer, content);
  return content;
}

function questionsOf(nodes: Nodes): readonly Question[] {
  return [...nodes].flatMap(([node, one]): readonly Question[] => {
    if (one.kind === 'folder') {
      return one.pending.map((change, index) => ({ node, index, answers: answersOf(change) }));
    }
    return one.synced === one.content || one.content.length === 0
      ? []
      : [{ node, index: null, answers: tearings.length }];
  });
}

/** All combinations when they are few; else those in which one thing stands out, the prefixes, and some by chance. */
function* answerings(questions: readonly Question[], most: number, random: Random): Generator<readonly number[]> {
  const total = questions.reduce((product, { answers }) => product * answers, 1);
  if (total <= most) {
    for (let number = 0; number < total; number += 1) {
      let rest = number;
      yield questions.map(({ answers }) => {
        const answer = rest % answers;
        rest = Math.floor(rest / answers);
        return answer;
      });
    }
    return;
  }
  for (const base of [0, 1]) {
    yield questions.map(() => base);
    for (const [place, { answers }] of questions.entries()) {
      for (let answer = 0; answer < answers; answer += 1)
        yield questions.map((_, at) => (at === place ? answer : base));
    }
  }
  for (let kept = 1; kept < questions.length; kept += 1) yield questions.map((_, at) => (at < kept ? 1 : 0));
  for (let count = 0; count < most / 4; count += 1) yield questions.map(({ answers }) => random.below(answers));
}

/** The disks that a power cut may leave; some may be equal. */
export function* crashImages(nodes: Nodes, most: number, random: Random): Generator<Image> {
  const questions = questionsOf(nodes);
  for (const answers of answerings(questions, most, random)) {
    const answerTo = (node: number, index: number | null): number | undefined =>
      answers[questions.findIndex((question) => question.node === node && question.index === index)];
    yield imageOf(nodes, (number, node) =>
      node.kind === 'file'
        ? tornOrSynced(node, answerTo(number, null))
        : settledNames(node, (index) => answerTo(number, index) ?? 0),
    );
  }
}

function tornOrSynced(file: FileNode, answer: number | undefined): Uint8Array {
  if (answer === undefined) return file.synced ?? file.content;
  return answer === 0 && file.synced !== null ? file.synced : tear(file, answer);
}

function settledNames(folder: FolderNode, answerTo: (index: number) => number): ReadonlyMap<string, number> {
  const names = new Map(folder.synced);
  for (const [index, change] of folder.pending.entries()) {
    const answer = answerTo(index);
    if (answer > 0) applyChange(names, change);
    if (answer === 2 && change.kind === 'move') names.set(change.from, change.node);
  }
  return names;
}

type Settle = (number: number, node: DiskNode) => Uint8Array | ReadonlyMap<string, number>;

function imageOf(nodes: Nodes, settle: Settle): Image {
  const image = new Map<string, Uint8Array | null>();
  const walk = (number: number, path: string): void => {
    const node = nodes.get(number);
    if (node === undefined) return;
    const settled = settle(number, node);
    if (settled instanceof Uint8Array) image.set(path, settled);
    else {
      image.set(path, null);
      for (const [name, child] of settled) walk(child, `${path}/${name}`);
    }
  };
  walk(0, '');
  return image;
}

/** What a running system sees, synced or not. */
export function presentImage(nodes: Nodes): Image {
  return imageOf(nodes, (_number, node) => (node.kind === 'file' ? node.content : node.names));
}

/** A disk that holds just this, all of it synced. Parents stand before what is in them. */
export function settledNodes(image: Image): Nodes {
  const nodes = new Map<number, DiskNode>();
  const folders = new Map<string, Map<string, number>>();
  // Two paths with the same object are two names of one file.
  const files = new Map<Uint8Array, number>();
  for (const [path, content] of image) {
    const number = (content === null ? undefined : files.get(content)) ?? nodes.size;
    const slash = path.lastIndexOf('/');
    if (slash >= 0) folders.get(path.slice(0, slash))?.set(path.slice(slash + 1), number);
    if (content === null) {
      const names = new Map<string, number>();
      folders.set(path, names);
      nodes.set(number, { kind: 'folder', names, synced: names, pending: [] });
    } else {
      files.set(content, number);
      nodes.set(number, { kind: 'file', content, synced: content });
    }
  }
  return nodes;
}
