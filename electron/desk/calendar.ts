// Owns what calendar programs are told: one promise as a file, or all that run as a feed.
import type { CallAnswer, CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { notThere } from '../domain/action.ts';
import { documentLanguage, documentWords, labelIn, type DocumentWords } from '../domain/document-words.ts';
import { calendarText, type CalendarEntry } from '../domain/ical.ts';
import { labelGap } from '../domain/inquiry.ts';
import { localDate } from '../domain/local-time.ts';
import { fillBraces, type MessageLanguage } from '../domain/message-language.ts';
import type { Entry } from './ledger.ts';
import type { DeskParts } from './parts.ts';

/** Where the edition can be asked for the feed; the desk itself knows no network. */
export interface CalendarFeed {
  /** Null while it is off. */
  readonly address: () => string | null;
  /** Each time it is switched on it has another address: the one before is no use any more. */
  readonly switchTo: (isOn: boolean) => Promise<void>;
}

type CalendarParts = Pick<DeskParts, 'ledger' | 'clock'>;
type Asked = CallArgs<'promiseFile'>;

/** R7, R8: every promise that runs, the earliest first. No page asks for it: where the settings say none, it is in the computer's language. */
export function promisesCalendar({ ledger, clock }: CalendarParts, ofComputer: MessageLanguage): string {
  const words = documentWords(documentLanguage(undefined, ledger.settings.appearance, ofComputer));
  const entries = ledger.entries().flatMap((entry) => entriesOf(entry, words));
  return calendarText(
    words.calendarName,
    entries.sort((a, b) => a.byMs - b.byMs),
    clock.now(),
  );
}

export function promiseFile(
  { ledger, clock }: CalendarParts,
  { id, language }: Asked,
): Result<CallAnswer<'promiseFile'>> {
  const entry = ledger.entry(id);
  if (entry === undefined) return refuse(...notThere);
  const words = documentWords(documentLanguage(language, ledger.settings.appearance));
  const [promise] = entriesOf(entry, words);
  if (promise === undefined) {
    return refuse('no-promise', 'Nothing is promised to {name} at the moment. Promise a time first.', {
      name: labelGap(entry.view.label),
    });
  }
  const { zone } = ledger.rules.policy.openHours;
  const fileName = `promise-${localDate(zone, promise.byMs)}.ics`;
  return done({ fileName, text: calendarText(words.calendarName, [promise], clock.now()) });
}

/** R13: one that was merged may have been promised something and wait for the rest. */
function entriesOf({ inquiry, standing, view }: Entry, words: DocumentWords): readonly CalendarEntry[] {
  const beside = standing.besides.filter(({ kind }) => kind === 'promise').map(({ dueMs }) => dueMs);
  const dueMs = standing.phase === 'promised' ? [standing.promise.byMs] : standing.phase === 'waiting' ? beside : [];
  const [byMs] = dueMs.toSorted((a, b) => a - b);
  if (byMs === undefined) return [];
  const { phone, email, handle } = view.customer;
  return [
    {
      uid: `promise-${inquiry.id}`,
      // Events are only ever added, also by an undo.
      sequence: inquiry.events.length,
      byMs,
      summary: fillBraces(words.promise, { name: labelIn(view.label, words) }),
      description: [view.subject, phone, email, handle].filter((part) => part !== null && part !== '').join('\n'),
    },
  ];
}

export function feedState(feed: CalendarFeed | null): CallAnswer<'calendarFeed'> {
  return { isOffered: feed !== null, address: feed?.address() ?? null };
}

export async function switchFeed(
  feed: CalendarFeed | null,
  isOn: boolean,
): Promise<Result<CallAnswer<'switchCalendarFeed'>>> {
  if (feed === null)
    return refuse(
      'no-feed',
      'Only the browser edition has an address that a calendar can read. Save promises one by one from their book instead.',
    );
  await feed.switchTo(isOn);
  return done(feedState(feed));
}
