// The one table of calls between page and desk: name, argument parser, result type. A new call is one line here;
// the compiler then names every place that is missing.
import { z } from 'zod';
import type { DayWindow } from '../domain/best-time.ts';
import type { Choice } from '../domain/choices.ts';
import type { ActionArgs, ActionName, Owed } from '../domain/action.ts';
import { closeReasons } from '../domain/event.ts';
import type { DueReasons } from '../domain/explain-due.ts';
import { channels, kinds } from '../domain/inquiry.ts';
import { reportSpans } from '../domain/report-window.ts';
import { messageLanguages } from '../domain/message-language.ts';
import { keepMonthsBounds, type Settings } from '../domain/settings.ts';
import { templates, type Words } from '../domain/words.ts';
import type { Erased, ErasePreview, RetentionPreview } from './erasing.ts';
import type { BackupView, DataView, FolderAnswer, RestorePreview, Restored } from './data.ts';
import { historyFilterParser, type CustomerCard, type HistoryPage, type RecordView } from './history.ts';
import type { HolidayDays, HolidayPlaces } from './holidays.ts';
import type { CallLogPreview, ImportSummary } from './imports.ts';
import type { LineAnswer, TimeAnswer } from './line.ts';
import type {
  DeskSnapshot,
  InquiryView,
  MonthPage,
  ProgramView,
  ReportView,
  SampleDayView,
  ScoreView,
  YearView,
} from './views.ts';
import { holidayRegion, settingsParser } from './settings-parser.ts';

const id = z.string().min(1).max(64);
const instant = z.int().min(0).max(8_640_000_000_000_000);
const text = (most: number): z.ZodString => z.string().max(most);
const nullableText = (most: number): z.ZodNullable<z.ZodString> => text(most).nullable();

const owed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('nothing'), reason: z.enum(closeReasons) }),
  z.object({ type: z.literal('promise'), byMs: instant }),
]) satisfies z.ZodType<Owed>;

const customer = z.object({
  name: nullableText(200),
  phone: nullableText(60),
  email: nullableText(320),
  handle: nullableText(100),
});

const received = z.object({
  customer,
  channel: z.enum(channels),
  kind: z.enum(kinds),
  subject: text(500),
  receivedAtMs: instant,
  /** The person has confirmed an arrival whose 24-hour goal has passed. */
  isOldConfirmed: z.boolean(),
});

/** Base64 of at most 25 MB; the size itself is judged by the reader, which can say what to do. */
const file = z.object({ fileName: text(300), contentBase64: z.string().max(36_000_000) });
/** An export may hold years: 150 MB as base64. */
const exported = z.object({ fileName: text(300), contentBase64: z.string().max(210_000_000) });
/** What the person said about a log that was unclear: columns by field, counted from 0, or the order of dates. */
const fileMapping = z.object({
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  columns: z.record(z.string().max(40), z.int().min(0).max(1_000)).nullable(),
  headerLine: z.int().min(1).nullable(),
});

/** `Result` is what the desk answers when it did not refuse. */
interface Call<Args, Answer> {
  readonly args: z.ZodType<Args>;
  /** Never set: carries the type of the answer. */
  readonly answer?: Answer;
}

function call<Answer>(): <Args>(args: z.ZodType<Args>) => Call<Args, Answer> {
  return (args) => ({ args });
}

/** Which action it was, so that it can be taken back. */
export interface ActionTaken {
  readonly actionId: string;
  readonly inquiryId: string;
}

const dayWindow = z
  .object({ from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) })
  .refine(
    ({ from, to }) => to - from >= 15,
    templates(['Leave at least a quarter of an hour, and write the earlier time first.'])[0],
  );

/** The one that the page speaks: a file that is written for it speaks it too. */
const ofFile = z.enum(messageLanguages).optional();
/** ISO 639, for names. */
const language = z.string().regex(/^[a-z]{2}$/);
const nothing = z.object({});
/** Only compared with those that count: a file that a hand has edited may hold what the form refuses. */
const shownSettings = z.custom<Settings>((value) => typeof value === 'object' && value !== null);
/** A file in the data folder; looked up among those that there are, never joined to a path. */
const copy = z.object({ name: text(300) });
const inquiry = z.object({ id });
/** The id that the action gets, so that the page can show it, and take it back, before it is answered; else the desk's. */
const newActionId = z.uuidv7().optional();
/** An action on one inquiry. */
const action = inquiry.extend({ newActionId });

