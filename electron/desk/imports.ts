// Owns what comes in from files: read first, shown, and written only when the person says so. One undo takes it back.
import type { CallArgs } from '../contract/calls.ts';
import type { CallLogPreview, ImportCounts, ImportSummary } from '../contract/imports.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { dayMs } from '../domain/policy.ts';
import { standingOf } from '../domain/standing.ts';
import { inWords, phrase, templates, type Phrase, type Words } from '../domain/words.ts';
import type { LoggedCall, RefusedLog } from '../intake/call-log/call-log-reading.ts';
import { phoneSystems } from '../intake/call-log/formats.ts';
import { mappableFields } from '../intake/call-log/map-by-hand.ts';
import { planImport, type ImportPlan } from '../intake/call-log/plan-import.ts';
import { readCallLog } from '../intake/call-log/read-call-log.ts';
import { readJsonExport } from '../intake/import-json.ts';
import type { History } from './history.ts';
import { commitByHand } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import { restoredBy } from './restore.ts';

export interface Imports {
  readCallLog(args: CallArgs<'readCallLog'>): Promise<Result<CallLogPreview>>;
  importCallLog(args: CallArgs<'importCallLog'>): Promise<Result<ImportSummary>>;
  importJson(args: CallArgs<'importJson'>): Promise<Result<ImportSummary>>;
  /** Takes in inquiries that come from elsewhere, by their events. Call it only in turn. */
  unite(inquiries: readonly Inquiry[]): Promise<Result<ImportSummary>>;
  /** An import of this run; null when `actionId` names none. */
  of(actionId: string): Imported | null;
}

/** What undo needs to take a whole import back. */
export interface Imported {
  readonly actionIds: readonly string[];
  /** Those that it added or changed: some are archived by now. */
  readonly inquiryIds: readonly string[];
}

/** A log that was read and waits for the person's word. Only the last one is kept. */
interface Pending {
  readonly importId: string;
  readonly system: string;
  readonly calls: readonly LoggedCall[];
}

interface Planned {
  readonly plan: ImportPlan;
  readonly restored: readonly Inquiry[];
  readonly changed: readonly Inquiry[];
  readonly counts: ImportCounts;
}

const shownBadRows = 50;

const byHand = templates('columns chosen by hand');

function nameOfSystem(id: string): string {
  return phoneSystems.find((system) => system.id === id)?.name ?? byHand;
}

export function createImports(parts: DeskParts, history: History): Imports {
  const imports = new Map<string, Imported>();
  return {
    ...createCallLogImports(parts, history, imports),
    importJson: (args) => parts.ledger.inTurn(() => importJson(parts, history, imports, args)),
    unite: (inquiries) => unite(parts, history, imports, inquiries),
    of: (actionId) => imports.get(actionId) ?? null,
  };
}

function createCallLogImports(
  parts: DeskParts,
  history: History,
  imports: Map<string, Imported>,
): Pick<Imports, 'readCallLog' | 'importCallLog'> {
  const { ledger, clock, newId } = parts;
  let pending: Pending | null = null;

  async function importPending(importId: string): Promise<Result<ImportSummary>> {
    if (pending?.importId !== importId) {
      return refuse('not-read', 'That file has not been read, or another one was read since. Choose it again.');
    }
    const { plan, restored, changed, counts } = await planOf(parts, history, pending);
    const inquiries = [...plan.added, ...restored, ...changed];
    const written = await write(parts, history, inquiries);
    if (!written.ok) return written;
    pending = null;
    const actionId = inquiries.length === 0 ? null : newId(clock.now());
    if (actionId !== null) imports.set(actionId, importedBy(plan, restored, inquiries));
    return done(summaryOf(actionId, plan.added.length + restored.length, plan.changed.length, counts));
  }

  return {
    readCallLog: async ({ fileName, contentBase64, mapping }) => {
      const reading = readCallLog(Buffer.from(contentBase64, 'base64'), {
        zone: ledger.rules.policy.openHours.zone,
        nowMs: clock.now(),
        fileName,
        ...(mapping?.columns ? { mapping: { columns: mapping.columns, headerLine: mapping.headerLine } } : {}),
        ...(mapping?.dateOrder ? { dateOrder: mapping.dateOrder } : {}),
      });
      if (!reading.ok) return unclearOrRefused(reading);
      const { system, badRows } = reading;
      const next = { importId: newId(clock.now()), system, calls: reading.calls };
      const { counts } = await planOf(parts, history, next);
      pending = next;
      return done({
        state: 'ready',
        importId: next.importId,
        system: nameOfSystem(system),
        counts,
        badRows: badRows.slice(0, shownBadRows),
        badRowCount: badRows.length,
      });
    },
    importCallLog: ({ importId }) => ledger.inTurn(() => importPending(importId)),
  };
}

/** What the calls bring beyond what is here and in the months that the file reaches. */
async function planOf(parts: DeskParts, history: History, { calls, system, importId }: Pending): Promise<Planned> {
  const { ledger, clock, newId } = parts;
  const fromMs = calls.reduce((least, { atMs }) => Math.min(least, atMs), Infinity);
  const closed = calls.length === 0 ? [] : await history.since(fromMs - dayMs);
  const known = [...closed, ...ledger.entries().map(({ inquiry }) => inquiry)];
  const nowMs = clock.now();
  const { me } = ledger;
  const plan = planImport(calls, known, { nowMs, me, system, importId });
  const restored = restoredBy(calls, system, known, { nowMs, by: me, actionId: newId(nowMs), newId });
  const waiting = restored.filter((inquiry) => standingOf(inquiry, ledger.rules).phase === 'waiting').length;
  const counts = {
    ...plan.counts,
    alreadyKnown: plan.counts.alreadyKnown - restored.length,
    stillWaiting: plan.counts.stillWaiting + waiting,
    alreadyCalledBack: plan.counts.alreadyCalledBack + restored.length - waiting,
  };
  return { plan, restored, changed: changedInquiries(plan, known), counts };
}

