// The running core: open inquiries, the rules applied to them, what people do at them. Knows no Electron and no network.
import type { z } from 'zod';
import { argumentParsers, type CallAnswer, type CallArgs, type CallName } from '../contract/calls.ts';
import { refuse, refuseInWords, type Result } from '../contract/result.ts';
import type { DeskChange, DeskSnapshot } from '../contract/views.ts';
import type { MessageLanguage } from '../domain/message-language.ts';
import { inWords, phrase, type Words } from '../domain/words.ts';
import type { Store } from '../store/store.ts';
import { createAfterwards } from './afterwards.ts';
import { promisesCalendar, type CalendarFeed } from './calendar.ts';
import type { Clock } from './clock.ts';
import { createErasings } from './erasing.ts';
import { createBackupKeeper, type BackupKeeper } from './backup-keeper.ts';
import { noticeOfCopies } from './conflicts.ts';
import type { DeskPlace } from './data-place.ts';
import { createFigures } from './figures.ts';
import { openHistory, type History } from './history.ts';
import { createIds } from './ids.ts';
import { createHandlers } from './handlers.ts';
import { openLedger } from './ledger.ts';
import { createNotices, type Notices } from './notices.ts';
import { createOpenNudges } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import type { SampleControl } from './sample-control.ts';
import { unknownProgram, type RunningProgram } from './program.ts';
import { createRetention } from './retention.ts';
import { rulesFor } from './stored-rules.ts';
import { createTimekeeper, type Timekeeper, type TimekeeperOptions } from './timekeeper.ts';

export type Handlers = {
  readonly [Name in CallName]: (args: CallArgs<Name>) => Promise<Result<CallAnswer<Name>>>;
};

export interface Desk {
  /** Any call of the contract, with arguments as they came: they are parsed first. */
  call(name: string, args: unknown): Promise<Result<unknown>>;
  /** The same for code that knows the call. */
  ask<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Result<CallAnswer<Name>>>;
  snapshot(): DeskSnapshot;
  /** The promises that run, as a calendar (RFC 5545). */
  calendar(): string;
  /** Called after each change, with what changed. Returns what ends it. */
  onChanged(listener: (change: DeskChange) => void): () => void;
  /** Says a sentence on the page until somebody has dismissed it. */
  notify(words: string | Words): void;
  /** Takes it off again: what it said no longer holds. */
  withdraw(sentence: string): void;
  /** After sleep, unlock, or when a window is shown. */
  catchUp(facts?: { readonly didSleep: boolean }): Promise<void>;
  /** Settles once everything that was asked for so far is done, and the timer armed anew. */
  idle(): Promise<void>;
  /** Waits for what is under way and cancels the timer. The store is closed by whoever opened it. */
  close(): Promise<void>;
}

export interface DeskOptions extends TimekeeperOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Who is signed in at this computer: actions are recorded under that name until the settings say another. */
  readonly computerUser: string;
  /** Left out where the data folder cannot be moved. */
  readonly place?: DeskPlace;
  /** Where the edition can be asked for the promises by a calendar program. */
  readonly calendarFeed?: CalendarFeed;
  /** Where the edition can open a sample day. */
  readonly sampleDay?: SampleControl;
  /** For what no page asks for; English where it is left out. */
  readonly computerLanguage?: MessageLanguage;
  /** The edition around the desk. */
  readonly program?: RunningProgram;
}

