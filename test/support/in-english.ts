import { expect } from 'vitest';
import { inWords, type Phrase, type Words } from '../../electron/domain/words.ts';

/** A value without what its sentences were made of, once that has been proven to make them. */
export function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  const { said, ...plain }: Readonly<Record<string, unknown>> = { ...value };
  if (isPhrase(said)) {
    const made = inWords(said.template, said.gaps).sentence.toLowerCase();
    expect(Object.values(plain).map((text) => String(text).toLowerCase())).toContain(made);
  }
  return Object.fromEntries(Object.entries(plain).map(([name, part]) => [name, inEnglish(part)]));
}

/** For what takes a sentence or its words: hands the sentence on. */
export function sentenceTo(take: (sentence: string) => void): (given: string | Words) => void {
  return (given) => take(typeof given === 'string' ? given : given.sentence);
}

function isPhrase(value: unknown): value is Phrase {
  return typeof value === 'object' && value !== null && 'template' in value;
}
