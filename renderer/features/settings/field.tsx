import { useLayoutEffect, type ReactNode } from 'react';
import { Problem } from '../../ui/problem.tsx';
import { isUsual } from './section-table.ts';
import type { DraftProblem, SettingsDraft } from './settings-draft.ts';
import { say } from './words.ts';

/** What each part of the form is given. */
export interface FieldsProps {
  readonly draft: SettingsDraft;
  /** What it says where nobody has chosen anything. */
  readonly usual: SettingsDraft;
  readonly problem: DraftProblem | null;
  readonly onChange: (patch: Partial<SettingsDraft>) => void;
}

/** The default of one setting. */
export interface Usual {
  readonly words: string;
  readonly isNow: boolean;
  readonly onReset: () => void;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly usual?: Usual;
  readonly children: ReactNode;
}

/** A labelled control with what it means and its default under it, or what is wrong with it. */
export function Field({ id, label, hint, problem = null, usual, children }: FieldProps) {
  useLayoutEffect(() => describe(id, problem !== null));
  return (
    <div className="labelled">
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {children}
      {problem === null && <Hint id={id} hint={hint} usual={usual} />}
      <Problem text={problem} id={`${id}-problem`} />
      {usual !== undefined && <ResetButton id={id} usual={usual} />}
    </div>
  );
}

/** The control is a child of any form, so it is found by its id: what stands under it is heard with it. */
function describe(id: string, isWrong: boolean): void {
  const control = document.getElementById(id);
  if (control === null) return;
  const own = [`${id}-hint`, `${id}-problem`];
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => !own.includes(other));
  const words = [...others, ...own.filter((one) => document.getElementById(one) !== null)].join(' ').trim();
  if (words === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', words);
  if (isWrong) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

/** What a setting is for, and its default while it is that. */
export function Hint({ id, hint, usual }: { id: string; hint: string | undefined; usual: Usual | undefined }) {
  const known = usual?.isNow === true ? say('default', { value: usual.words }) : null;
  const words = [hint, known].filter((part) => part !== undefined && part !== null);
  if (words.length === 0) return null;
  return (
    <p className="hint" id={`${id}-hint`}>
      {words.join(' ')}
    </p>
  );
}

interface ResetButtonProps {
  /** Of what gets the keyboard then. */
  readonly id: string;
  readonly usual: Usual;
  /** Of what is set back, where that has another name than what gets the keyboard. */
  readonly labelId?: string;
}

/** There only while the setting differs; the keyboard goes to the setting then. */
export function ResetButton({ id, usual: { words, isNow, onReset }, labelId = `${id}-label` }: ResetButtonProps) {
  if (isNow) return null;
  const reset = (): void => {
    onReset();
    document.getElementById(id)?.focus();
  };
  return (
    <button type="button" className="reset-button" aria-describedby={labelId} onClick={reset}>
      {say('reset-to', { value: words })}
    </button>
  );
}

/** The default of these parts of the draft, in words. */
export function usualOf(
  { draft, usual, onChange }: FieldsProps,
  keys: readonly (keyof SettingsDraft)[],
  words: string,
): Usual {
  const back = Object.fromEntries(Object.entries(usual).filter(([key]) => keys.some((one) => one === key)));
  return { words, isNow: isUsual(draft, usual, keys), onReset: () => onChange(back) };
}

/** The sentence of a problem if it is about this field. */
export function problemOf(problem: DraftProblem | null, field: string): string | null {
  return problem?.field === field ? problem.sentence : null;
}
