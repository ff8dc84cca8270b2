import type { CallAnswer, CallArgs, CallName } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { Api } from '../../api.ts';
import { say } from './words.ts';

/** Whoever refuses says why. Where nobody answered, nothing was said, and the page says that. */
export function sayNoDesk(api: Api): Api {
  return {
    ...api,
    async call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Result<CallAnswer<Name>>> {
      const result = await api.call(name, args);
      if (result.ok || result.refusal.sentence !== '') return result;
      return { ok: false, refusal: { ...result.refusal, sentence: say('not-running') } };
    },
  };
}