/** Throws what `store.explain` can put into words when closed months cannot be read. */
export async function openDesk({ store, clock, computerUser, ...options }: DeskOptions): Promise<Desk> {
  const ledger = openLedger(store, rulesFor(store), computerUser, options.onTrouble);
  const parts: DeskParts = { ledger, store, clock, newId: createIds() };
  const history = await openHistory(parts);
  const figures = createFigures(parts, history);
  const notices = createNotices(parts);
  const openNudges = createOpenNudges(parts);
  const erasings = createErasings(parts, history, notices);
  const watched = { history, figures, notices, openNudges, erasings, retention: createRetention(parts) };
  const timekeeper = createTimekeeper(parts, watched, options);
  const keeper = createBackupKeeper(parts, {
    notices,
    onTrouble: options.onTrouble,
    policy: () => ledger.settings.backups,
  });
  const place = options.place ?? { home: store.folder, isNamed: true };
  const { calendarFeed = null, sampleDay = null, program = unknownProgram } = options;
  const handlers = createHandlers({ parts, ...watched, keeper, place, calendarFeed, sampleDay, program, snapshot });

  function snapshot(): DeskSnapshot {
    return {
      inquiries: ledger.entries().map(({ view }) => view),
      score: figures.score(clock.now()),
      settings: ledger.settings,
      computerUser,
      notices: notices.list(),
      nudges: openNudges.list(),
    };
  }

  /** What a month that cannot be read threw can be said; anything else is a fault of the program. */
  function refuseTrouble(problem: unknown): Result<never> {
    const explained = store.explain(problem);
    if (explained !== null) return { ok: false, refusal: explained };
    options.onTrouble(problem);
    return refuse('not-done', 'That could not be done, and nothing was changed. Try it again.');
  }

  await timekeeper.begin();
  const following = followChanges(parts, { history, timekeeper, keeper });
  // Beside the first snapshot, not before it.
  const looking = lookForCopies(parts, notices).catch(options.onTrouble);

  return {
    call: (name, args) => answer(handlers, name, args).catch(refuseTrouble),
    ask: (name, args) => run(handlers, name, args).catch(refuseTrouble),
    snapshot,
    calendar: () => promisesCalendar(parts, options.computerLanguage ?? 'en'),
    onChanged: ledger.onChanged,
    notify: notices.add,
    withdraw: notices.withdraw,
    catchUp: timekeeper.catchUp,
    idle: following.idle,
    close: async () => {
      following.stop();
      timekeeper.stop();
      await following.idle();
      history.stop();
      await looking;
    },
  };
}

interface Followers {
  readonly history: History;
  readonly timekeeper: Timekeeper;
  readonly keeper: BackupKeeper;
}

/** What every change brings after it: a look at the clock, and a backup when one is due. */
function followChanges({ ledger, store }: DeskParts, { history, timekeeper, keeper }: Followers) {
  const after = createAfterwards(() => void timekeeper.catchUp());
  const stop = ledger.onChanged((change) => {
    if (change.inquiries !== undefined || change.settings !== undefined) after.ask();
    if (change.inquiries !== undefined || change.gone !== undefined || change.settings !== undefined) keeper.consider();
  });
  if (store.lastSavedAtMs !== null) keeper.consider();
  return {
    stop,
    async idle(): Promise<void> {
      after.hurry();
      await ledger.inTurn(() => Promise.resolve());
      await history.idle();
      // The turn of the day may have moved something.
      after.hurry();
      await ledger.inTurn(() => Promise.resolve());
      await keeper.idle();
    },
  };
}

async function lookForCopies(parts: DeskParts, notices: Notices): Promise<void> {
  const notice = await noticeOfCopies(parts);
  if (notice !== null) notices.add(notice);
}

async function answer(handlers: Handlers, name: string, args: unknown): Promise<Result<unknown>> {
  if (!isCallName(name)) return refuse('unknown-call', 'There is no call named "{name}".', { name: name.slice(0, 40) });
  return run(handlers, name, args);
}

async function run<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  args: unknown,
): Promise<Result<CallAnswer<Name>>> {
  const parsed = argumentParsers[name].args.safeParse(args);
  return parsed.success ? handlers[name](parsed.data) : refuseInWords('bad-arguments', firstProblem(parsed.error));
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(argumentParsers, name);
}

/** Says where it is wrong without repeating the value: it may be a customer's. */
function firstProblem(error: z.ZodError): Words {
  const [issue] = error.issues;
  if (issue === undefined) return inWords('That cannot be used as it is. Correct it, then do it again.');
  const where = issue.path.map(String).join('.');
  if (where === '') return inWords(issue.message);
  return inWords('{where}: {problem}', { where, problem: phrase(issue.message) });
}
