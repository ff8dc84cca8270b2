import { describe, expect, it } from 'vitest';
import { done, refuse, type Result } from '../../electron/contract/result.ts';
import { createTurns } from '../../electron/desk/turns.ts';

/** Groups that collect words; `written` is what reached the disk, a group an entry. */
function wordTurns(write: (words: readonly string[]) => Promise<Result<null>> = () => Promise.resolve(done(null))) {
  const written: (readonly string[])[] = [];
  const turns = createTurns<string[]>({
    begin: () => [],
    write: async (words) => {
      written.push(words);
      return await write(words);
    },
  });
  const say = (word: string) => turns.act((words) => done(words.push(word)));
  return { ...turns, say, written };
}

describe('createTurns', () => {
  it('writes what waits together once, and answers each with its own', async () => {
    const { say, written } = wordTurns();
    expect(await Promise.all(['a', 'b', 'c'].map(say))).toEqual([done(1), done(2), done(3)]);
    expect(written).toEqual([['a', 'b', 'c']]);
  });

  it('gathers the next group while one is written', async () => {
    const { say, written } = wordTurns(async () => {
      await new Promise(setImmediate);
      return done(null);
    });
    const first = say('a');
    await Promise.resolve();
    await Promise.all([first, say('b'), say('c')]);
    expect(written).toEqual([['a'], ['b', 'c']]);
  });

  it('lets no command overtake a task', async () => {
    const { say, inTurn, written } = wordTurns();
    await Promise.all([say('a'), inTurn(async () => written.push(['task'])), say('b'), say('c')]);
    expect(written).toEqual([['a'], ['task'], ['b', 'c']]);
  });

  it('keeps a fault in one command from the others', async () => {
    const { act, say, written } = wordTurns();
    const results = await Promise.allSettled([
      say('a'),
      act(() => {
        throw new TypeError('a fault');
      }),
      say('b'),
    ]);
    expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: { message: 'a fault' } }, { value: done(2) }]);
    expect(written).toEqual([['a', 'b']]);
  });

  it('refuses all of a group that is not written, and goes on', async () => {
    let isFull = true;
    const full = refuse('disk-full', 'Full.');
    const { act, say } = wordTurns(() => Promise.resolve(isFull ? full : done(null)));
    const refused = act(() => refuse('because-of-a', 'Because of the one before.'));
    expect(await Promise.all([say('a'), refused, say('b')])).toEqual([full, full, full]);
    isFull = false;
    expect(await say('c')).toEqual(done(1));
  });

  it('throws to all of a group when writing throws, and goes on', async () => {
    let faults = 1;
    const { say } = wordTurns(() => {
      faults -= 1;
      return faults === 0 ? Promise.reject(new TypeError('a fault')) : Promise.resolve(done(null));
    });
    const results = await Promise.allSettled([say('a'), say('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await say('c')).toEqual(done(1));
  });
});
