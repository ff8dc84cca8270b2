// Owns what comes in from files: read first, shown, and written only when the person says so. One undo takes it back.
import type { CallArgs } from '../contract/calls.ts';
import type { CallLogPreview, ImportCounts, ImportSummary } from '../contract/imports.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { dayMs } from '../domain/policy.ts';
import { standingOf } from '../domain/standing.ts';
import type { LoggedCall, RefusedLog } from '../intake/call-log/call-log-reading.ts';
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
  /** An import of this run; null when `actionId` names none. */
  of(actionId: string): Imported | null;
}

/** What undo needs to take a whole import back. */
export interface Imported {
  readonly actionIds: readonly string[];
  /** Oldest arrival among them: how far back to look for those that are archived by now. */
  readonly fromMs: number;
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
  readonly counts: ImportCounts;
}

const shownBadRows = 50;

export function createImports(parts: DeskParts, history: History): Imports {
  const { ledger, clock, newId } = parts;
  const imports = new Map<string, Imported>();
  let pending: Pending | null = null;

  /** What the calls bring beyond what is here and in the months that the file reaches. */
  async function planOf({ calls, system, importId }: Pending): Promise<Planned> {
    const fromMs = calls.reduce((least, { atMs }) => Math.min(least, atMs), Infinity);
    const closed = calls.length === 0 ? [] : await history.since(fromMs - dayMs);
    const known = [...closed, ...ledger.entries().map(({ inquiry }) => inquiry)];
    const nowMs = clock.now();
    const { me } = ledger.settings;
    const plan = planImport(calls, known, { nowMs, me, system, importId });
    const restored = restoredBy(calls, system, known, { nowMs, by: me, actionId: newId(nowMs), newId });
    const waiting = restored.filter((inquiry) => standingOf(inquiry, ledger.rules).phase === 'waiting').length;
    const counts = {
      ...plan.counts,
      alreadyKnown: plan.counts.alreadyKnown - restored.length,
      stillWaiting: plan.counts.stillWaiting + waiting,
      alreadyCalledBack: plan.counts.alreadyCalledBack + restored.length - waiting,
    };
    return { plan, restored, counts };
  }

  /** Writes what an import adds or changes; what was closed before today goes on to its month at once. */
  async function write(inquiries: readonly Inquiry[], imported: Imported | null): Promise<Result<string | null>> {
    if (inquiries.length === 0) return done(null);
    const saved = await commitByHand(parts, inquiries, clock.now());
    if (!saved.ok) return saved;
    const rolled = await history.rollOver(clock.now(), { isForced: true });
    if (!rolled.ok) return rolled;
    if (imported === null) return done(null);
    const actionId = newId(clock.now());
    imports.set(actionId, imported);
    return done(actionId);
  }

  return {
    readCallLog: async ({ fileName, contentBase64, mapping }) => {
      const bytes = Buffer.from(contentBase64, 'base64');
      const reading = readCallLog(bytes, {
        zone: ledger.rules.policy.openHours.zone,
        nowMs: clock.now(),
        fileName,
        ...(mapping?.columns ? { mapping: { columns: mapping.columns, headerLine: mapping.headerLine } } : {}),
        ...(mapping?.dateOrder ? { dateOrder: mapping.dateOrder } : {}),
      });
      if (!reading.ok) return unclearOrRefused(reading);
      const next = { importId: newId(clock.now()), system: reading.system, calls: reading.calls };
      const { counts } = await planOf(next);
      pending = next;
      return done({
        state: 'ready',
        importId: next.importId,
        system: next.system,
        counts,
        badRows: reading.badRows.slice(0, shownBadRows),
        badRowCount: reading.badRows.length,
      });
    },

    importCallLog: ({ importId }) =>
      ledger.inTurn(async () => {
        if (pending?.importId !== importId) {
          return refuse('not-read', 'That file has not been read, or another one was read since. Choose it again.');
        }
        const { plan, restored, counts } = await planOf(pending);
        const inquiries = [...plan.added, ...restored, ...changedInquiries(plan)];
        const fromMs = inquiries.reduce((least, { receivedAtMs }) => Math.min(least, receivedAtMs), Infinity);
        const actionIds = [...plan.actionIds, ...restored.map(({ id }) => id)];
        const written = await write(inquiries, { actionIds, fromMs });
        if (!written.ok) return written;
        pending = null;
        const added = plan.added.length + restored.length;
        return done(summaryOf(written.value, added, plan.changed.length, counts));
      }),

    importJson: ({ contentBase64 }) =>
      ledger.inTurn(async () => {
        const reading = readJsonExport(Buffer.from(contentBase64, 'base64').toString('utf8'));
        if (!reading.ok) return refuse('not-an-export', reading.sentence);
        const closed = await history.since(0);
        const known = new Map([...closed, ...ledger.entries().map(({ inquiry }) => inquiry)].map((one) => [one.id, one]));
        const changed = reading.inquiries.flatMap((inquiry) => unitedIfNew(known.get(inquiry.id), inquiry));
        const added = changed.filter(({ id }) => !known.has(id)).length;
        const alreadyKnown = reading.inquiries.length - changed.length;
        const written = await write(changed, null);
        if (!written.ok) return written;
        return done(summaryOf(null, added, changed.length - added, { alreadyKnown }));
      }),

    of: (actionId) => imports.get(actionId) ?? null,
  };

  function changedInquiries(plan: ImportPlan): readonly Inquiry[] {
    return plan.changed.flatMap(({ id, events }) => {
      const entry = ledger.entry(id);
      return entry === undefined ? [] : [{ ...entry.inquiry, events: [...entry.inquiry.events, ...events] }];
    });
  }
}

function unclearOrRefused(reading: RefusedLog): Result<CallLogPreview> {
  const { reason, sentence } = reading;
  if (reason !== 'unknown-columns' && reason !== 'ambiguous-dates') return refuse(reason, sentence);
  return done({
    state: 'unclear',
    question: reason === 'unknown-columns' ? 'columns' : 'date-order',
    sentence,
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
    added > 0 ? `${added} added` : '',
    changed > 0 ? `${changed} brought up to date` : '',
    alreadyKnown > 0 ? `${alreadyKnown} known already` : '',
  ].filter((part) => part !== '');
  const sentence = parts.length === 0 ? 'The file brings nothing new.' : `${parts.join(', ')}.`;
  return { actionId, added, changed, alreadyKnown, sentence };
}
