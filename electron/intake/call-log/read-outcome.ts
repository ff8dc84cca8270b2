// Owns what came of a call: whether a person spoke with the customer, which is more than the word "answered".
import type { Picked } from './find-columns.ts';
import type { Field, Outcome, PhoneSystem } from './phone-system.ts';
import type { Party } from './read-party.ts';
import { readDuration } from './read-when.ts';

/** The text of a field in the row that is read; empty when there is none. */
export type Cell = (field: Field) => string;

/** What answers before a person does, by the names that 3CX, RingCentral and Zoom give it. */
const machine = /^(?:ivr|digital receptionist|auto[- ]?(?:attendant|receptionist))\b/i;

/** Null when the log has a word for it that is not known. */
export function readOutcome(system: PhoneSystem, picked: Picked, cell: Cell, callee: Party): Outcome | null {
  const said = picked.has('result') ? meaningOf(system.results, cell('result')) : outcomeOfTime(picked, cell);
  if (said === undefined) return null;
  if (said === 'missed' && isYes(cell('voicemail'))) return 'voicemail';
  if (said !== 'answered') return said;
  return whoAnswered(system, picked, cell, callee.name ?? '');
}

/** R2: only a person counts. */
function whoAnswered(system: PhoneSystem, picked: Picked, cell: Cell, callee: string): Outcome {
  if (/^voicemail/i.test(cell('app')) || /voice ?mail/i.test(callee)) return 'voicemail';
  if (machine.test(callee)) return 'waiting';
  if (system.needsChannel === true && picked.has('channel') && cell('channel') === '') return 'waiting';
  // Answered for no time at all was a machine's doing: nobody spoke.
  return readDuration(cell('talking')) === 0 ? 'waiting' : 'answered';
}

/** A log without results: somebody spoke when it lasted. */
function outcomeOfTime(picked: Picked, cell: Cell): Outcome {
  const seconds = readDuration(cell(picked.has('talking') ? 'talking' : 'duration'));
  return seconds !== null && seconds > 0 ? 'answered' : 'missed';
}

function isYes(text: string): boolean {
  return text !== '' && !/^(?:no|false|0|-+|none|null|n\/a)$/i.test(text);
}

/** What a word of a log means; a log may say "constructor". */
export function meaningOf<T>(meanings: Readonly<Record<string, T>>, word: string): T | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(meanings, key) ? meanings[key] : undefined;
}
