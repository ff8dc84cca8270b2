// Ties every call of the contract to its use case, one line each.
import { isDeepStrictEqual } from 'node:util';
import type { CallArgs } from '../contract/calls.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import type { DeskSnapshot } from '../contract/views.ts';
import { notThere, type ActionName } from '../domain/action.ts';
import { promiseChoices, snoozeChoices } from '../domain/choices.ts';
import { compileOpenHours } from '../domain/open-hours.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { backUpNow, previewRestore, restoreBackup } from './backups.ts';
import { createBestTimes } from './best-times.ts';
import { feedState, promiseFile, switchFeed, type CalendarFeed } from './calendar.ts';
import { setCopyAside, uniteCopy } from './conflicts.ts';
import { askToMove, cancelMove, type DeskPlace } from './data-place.ts';
import { customerCard } from './customer-card.ts';
import { viewData } from './data-view.ts';
import type { Handlers } from './desk.ts';
import { explainDue } from './explaining.ts';
import { exportFile } from './exports.ts';
import type { Erasings } from './erasing.ts';
import type { Figures } from './figures.ts';
import type { History } from './history.ts';
import { holidayHandlers } from './holidays.ts';
import { createImports } from './imports.ts';
import type { Entry } from './ledger.ts';
import { readArrivalAt, readLineAt, readTimeAt } from './lines.ts';
import { findClosed } from './find-closed.ts';
import { viewsOf } from './inquiry-views.ts';
import { historyPage, recordById } from './history-page.ts';
import { monthPage, yearView } from './months.ts';
import { merge } from './merging.ts';
import type { Notices } from './notices.ts';
import type { OpenNudges } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import { reportView } from './report.ts';
import { programHandlers, type RunningProgram } from './program.ts';
import type { Retention } from './retention.ts';
import { sampleState, switchSample, type SampleControl } from './sample-control.ts';
import { receive, takeAction } from './people.ts';
import { undo } from './undo.ts';

export interface HandlerParts {
  readonly parts: DeskParts;
  readonly history: History;
  readonly figures: Figures;
  readonly notices: Notices;
  readonly openNudges: OpenNudges;
  readonly erasings: Erasings;
  readonly retention: Retention;
  readonly keeper: BackupKeeper;
  readonly place: DeskPlace;
  readonly calendarFeed: CalendarFeed | null;
  readonly sampleDay: SampleControl | null;
  readonly program: RunningProgram;
  readonly snapshot: () => DeskSnapshot;
}

export function createHandlers(handlerParts: HandlerParts): Handlers {
  const { parts, history, figures, notices, openNudges, erasings, retention, keeper, place, snapshot } = handlerParts;
  const { calendarFeed, sampleDay } = handlerParts;
  const { ledger, clock } = parts;
  const imports = createImports(parts, history);
  const bestTimes = createBestTimes(parts, history);

  async function withEntry<T>(id: string, answer: (entry: Entry) => T): Promise<Result<T>> {
    const entry = ledger.entry(id);
    return entry === undefined ? refuse(...notThere) : done(answer(entry));
  }

  async function archiveChanged<T>(task: Promise<T>): Promise<T> {
    const answer = await task;
    bestTimes.forget();
    return answer;
  }

  return {
    snapshot: async () => done(snapshot()),
    readLine: async ({ text }) => readLineAt(parts, text),
    readTime: async ({ text }) => readTimeAt(parts, text),
    readArrival: async ({ text }) => readArrivalAt(parts, text),
    snoozeChoices: ({ id }) => withEntry(id, ({ standing }) => snoozeChoices(standing, ledger.rules, clock.now())),
    promiseChoices: async ({ id }) => {
      const best = await bestTimes.of(id);
      if (!best.ok) return best;
      return withEntry(id, ({ standing }) => promiseChoices(standing, ledger.rules, clock.now(), best.value));
    },
    explainDue: ({ id }) => explainDue(parts, history, id),
    bestTime: ({ id }) => bestTimes.of(id),
    score: async () => done(figures.score(clock.now())),
    findClosed: ({ text }) => findClosed(parts, history, text),
    report: ({ span }) => reportView(parts, span),
    inquiries: ({ ids }) => viewsOf(parts, history, ids),
    ...lookBackHandlers(parts, history),

    ...calendarHandlers(parts, calendarFeed),

    receive: (args) => receive(parts, args),
    ...actionHandlers(parts, history),
    merge: (args) => merge(parts, args),
    undo: (args) => undo(parts, history, args, imports.of(args.actionId)),

    readCallLog: (args) => imports.readCallLog(args),
    importCallLog: (args) => imports.importCallLog(args),
    importJson: (args) => archiveChanged(imports.importJson(args)),
    exportFile: (args) => exportFile(parts, args),

    previewErase: (args) => erasings.preview(args),
    eraseCustomer: (args) => archiveChanged(erasings.erase(args)),
    previewRetention: ({ keepMonths }) => retention.preview(keepMonths),

    data: () => viewData(parts, history, keeper, place),
    backUpNow: () => backUpNow(keeper),
    previewRestore: ({ id }) => previewRestore(parts, keeper, id),
    restoreBackup: ({ id }) => archiveChanged(restoreBackup(parts, history, keeper, id)),
    uniteCopy: ({ name }) => archiveChanged(uniteCopy(parts, history, imports, name)),
    setCopyAside: ({ name }) => setCopyAside(parts, history, name),
    moveData: ({ folder, way }) => askToMove(parts, place, folder, way),
    cancelMove: () => cancelMove(parts, place),

    ...settingsHandlers(parts, handlerParts.program),
    ...sampleHandlers(sampleDay),
    dismissNudge: async ({ id }) => openNudges.dismiss(id),
    dismissNotice: async ({ id }) => notices.dismiss(id),
  };
}

