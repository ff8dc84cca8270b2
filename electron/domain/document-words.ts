// Owns the words of what leaves the app as a file or a calendar: by language, one table each. What a program reads back is
// not among them. What stands in braces is filled in by `fillBraces`.
import type { CloseReason } from './event.ts';
import { unnamed, type Channel, type Kind } from './inquiry.ts';
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

export type ExportStatus = 'waiting' | 'acknowledged' | 'closed' | 'merged' | 'withdrawn';

/** What can stand in the cells, but for what somebody has written. */
interface CellWords {
  readonly channel: Readonly<Record<Channel, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly status: Readonly<Record<ExportStatus, string>>;
  readonly closeReason: Readonly<Record<CloseReason, string>>;
  /** Other sources are called what they call themselves. */
  readonly source: Readonly<Record<'by-hand', string>>;
}

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
  /** Who has no name, whose data were erased (R22), and who withheld the number. */
  readonly unnamed: Readonly<Record<keyof typeof unnamed, string>>;
  readonly columns: Readonly<Record<ExportColumn, string>>;
  readonly cells: CellWords;
  /** R22 */
  readonly receipt: Readonly<Record<ReceiptText, string>>;
}

const words: Readonly<Record<MessageLanguage, DocumentWords>> = { en: english, es: spanish, de: german };

export function documentWords(language: MessageLanguage): DocumentWords {
  return words[language];
}

/** A label as it is written in that language: it is English where there is no name. */
export function labelIn(label: string, { unnamed: named }: DocumentWords): string {
  switch (label) {
    case unnamed.unknown:
      return named.unknown;
    case unnamed.erased:
      return named.erased;
    case unnamed.withheld:
      return named.withheld;
    default:
      return label;
  }
}

/** The one that was asked for, else that of the settings, else that of the computer where it is known. */
export function documentLanguage(
  asked: MessageLanguage | undefined,
  { language }: Pick<AppearanceSettings, 'language'>,
  ofComputer: MessageLanguage = 'en',
): MessageLanguage {
  return asked ?? (language === 'system' ? ofComputer : language);
}