const calls = {
  // Reading
  snapshot: call<DeskSnapshot>()(nothing),
  readLine: call<LineAnswer>()(z.object({ text: text(20_000) })),
  readTime: call<TimeAnswer>()(z.object({ text: text(200) })),
  /** When something arrived: now or earlier. */
  readArrival: call<TimeAnswer>()(z.object({ text: text(200) })),
  snoozeChoices: call<readonly Choice[]>()(inquiry),
  promiseChoices: call<readonly Choice[]>()(inquiry),
  /** "Why is it due then?", also of one that was closed earlier. */
  explainDue: call<DueReasons>()(inquiry),
  /** When the customer is best reached, as noted at any of their inquiries; reads files once a day. */
  bestTime: call<DayWindow | null>()(inquiry),
  score: call<ScoreView>()(nothing),
  /** Those closed before today, newest first; reads files. */
  findClosed: call<readonly InquiryView[]>()(z.object({ text: text(200) })),
  /** R14 to R17: the figures of a stretch of time beside the one before; reads the figures of the months that matter. */
  report: call<ReportView>()(z.object({ span: z.enum(reportSpans) })),
  /** These, wherever they are kept, each as the one that answers for it (R13), null where there is none; reads files. */
  inquiries: call<readonly (InquiryView | null)[]>()(z.object({ ids: z.array(id).min(1).max(50) })),
  /** The accounts of the months of a year. */
  months: call<YearView>()(z.object({ year: z.int().min(1970).max(9998) })),
  /** Those closed in a month, a page at a time; `after` is the last one of the page before. */
  month: call<MonthPage>()(z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), after: id.nullable() })),
  /** All that is closed, narrowed, a page at a time; `after` is where the page before ended. Answered without reading months. */
  history: call<HistoryPage>()(
    z.object({ filter: historyFilterParser, after: z.object({ receivedAtMs: z.number(), id }).nullable() }),
  ),
  /** One inquiry, open or closed, with what became of it. */
  record: call<RecordView>()(inquiry),
  /** Everything about the customer of an inquiry. */
  customer: call<CustomerCard>()(inquiry),

  /** One promise for a calendar. */
  promiseFile: call<{ readonly fileName: string; readonly text: string }>()(inquiry.extend({ language: ofFile })),
  /** An address at which calendar programs read the promises, where the edition has one; null while it is off. */
  calendarFeed: call<{ readonly isOffered: boolean; readonly address: string | null }>()(nothing),
  switchCalendarFeed: call<{ readonly isOffered: boolean; readonly address: string | null }>()(
    z.object({ isOn: z.boolean() }),
  ),

  // What came in
  receive: call<ActionTaken>()(received),
  followUp: call<ActionTaken>()(action.extend({ subject: text(500), isNewThread: z.boolean() })),

  // What people do about it
  acknowledge: call<ActionTaken>()(action.extend({ owed: owed.nullable() })),
  promise: call<ActionTaken>()(action.extend({ byMs: instant })),
  contact: call<ActionTaken>()(action.extend({ hasNews: z.boolean(), owed: owed.nullable() })),
  snooze: call<ActionTaken>()(action.extend({ untilMs: instant })),
  noAnswer: call<ActionTaken>()(action.extend({ note: text(200), untilMs: instant })),
  handOff: call<ActionTaken>()(action.extend({ to: text(100), acceptByMs: instant })),
  accept: call<ActionTaken>()(action),
  note: call<ActionTaken>()(action.extend({ text: text(2_000) })),
  noteBestTime: call<ActionTaken>()(action.extend({ window: dayWindow.nullable() })),
  close: call<ActionTaken>()(action.extend({ reason: z.enum(closeReasons) })),
  reopen: call<ActionTaken>()(action),
  /** R13: answers which of the two stays in the list. */
  merge: call<ActionTaken>()(z.object({ id, otherId: id })),
  /** An undo is an action too: undoing it brings back what it took. */
  undo: call<{ readonly undone: number; readonly actionId: string }>()(z.object({ actionId: id, newActionId })),

  // Files
  readCallLog: call<CallLogPreview>()(file.extend({ mapping: fileMapping.nullable() })),
  importCallLog: call<ImportSummary>()(z.object({ importId: id })),
  importJson: call<ImportSummary>()(exported),
  exportFile: call<{ readonly fileName: string; readonly text: string }>()(
    // Without a year everything; with one what was closed in it.
    z.object({ format: z.enum(['csv', 'json']), year: z.int().min(1970).max(9998).optional(), language: ofFile }),
  ),

  // What goes for good
  /** Every inquiry that may be of the same customer; reads all files. */
  previewErase: call<ErasePreview>()(inquiry),
  eraseCustomer: call<Erased>()(z.object({ ids: z.array(id).min(1).max(100_000), language: ofFile })),
  /** Which closed months would be removed if so many were kept; reads those. */
  previewRetention: call<RetentionPreview>()(
    z.object({ keepMonths: z.int().min(keepMonthsBounds.least).max(keepMonthsBounds.most) }),
  ),

  // The data folder
  data: call<DataView>()(nothing),
  /** `isNew` is false when nothing has changed since the backup that is answered. */
  backUpNow: call<{ readonly backup: BackupView; readonly isNew: boolean }>()(nothing),
  previewRestore: call<RestorePreview>()(inquiry),
  restoreBackup: call<Restored>()(inquiry),
  uniteCopy: call<ImportSummary>()(copy),
  setCopyAside: call<{ readonly movedTo: string }>()(copy),
  /** From the next start on. */
  moveData: call<FolderAnswer>()(z.object({ folder: text(1_000), way: z.enum(['copy', 'use']) })),
  cancelMove: call<{ readonly cancelled: true }>()(nothing),

  // The program
  program: call<ProgramView>()(nothing),
  /** For a person who asks: looks at once, and answers in words. */
  lookForUpdate: call<Words>()(nothing),

  // Holidays
  /** The countries of which holidays are known, and the parts of the chosen one. */
  holidayPlaces: call<HolidayPlaces>()(z.object({ chosen: holidayRegion.nullable(), language })),
  /** Worked out here, of this year and the next two. */
  publicHolidays: call<HolidayDays>()(z.object({ region: holidayRegion, language })),
  /** The whole days of a calendar file, in the same years. */
  readHolidayFile: call<HolidayDays>()(file),

  // The office
  /** `basedOn` is what was shown; refused when another window has changed it since. Null changes it all the same. */
  changeSettings: call<{ readonly saved: true }>()(
    z.object({ settings: settingsParser, basedOn: shownSettings.nullable() }),
  ),
  sampleDay: call<SampleDayView>()(nothing),
  switchSampleDay: call<SampleDayView>()(z.object({ isOn: z.boolean() })),
  dismissNudge: call<{ readonly dismissed: true }>()(inquiry),
  dismissNotice: call<{ readonly dismissed: true }>()(inquiry),
} satisfies Record<string, Call<unknown, unknown>> & { readonly [Name in ActionName]: Call<ActionArgs[Name], unknown> };

export type CallName = keyof typeof calls;
type ArgsByName = {
  readonly [Name in CallName]: (typeof calls)[Name] extends Call<infer Args, unknown> ? Args : never;
};
type AnswerByName = {
  readonly [Name in CallName]: (typeof calls)[Name] extends Call<infer _Args, infer Answer> ? Answer : never;
};
export type CallArgs<Name extends CallName> = ArgsByName[Name];
export type CallAnswer<Name extends CallName> = AnswerByName[Name];

/** The parsers alone, typed so that the compiler ties each to the arguments of the same name. */
export const argumentParsers: { readonly [Name in CallName]: { readonly args: z.ZodType<ArgsByName[Name]> } } = calls;
