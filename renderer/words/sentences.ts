// Owns how what the desk says in words is said in the language of the page. English is what it was said in.
import type { CallAnswer, CallName } from '../../electron/contract/calls.ts';
import type { Chip, LineAnswer, TimeAnswer } from '../../electron/contract/line.ts';
import type { Result } from '../../electron/contract/result.ts';
import { isNameless } from '../../electron/domain/inquiry.ts';
import { sayWords, type Words } from '../../electron/domain/words.ts';
import type { Api } from '../api.ts';
import { createSay, spokenLocale, type Catalogue } from './say.ts';

const english: Catalogue = {};
/** The English templates are the keys: `electron/contract/sentences/`. */
const say = createSay('sentences', english);

export function sentenceOf(words: Words): string {
  const locale = spokenLocale();
  return locale.startsWith('en') ? words.sentence : sayWords(words, { locale, say });
}

/** What a customer is called; where there is no name, in the language that is spoken. */
export function labelInWords(label: string): string {
  return isNameless(label) ? sentenceOf({ sentence: label }) : label;
}

/** What is refused or answered in a sentence comes in the language that is spoken when it comes. */
export function answeringInWords(api: Api): Api {
  return {
    ...api,
    async call(name, args) {
      return spoken(name, await api.call(name, args));
    },
  };
}

function spoken<Name extends CallName>(name: Name, result: Result<CallAnswer<Name>>): Result<CallAnswer<Name>> {
  if (!result.ok) return { ok: false, refusal: { ...result.refusal, sentence: sentenceOf(result.refusal) } };
  const value = naming.has(name) ? labelled(result.value) : result.value;
  if (isInWords(value)) return { ok: true, value: { ...value, sentence: sentenceOf(value) } };
  if (isTime(value)) return { ok: true, value: { ...value, text: textOf(value) } };
  return isLine(value) ? { ok: true, value: { ...value, ...lineInWords(value) } } : { ok: true, value };
}

/** What answers with names of customers. Others may answer with whole files, which are not looked through. */
const naming: ReadonlySet<CallName> = new Set([
  'readLine',
  'findClosed',
  'inquiries',
  'month',
  'history',
  'record',
  'customer',
  'previewErase',
]);

/** It came as JSON, and goes through it once more. */
function labelled<Answer>(answer: Answer): Answer {
  if (spokenLocale().startsWith('en')) return answer;
  const sayLabel = (key: string, part: unknown): unknown =>
    key === 'label' && typeof part === 'string' ? labelInWords(part) : part;
  return JSON.parse(JSON.stringify(answer), sayLabel);
}

function isInWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'sentence' in value;
}

function isTime(value: unknown): value is TimeAnswer {
  return typeof value === 'object' && value !== null && 'atMs' in value && 'text' in value;
}

function isLine(value: unknown): value is LineAnswer {
  return typeof value === 'object' && value !== null && 'draft' in value && 'questions' in value;
}

function textOf({ text, said }: Pick<TimeAnswer, 'text' | 'said'>): string {
  return sentenceOf(said === undefined ? { sentence: text } : { sentence: text, said });
}

/** The others are what somebody has written. */
const ours: ReadonlySet<Chip['field']> = new Set(['channel', 'kind', 'time']);

function lineInWords({ draft, questions }: LineAnswer): Pick<LineAnswer, 'draft' | 'questions'> {
  const chips = draft.chips.map((chip) => (ours.has(chip.field) ? { ...chip, text: textOf(chip) } : chip));
  return {
    draft: { ...draft, chips },
    questions: questions.map((question) => ({ ...question, sentence: sentenceOf(question) })),
  };
}
