// What fault tests have tried, in numbers, and the line that says so at the end of a run.
import { seedVariable } from '../store/faults/seed.ts';

const kinds = {
  states: 'disk states after a power cut',
  different: 'of them different',
  errors: 'errors of the disk',
  kills: 'killed processes',
  files: 'damaged files',
} as const;

export type CheckedKind = keyof typeof kinds;
export type Checked = Readonly<Partial<Record<CheckedKind, number>>>;

export const checkedKinds: readonly CheckedKind[] = ['states', 'different', 'errors', 'kills', 'files'];

declare module 'vitest' {
  interface TaskMeta {
    /** Set by fault tests; the run's end adds it up. */
    checked?: Checked;
  }
}

export function addUp(all: readonly Checked[]): Checked {
  return Object.fromEntries(
    checkedKinds
      .map((kind) => [kind, all.reduce((sum, checked) => sum + (checked[kind] ?? 0), 0)] as const)
      .filter(([, count]) => count > 0),
  );
}

/** Null where nothing was tried. `seed` is what the environment says. */
export function checkedLine(all: readonly Checked[], seed: string | undefined): string | null {
  const total = addUp(all);
  const parts = checkedKinds.flatMap((kind) => {
    const count = total[kind];
    return count === undefined ? [] : [`${count.toLocaleString('en-US')} ${kinds[kind]}`];
  });
  if (parts.length === 0) return null;
  return `checked  ${parts.join(', ')} (${seedVariable}=${seed === undefined || seed === '' ? '0' : seed})`;
}