/** Writes what an import adds or changes; what was closed before today goes on to its month at once. */
async function write(parts: DeskParts, history: History, inquiries: readonly Inquiry[]): Promise<Result<null>> {
  if (inquiries.length === 0) return done(null);
  const nowMs = parts.clock.now();
  const saved = await commitByHand(parts, inquiries, nowMs);
  return saved.ok ? history.rollOver(nowMs) : saved;
}

/** Also those that are archived: they come back with the new events, and go on to their month again. */
function changedInquiries(plan: ImportPlan, known: readonly Inquiry[]): readonly Inquiry[] {
  const byId = new Map(known.map((inquiry) => [inquiry.id, inquiry]));
  return plan.changed.flatMap(({ id, events }) => {
    const inquiry = byId.get(id);
    return inquiry === undefined ? [] : [{ ...inquiry, events: [...inquiry.events, ...events] }];
  });
}

function importedBy(plan: ImportPlan, restored: readonly Inquiry[], inquiries: readonly Inquiry[]): Imported {
  return {
    actionIds: [...plan.actionIds, ...restored.map(({ id }) => id)],
    inquiryIds: inquiries.map(({ id }) => id),
  };
}

/** Unites what an export holds with what is here. */
async function importJson(
  parts: DeskParts,
  history: History,
  imports: Map<string, Imported>,
  { contentBase64 }: CallArgs<'importJson'>,
): Promise<Result<ImportSummary>> {
  const reading = readJsonExport(Buffer.from(contentBase64, 'base64').toString('utf8'));
  if (!reading.ok) return refuseInWords('not-an-export', reading);
  return await unite(parts, history, imports, reading.inquiries);
}

async function unite(
  parts: DeskParts,
  history: History,
  imports: Map<string, Imported>,
  inquiries: readonly Inquiry[],
): Promise<Result<ImportSummary>> {
  const archived = await history.find(inquiries.map(({ id }) => id));
  const known = new Map([...archived, ...parts.ledger.entries().map(({ inquiry }) => [inquiry.id, inquiry] as const)]);
  const changed = inquiries.flatMap((inquiry) => unitedIfNew(known.get(inquiry.id), inquiry));
  const added = changed.filter(({ id }) => !known.has(id)).length;
  const alreadyKnown = inquiries.length - changed.length;
  const written = await write(parts, history, changed);
  if (!written.ok) return written;
  const actionId = changed.length === 0 ? null : parts.newId(parts.clock.now());
  if (actionId !== null) imports.set(actionId, importedFrom(changed, known));
  return done(summaryOf(actionId, added, changed.length - added, { alreadyKnown }));
}

/** What an export brought: whole inquiries, and actions on those that were here. */
function importedFrom(changed: readonly Inquiry[], known: ReadonlyMap<string, Inquiry>): Imported {
  const actionIds = changed.flatMap((inquiry) => {
    const before = known.get(inquiry.id);
    if (before === undefined) return [inquiry.id];
    const had = new Set(before.events.map(({ id }) => id));
    return inquiry.events.filter(({ id }) => !had.has(id)).map(({ actionId }) => actionId);
  });
  return { actionIds, inquiryIds: changed.map(({ id }) => id) };
}

function unclearOrRefused(reading: RefusedLog): Result<CallLogPreview> {
  const { reason, sentence, said } = reading;
  if (reason !== 'unknown-columns' && reason !== 'ambiguous-dates') return refuseInWords(reason, reading);
  return done({
    state: 'unclear',
    question: reason === 'unknown-columns' ? 'columns' : 'date-order',
    sentence,
    ...(said === undefined ? {} : { said }),
    headers: reading.headers ?? [],
    headerLine: reading.headerLine ?? null,
    sample: reading.sample ?? [],
    fields: mappableFields,
  });
}

/** The known copy united with the file's one; nothing when the file adds nothing. */
function unitedIfNew(known: Inquiry | undefined, inquiry: Inquiry): readonly Inquiry[] {
  if (known === undefined) return [inquiry];
  const united = uniteInquiries(known, inquiry);
  return united.events.length === known.events.length ? [] : [united];
}

function summaryOf(
  actionId: string | null,
  added: number,
  changed: number,
  counts: Pick<ImportCounts, 'alreadyKnown'>,
): ImportSummary {
  const { alreadyKnown } = counts;
  const parts = [
    added > 0 ? phrase('{count} added', { count: added }) : null,
    changed > 0 ? phrase('{count} brought up to date', { count: changed }) : null,
    alreadyKnown > 0 ? phrase('{count} known already', { count: alreadyKnown }) : null,
  ].filter((part) => part !== null);
  return { actionId, added, changed, alreadyKnown, ...listed(parts) };
}

function listed([first, ...more]: readonly Phrase[]): Words {
  if (first === undefined) return inWords('The file brings nothing new.');
  return inWords('{all}.', { all: more.reduce((before, next) => phrase('{before}, {next}', { before, next }), first) });
}
