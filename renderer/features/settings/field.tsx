import type { ReactNode } from 'react';
import { Problem } from '../../ui/problem.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A labelled control with what it means under it, or what is wrong with it. */
export function Field({ id, label, hint, problem = null, children }: FieldProps) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && problem === null && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem text={problem} />
    </div>
  );
}

/** The sentence of a problem if it is about this field. */
export function problemOf(
  problem: { readonly field: string; readonly sentence: string } | null,
  field: string,
): string | null {
  return problem?.field === field ? problem.sentence : null;
}
