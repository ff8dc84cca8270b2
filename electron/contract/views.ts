// What the page sees of the desk: plain data that can be sent as JSON.
import type { Account, GoalCounts, Score } from '../domain/account.ts';
import type { Report } from '../domain/account-report.ts';
import type { Channel, Customer, Inquiry } from '../domain/inquiry.ts';
import type { Interruption } from '../domain/interruption.ts';
import type { PlannedNudge } from '../domain/nudge.ts';
import type { GoalId } from '../domain/policy.ts';
import type { ReportSpan } from '../domain/report-window.ts';
import type { Settings } from '../domain/settings.ts';
import type { Standing } from '../domain/standing.ts';
import type { UndoableAction } from '../domain/undo.ts';
import type { UrgentSpan } from '../domain/urgent-span.ts';
import type { Phrase, Words } from '../domain/words.ts';

export type { UndoableAction } from '../domain/undo.ts';

/**
 * One inquiry as the list shows it. With its events, from which the page tells at once what an action makes of it; its
 * customer and kind are put together with those of inquiries that were merged into it (R13), and its subject is the
 * written one.
 */
export interface InquiryView extends Inquiry {
  readonly label: string;
  readonly standing: Standing;
  /** Further messages that joined it (R1). */
  readonly followUps: number;
  /** R13: the inquiries that this one answers for too. */
  readonly merged: readonly MergedView[];
  readonly lastNote: string | null;
  /** R22: there is nobody to name any more. */
  readonly isErased: boolean;
  /** The person's own last action on it, which U takes back (R12). */
  readonly undoable: UndoableAction | null;
}

export interface MergedView {
  readonly id: string;
  readonly customer: Customer;
  readonly channel: Channel;
  readonly subject: string;
  readonly receivedAtMs: number;
}

/** One notification (R18): remembered by the desk before it is sent. */
export interface NudgeView {
  readonly id: string;
  readonly atMs: number;
  readonly form: 'nudge' | 'summary';
  readonly about: readonly Pick<PlannedNudge, 'inquiryId' | 'about' | 'dueMs'>[];
}

/** The program that runs, and how a newer one comes. */
export interface ProgramView {
  readonly version: string;
  /** Null where the program does not update itself: in the browser edition. */
  readonly updates: { readonly isOn: boolean; readonly sentence: string | null } | null;
}

/** Something about the files or this computer, said until it is dismissed. */
export interface Notice extends Words {
  readonly id: string;
}

/** The figures on top of the list. */
export interface ScoreView {
  readonly goals: Score;
  /** The next instant at which they change by themselves, also when nothing is open and the desk sleeps; or null. */
  readonly changesAtMs: number | null;
}

export type { GoalCounts } from '../domain/account.ts';

/** The account of a month (R14 to R16). */
export interface MonthView extends Pick<Account, 'median' | 'ninetieth' | 'promises' | 'notCustomers'> {
  /** "YYYY-MM" */
  readonly month: string;
  readonly goals: Readonly<Record<GoalId, GoalCounts>>;
  /** Whether inquiries that were closed in it can be listed. */
  readonly hasClosed: boolean;
}

/** How we did (R14 to R17, R21). */
export interface ReportView extends Report {
  readonly span: ReportSpan;
  readonly zone: string;
  readonly interruptions: readonly Interruption[];
}

export interface YearView {
  readonly year: number;
  /** Of everything that is kept. */
  readonly firstYear: number;
  /** The present one. */
  readonly lastYear: number;
  /** Those that have begun, the newest first. */
  readonly months: readonly MonthView[];
}

/** Some of those that were closed in a month, the newest arrival first. */
export interface MonthPage {
  readonly inquiries: readonly InquiryView[];
  /** To ask for those after; null when there are none. */
  readonly nextAfter: string | null;
}

/** A second desk with invented customers, to try things; nothing of it is kept. */
export interface SampleDayView {
  readonly isOffered: boolean;
  readonly isOpen: boolean;
}

/** Everything at once: sent first, and again when a page missed too much. */
export interface DeskSnapshot {
  readonly inquiries: readonly InquiryView[];
  readonly score: ScoreView;
  readonly settings: Settings;
  /** The name used until settings say one: whoever is signed in at this computer. */
  readonly computerUser: string;
  readonly notices: readonly Notice[];
  /** Shown before, and neither closed nor overtaken by what was done since. */
  readonly nudges: readonly NudgeView[];
  /** Only in the sample day: when somebody has to see to the real list. */
  readonly realDue?: readonly UrgentSpan[];
}

/** What changed: only the inquiries and the parts that differ. */
export interface DeskChange {
  readonly inquiries?: readonly InquiryView[];
  /** Ids that the list no longer holds. */
  readonly gone?: readonly string[];
  /** R22: ids of those that were erased, also of closed ones that no list holds. */
  readonly erased?: readonly string[];
  readonly score?: ScoreView;
  readonly settings?: Settings;
  readonly notices?: readonly Notice[];
  /** One that has just come; it is in `nudges` too. */
  readonly nudge?: NudgeView;
  /** All that are open now. */
  readonly nudges?: readonly NudgeView[];
  readonly realDue?: readonly UrgentSpan[];
}

/** What the program around the page asks it to show: after a click on a notification, a link, a menu, a shortcut. */
export type PageRequest =
  | {
      readonly show: 'inquiry';
      readonly id: string;
      /** A question before something is done, or what went wrong with it; null only leads there. */
      readonly with: { readonly ask: 'acknowledge' } | { readonly problem: string; readonly said?: Phrase } | null;
    }
  | { readonly show: 'add'; readonly text: string }
  | { readonly show: 'account' | 'settings' };

export type DeskMessage =
  | { readonly type: 'snapshot'; readonly snapshot: DeskSnapshot }
  | { readonly type: 'change'; readonly change: DeskChange }
  | { readonly type: 'show'; readonly request: PageRequest };
