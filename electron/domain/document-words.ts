// Owns the words of what leaves the app as a file or a calendar: by language, one table each. What a program reads back is
// not among them. What stands in braces is filled in by `fillBraces`.
import { german } from './document-words-de.ts';
import { english } from './document-words-en.ts';
import { spanish } from './document-words-es.ts';
import type { MessageLanguage } from './message-language.ts';
import type { AppearanceSettings } from './settings.ts';

/** Of the sheet for spreadsheets, from left to right. */
export const exportColumns = [
  'id',
  'received',
  'channel',
  'kind',
  'name',
  'phone',
  'email',
  'handle',
  'subject',
  'source',
  'reference',
  'addedBy',
  'status',
  'acknowledged',
  'acknowledgedBy',
  'contactBy',
  'closed',
  'closeReason',
  'events',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

type ReceiptText =
  | 'title'
  | 'when'
  | 'by'
  | 'inquiries'
  | 'months'
  | 'no-months'
  | 'rewritten'
  | 'deleted'
  | 'digest'
  | 'taken-out'
  | 'not-reached'
  | 'foreign-one'
  | 'foreign';

export interface DocumentWords {
  readonly calendarName: string;
  /** R8: what a promise is called in a calendar. */
  readonly promise: string;
  readonly columns: Readonly<Record<ExportColumn, string>>;
  /** R22 */
  readonly receipt: Readonly<Record<ReceiptText, string>>;
}

const words: Readonly<Record<MessageLanguage, DocumentWords>> = { en: english, es: spanish, de: german };

export function documentWords(language: MessageLanguage): DocumentWords {
  return words[language];
}

/** The one that was asked for, else that of the settings, else that of the computer where it is known. */
export function documentLanguage(
  asked: MessageLanguage | undefined,
  { language }: Pick<AppearanceSettings, 'language'>,
  ofComputer: MessageLanguage = 'en',
): MessageLanguage {
  return asked ?? (language === 'system' ? ofComputer : language);
}
