import { inWords, type Gaps, type Words } from './words.ts';

/** Why something was not done: a code for the program, a sentence that says the next step for the person. */
export interface Refusal extends Words {
  readonly reason: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** `template` is the sentence; what differs from case to case stands in its gaps. */
export function refuse(reason: string, template: string, gaps?: Gaps): Result<never> {
  return refuseInWords(reason, inWords(template, gaps));
}

export function refuseInWords(reason: string, { sentence, said }: Words): Result<never> {
  return { ok: false, refusal: said === undefined ? { reason, sentence } : { reason, sentence, said } };
}