function calendarHandlers(
  parts: DeskParts,
  feed: CalendarFeed | null,
): Pick<Handlers, 'promiseFile' | 'calendarFeed' | 'switchCalendarFeed'> {
  return {
    promiseFile: async (args) => promiseFile(parts, args),
    calendarFeed: async () => done(feedState(feed)),
    switchCalendarFeed: ({ isOn }) => switchFeed(feed, isOn),
  };
}

function sampleHandlers(control: SampleControl | null): Pick<Handlers, 'sampleDay' | 'switchSampleDay'> {
  return {
    sampleDay: async () => done(sampleState(control)),
    switchSampleDay: ({ isOn }) => switchSample(control, isOn),
  };
}

/** What has been. */
function lookBackHandlers(
  parts: DeskParts,
  history: History,
): Pick<Handlers, 'months' | 'month' | 'history' | 'record' | 'customer'> {
  return {
    months: ({ year }) => yearView(parts, year),
    month: (args) => monthPage(parts, history, args),
    history: (args) => historyPage(parts, history, args),
    record: ({ id }) => recordById(parts, history, id),
    customer: ({ id }) => customerCard(parts, history, id),
  };
}

/** What people do about one inquiry. */
function actionHandlers(parts: DeskParts, history: History): Pick<Handlers, ActionName> {
  return {
    followUp: (args) => takeAction(parts, history, 'followUp', args),
    acknowledge: (args) => takeAction(parts, history, 'acknowledge', args),
    promise: (args) => takeAction(parts, history, 'promise', args),
    contact: (args) => takeAction(parts, history, 'contact', args),
    snooze: (args) => takeAction(parts, history, 'snooze', args),
    noAnswer: (args) => takeAction(parts, history, 'noAnswer', args),
    handOff: (args) => takeAction(parts, history, 'handOff', args),
    accept: (args) => takeAction(parts, history, 'accept', args),
    note: (args) => takeAction(parts, history, 'note', args),
    noteBestTime: (args) => takeAction(parts, history, 'noteBestTime', args),
    close: (args) => takeAction(parts, history, 'close', args),
    reopen: (args) => takeAction(parts, history, 'reopen', args),
  };
}

/** What the settings sheet asks beside the settings themselves, which every page has. */
function settingsHandlers(parts: DeskParts, program: RunningProgram) {
  return {
    changeSettings: (args: CallArgs<'changeSettings'>) => changeSettings(parts, args),
    ...programHandlers(program),
    ...holidayHandlers(parts),
  };
}

/** The open hours are tried first: a calendar that is never open is refused (R19). */
function changeSettings(
  { ledger }: DeskParts,
  { settings, basedOn }: CallArgs<'changeSettings'>,
): Promise<Result<{ readonly saved: true }>> {
  return ledger.inTurn(async () => {
    if (basedOn !== null && !isDeepStrictEqual(basedOn, ledger.settings)) {
      return refuse('changed-elsewhere', 'Another window has changed the settings meanwhile. Look at them again.');
    }
    const compiled = compileOpenHours(settings.policy.openHours);
    if (!compiled.ok) return refuseInWords('bad-open-hours', { ...compiled, sentence: compiled.problem });
    const saved = await ledger.saveSettings(settings, { policy: settings.policy, calendar: compiled.calendar });
    return saved.ok ? done({ saved: true }) : saved;
  });
}
