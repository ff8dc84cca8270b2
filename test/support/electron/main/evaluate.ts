import { runInThisContext } from 'node:vm';
import { answerSpec } from './state.ts';

answerSpec({
  evaluate: async (source: string, given: unknown): Promise<unknown> => {
    const { default: electron } = await import('./index.ts');
    const act = runInThisContext(`(${source})`) as (all: unknown, given: unknown) => unknown;
    return await act(electron, given);
  },
});
