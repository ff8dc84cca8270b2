// Owns what is said of the program itself: its version, and how a newer one comes.
import { done, refuse } from '../contract/result.ts';
import type { ProgramView } from '../contract/views.ts';
import type { Words } from '../domain/words.ts';
import type { Handlers } from './desk.ts';

/** What the edition knows of itself; the desk is the same in both. */
export interface RunningProgram extends ProgramView {
  /** Null where it cannot look. */
  readonly lookForUpdate: (() => Promise<Words>) | null;
}

/** Of a desk that nobody has told anything, as in tests. */
export const unknownProgram: RunningProgram = { version: '', updates: null, lookForUpdate: null };

export function programHandlers({
  version,
  updates,
  lookForUpdate,
}: RunningProgram): Pick<Handlers, 'program' | 'lookForUpdate'> {
  return {
    program: async () => done({ version, updates }),
    lookForUpdate: async () =>
      lookForUpdate === null
        ? refuse('no-updates', 'This edition does not update itself. The settings say how a newer one comes.')
        : done(await lookForUpdate()),
  };
}
