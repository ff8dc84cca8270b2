// Ties every call of the contract to its use case, one line each.
import { isDeepStrictEqual } from 'node:util';
import type { CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import type { DeskSnapshot } from '../contract/views.ts';
import { promiseChoices, snoozeChoices } from '../domain/choices.ts';
import { compileOpenHours } from '../domain/open-hours.ts';
import { notThere } from './actions.ts';
import type { Handlers } from './desk.ts';
import { exportFile } from './exports.ts';
import type { Figures } from './figures.ts';
import type { History } from './history.ts';
import { createImports } from './imports.ts';
import type { Entry } from './ledger.ts';
import { readArrivalAt, readLineAt, readTimeAt } from './lines.ts';
import { findClosed } from './find-closed.ts';
import { monthPage, yearView } from './months.ts';
import type { Notices } from './notices.ts';
import type { OpenNudges } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import { receive, takeAction } from './people.ts';
import { undo } from './undo.ts';

export interface HandlerParts {
  readonly parts: DeskParts;
  readonly history: History;
  readonly figures: Figures;
  readonly notices: Notices;
  readonly openNudges: OpenNudges;
  readonly snapshot: () => DeskSnapshot;
}

export function createHandlers(handlerParts: HandlerParts): Handlers {
  const { parts, history, figures, notices, openNudges, snapshot } = handlerParts;
  const { ledger, clock } = parts;
  const imports = createImports(parts, history);

  async function withEntry<T>(id: string, answer: (entry: Entry) => T): Promise<Result<T>> {
    const entry = ledger.entry(id);
    return entry === undefined ? refuse(...notThere) : done(answer(entry));
  }

  return {
    snapshot: async () => done(snapshot()),
    readLine: async ({ text }) => readLineAt(parts, text),
    readTime: async ({ text }) => readTimeAt(parts, text),
    readArrival: async ({ text }) => readArrivalAt(parts, text),
    snoozeChoices: ({ id }) => withEntry(id, ({ standing }) => snoozeChoices(standing, ledger.rules, clock.now())),
    promiseChoices: ({ id }) => withEntry(id, ({ standing }) => promiseChoices(standing, ledger.rules, clock.now())),
    score: async () => done(figures.score(clock.now())),
    findClosed: ({ text }) => findClosed(parts, history, text),
    account: async () => done(figures.accounts(clock.now())),
    months: ({ year }) => yearView(parts, year),
    month: (args) => monthPage(parts, history, args),

    receive: (args) => receive(parts, args),
    followUp: (args) => takeAction(parts, history, 'followUp', args),

    acknowledge: (args) => takeAction(parts, history, 'acknowledge', args),
    promise: (args) => takeAction(parts, history, 'promise', args),
    contact: (args) => takeAction(parts, history, 'contact', args),
    snooze: (args) => takeAction(parts, history, 'snooze', args),
    handOff: (args) => takeAction(parts, history, 'handOff', args),
    accept: (args) => takeAction(parts, history, 'accept', args),
    note: (args) => takeAction(parts, history, 'note', args),
    close: (args) => takeAction(parts, history, 'close', args),
    reopen: (args) => takeAction(parts, history, 'reopen', args),
    undo: ({ actionId }) => undo(parts, history, actionId, imports.of(actionId)),

    readCallLog: (args) => imports.readCallLog(args),
    importCallLog: (args) => imports.importCallLog(args),
    importJson: (args) => imports.importJson(args),
    exportFile: (args) => exportFile(parts, args),

    changeSettings: (args) => changeSettings(parts, args),
    dismissNudge: async ({ id }) => openNudges.dismiss(id),
    dismissNotice: async ({ id }) => notices.dismiss(id),
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
    if (!compiled.ok) return refuse('bad-open-hours', compiled.problem);
    const saved = await ledger.saveSettings(settings, { policy: settings.policy, calendar: compiled.calendar });
    return saved.ok ? done({ saved: true }) : saved;
  });
}
