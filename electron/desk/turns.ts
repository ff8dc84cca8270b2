// Owns the order in which the desk does things: one after another, commands that wait together as one group.
import { done, type Result } from '../contract/result.ts';

export interface Turns<Draft> {
  /** Runs tasks one after another; a failed one does not hold up the next. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Decides in a group with the commands that wait beside it, and answers once the group is written. */
  act<T>(decide: (draft: Draft) => Result<T>): Promise<Result<T>>;
}

export interface GroupOptions<Draft> {
  /** What the first command of a group is decided on; those after it see what it changed. */
  readonly begin: () => Draft;
  /** Writes what the group changed. When it is refused, so is every command of the group: nothing of it stands. */
  readonly write: (draft: Draft) => Promise<Result<null>>;
}

interface Command<Draft> {
  /** Returns what answers the command once the group is written or refused; null when it has answered itself. */
  readonly decide: (draft: Draft) => ((written: Result<null>) => void) | null;
  readonly fail: (problem: unknown) => void;
}

export function createTurns<Draft>({ begin, write }: GroupOptions<Draft>): Turns<Draft> {
  let turn: Promise<unknown> = Promise.resolve();
  /** The group that a command can still join: it has not begun, and no task waits behind it. */
  let gathering: Command<Draft>[] | null = null;

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    gathering = null;
    const result = turn.then(task);
    turn = result.catch(() => null);
    return result;
  }

  async function run(group: readonly Command<Draft>[]): Promise<void> {
    if (gathering === group) gathering = null;
    try {
      const draft = begin();
      const answers = group.map(({ decide }) => decide(draft));
      const written = answers.some((answer) => answer !== null) ? await write(draft) : done(null);
      // A refusal too was decided on what the others change: when that does not stand, it may not be true.
      for (const answer of answers) answer?.(written);
    } catch (problem) {
      for (const { fail } of group) fail(problem);
    }
  }

  function join(command: Command<Draft>): void {
    if (gathering !== null) {
      gathering.push(command);
      return;
    }
    const group = [command];
    void inTurn(() => run(group));
    gathering = group;
  }

  return {
    inTurn,
    act: (decide) => new Promise((resolve, reject) => join(commandOf(decide, resolve, reject))),
  };
}

function commandOf<Draft, T>(
  decide: (draft: Draft) => Result<T>,
  resolve: (result: Result<T>) => void,
  fail: (problem: unknown) => void,
): Command<Draft> {
  return {
    decide: (draft) => {
      try {
        const decided = decide(draft);
        return (written) => resolve(written.ok ? decided : written);
      } catch (problem) {
        // A fault in one command is no reason to refuse the others.
        fail(problem);
        return null;
      }
    },
    fail,
  };
}
