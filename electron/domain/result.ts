/** Why something was not done: a code for the program, a sentence that says the next step for the person. */
export interface Refusal {
  readonly reason: string;
  readonly sentence: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(reason: string, sentence: string): Result<never> {
  return { ok: false, refusal: { reason, sentence } };
}
