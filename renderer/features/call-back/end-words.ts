// Owns the sentences at the end of a call-back time: what was done, and who stands beside it.
import type { CallBackList, CallBackTally } from '../../../electron/domain/call-back.ts';
import { spokenLocale } from '../../words/say.ts';
import { say } from './words.ts';

const parts = [
  ['reached', 'part-reached'],
  ['new-promise', 'part-new-promise'],
  ['left-message', 'part-left-message'],
  ['no-answer', 'part-no-answer'],
  ['another-time', 'part-another-time'],
  ['skipped', 'part-skipped'],
  ['elsewhere', 'part-elsewhere'],
] as const satisfies readonly (readonly [keyof CallBackTally, string])[];

/** "That was everybody: 5 reached, 2 messages left and 1 skipped." */
export function endSentence(tally: CallBackTally): string {
  const said = parts.flatMap(([key, words]) => (tally[key] === 0 ? [] : [say(words, { count: tally[key] })]));
  if (said.length === 0) return say('nobody');
  return say('finished', { parts: new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(said) });
}

/** Nobody is hidden: "2 new ones wait meanwhile. 1 is snoozed." */
export function besideSentence(list: CallBackList, newCount: number): string {
  const { later, snoozed, withColleagues } = list;
  const counts = [
    ['beside-new', newCount],
    ['beside-later', later],
    ['beside-snoozed', snoozed],
    ['beside-colleagues', withColleagues],
  ] as const;
  return counts.flatMap(([words, count]) => (count === 0 ? [] : [say(words, { count })])).join(' ');
}
