// What the settings say of updates, from what the desk answered.
import type { ProgramView } from '../../../electron/contract/views.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { say } from './words.ts';

/** How a newer version comes, or why none does. */
export function updateWords(updates: ProgramView['updates']): string {
  if (updates === null) return say('updates-by-hand');
  return updates.sentence === null ? say('updates-on') : sentenceOf({ sentence: updates.sentence });
}
