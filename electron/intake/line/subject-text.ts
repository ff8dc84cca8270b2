// Owns how what remains of the line reads as a subject, after the customer, the channel and the time were cut out of it.
import { lowerWord } from './names.ts';
import type { Token } from './tokens.ts';
import { prepositions, starters } from './words.ts';

/**
 * Stretches that stood together stay as they were typed. Between two of them stands a comma, unless the second goes on by
 * itself: "comment" + "on the June post", "complaint" + "about late delivery". What begins the subject is left out.
 */
export function subjectText(line: string, tokens: readonly Token[]): string {
  const first = tokens.findIndex((token) => token.kind !== 'separator' && !starters.has(lowerWord(token)));
  const last = tokens.findLastIndex((token) => token.kind !== 'separator' || /^[!?…)\]}»”"']/.test(token.text));
  if (first === -1) return '';
  let text = '';
  let end: number | null = null;
  for (const token of tokens.slice(first, last + 1)) {
    const isTogether = end !== null && line.slice(end, token.start).trim() === '';
    const gap = isTogether && end !== null ? line.slice(end, token.start) : joint(token, text);
    text += gap + line.slice(token.start, token.end);
    ({ end } = token);
  }
  return text;
}

function joint(token: Token, before: string): string {
  if (before === '' || token.kind === 'separator') return '';
  const word = lowerWord(token);
  return starters.has(word) || prepositions.has(word) || /[\p{P}]$/u.test(before) ? ' ' : ', ';
}
