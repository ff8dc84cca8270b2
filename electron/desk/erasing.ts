// R22: finds the inquiries of one customer wherever they stand, and erases those that a person has ticked.
import type { CallArgs } from '../contract/calls.ts';
import type { EraseCandidate, Erased, ErasePreview, EraseReason } from '../contract/erasing.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import { documentLanguage } from '../domain/document-words.ts';
import { isErased } from '../domain/erasure.ts';
import { inquiryLabel, labelGap, type Inquiry } from '../domain/inquiry.ts';
import { minuteMs } from '../domain/policy.ts';
import { customersOf, sharesName, wayOfOneCustomer } from '../domain/same-customer.ts';
import { writtenSubject } from '../domain/subject.ts';
import type { CommitOpen, EraseResult } from '../store/store.ts';
import { notThere } from '../domain/action.ts';
import { inWords, joined, type Words } from '../domain/words.ts';
import type { History } from './history.ts';
import { erasingStoppedSentence, type Notices } from './notices.ts';
import type { DeskParts } from './parts.ts';

export interface Erasings {
  /** Changes nothing. */
  preview(args: CallArgs<'previewErase'>): Promise<Result<ErasePreview>>;
  erase(args: CallArgs<'eraseCustomer'>): Promise<Result<Erased>>;
  /** Goes on with one that the disk has stopped. Call it in turn; costs nothing when there is none. */
  goOn(): Promise<void>;
}

/** Each try reads all files again. */
const retryMs = 10 * minuteMs;

export function createErasings(parts: DeskParts, history: History, notices: Notices): Erasings {
  const { ledger, store, clock, newId } = parts;
  let nextTryMs = 0;

  const commitOpen: CommitOpen = async (inquiries) => {
    const committed = await ledger.commit({ inquiries });
    return committed.ok ? { ok: true } : { ok: false, ...committed.refusal };
  };

  async function preview(id: string): Promise<Result<ErasePreview>> {
    const chosen = ledger.entry(id)?.inquiry ?? (await history.find([id])).get(id);
    if (chosen === undefined) return refuse(...notThere);
    if (isErased(chosen)) return refuse('erased', 'This customer is erased already.');
    const found = await store.erasing.survey((inquiry) => reasonFor(chosen, inquiry) !== null);
    const inquiries = [...found.inquiries.values()].filter((inquiry) => !isErased(inquiry));
    const { ours, unsure, foreign } = await store.erasing.filesHolding(found, inquiries);
    const closed = new Set(await closedIds(parts, found.months, found.inquiries));
    const candidates = inquiries
      .map((inquiry) => candidateOf(parts, chosen, inquiry, closed.has(inquiry.id)))
      .sort((a, b) => Number(b.id === id) - Number(a.id === id) || b.receivedAtMs - a.receivedAtMs);
    return done({ candidates, damaged: ours, unsure, foreign });
  }

  async function erase({ ids, language: asked }: CallArgs<'eraseCustomer'>): Promise<Result<Erased>> {
    const forgotten = await otherSide(parts, history, ids);
    if (forgotten !== null) {
      return refuse('merged-too', 'Tick {name} too: it was joined with one of them and names the same customer.', {
        name: labelGap(inquiryLabel(forgotten)),
      });
    }
    const nowMs = clock.now();
    const actionId = newId(nowMs);
    const language = documentLanguage(asked, ledger.settings.appearance);
    const request = { ids: [...new Set(ids)], actionId, atMs: nowMs, by: ledger.me, language };
    const result = await store.erasing.erase(request, commitOpen);
    // What was begun comes to its end: pages let go of what was written about them.
    if (result.ok || result.isBegun) ledger.publish({ erased: request.ids });
    if (!result.ok) {
      // As a start would show it. What still named the customer here would also be taken for another state than the store's.
      if (result.isBegun) ledger.reload(ledger.rules);
      return refuseInWords(result.reason, stoppedWords(result));
    }
    return done({ inquiries: result.inquiries, savedAs: result.receipt.name, receipt: result.receipt.text });
  }

  return {
    preview: ({ id }) => preview(id),
    // Nothing else may change an inquiry while it is taken out of the files one after another.
    erase: (args) => ledger.inTurn(() => erase(args)),
    goOn: async () => {
      if (clock.monotonicNow() < nextTryMs) return;
      const result = await store.erasing.finish(commitOpen);
      if (result === null) return;
      // What is said now says more.
      notices.withdraw(erasingStoppedSentence);
      nextTryMs = result.ok ? 0 : clock.monotonicNow() + retryMs;
      notices.add(result.ok ? finishedWords(result.receipt.name) : stoppedWords(result));
    },
  };
}

/** R13: one that holds what names the customer of one of these, and is not among them. */
async function otherSide(parts: DeskParts, history: History, ids: readonly string[]): Promise<Inquiry | null> {
  const chosen = await inquiriesOf(parts, history, ids);
  const intoIds = chosen.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'merged-into' && !ids.includes(event.intoId) ? [event.intoId] : [])),
  );
  const holders = intoIds.length === 0 ? [] : await inquiriesOf(parts, history, intoIds);
  return holders.find((inquiry) => !isErased(inquiry)) ?? null;
}

async function inquiriesOf({ ledger }: DeskParts, history: History, ids: readonly string[]) {
  return [...(await history.find(ids)).values(), ...ids.flatMap((id) => ledger.entry(id)?.inquiry ?? [])];
}

function finishedWords(file: string): Words {
  return inWords('Erasing the customer is finished. The receipt is kept as {file}.', { file });
}

function stoppedWords(result: Extract<EraseResult, { ok: false }>): Words {
  if (!result.isBegun) return joined(inWords('Nothing was erased.'), result);
  return joined(
    inWords('Erasing is not finished, and some files still hold the customer.'),
    result,
    inWords('Ten-Four goes on with it by itself, at the latest at its next start.'),
  );
}

function reasonFor(chosen: Inquiry, inquiry: Inquiry): EraseReason | null {
  if (inquiry.id === chosen.id) return 'chosen';
  // Either holds what names the other's customer.
  if (namesOther(chosen, inquiry.id) || namesOther(inquiry, chosen.id)) return 'merged';
  const [customers, others] = [customersOf(chosen), customersOf(inquiry)];
  const isCalledTheSame = customers.some((one) => others.some((other) => sharesName(one, other)));
  return wayOfOneCustomer(customers, others) ?? (isCalledTheSame ? 'name' : null);
}

/** R13: also where the merge was taken back: its event is kept. */
function namesOther({ events }: Inquiry, otherId: string): boolean {
  return events.some((event) => event.type === 'merged-with' && event.otherId === otherId);
}

/** Of those found, the ones that stand in a closed month. */
async function closedIds(
  { store }: DeskParts,
  months: readonly string[],
  found: ReadonlyMap<string, Inquiry>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const month of months) {
    for (const { id } of await store.readMonth(month)) if (found.has(id)) ids.push(id);
  }
  return ids;
}

function candidateOf({ ledger }: DeskParts, chosen: Inquiry, inquiry: Inquiry, isClosed: boolean): EraseCandidate {
  const { id, channel, receivedAtMs } = inquiry;
  const because = reasonFor(chosen, inquiry) ?? 'name';
  return {
    id,
    label: inquiryLabel(inquiry),
    subject: writtenSubject(inquiry),
    channel,
    receivedAtMs,
    because,
    where: placeOf(ledger, id, isClosed),
  };
}

function placeOf({ entry }: DeskParts['ledger'], id: string, isClosed: boolean): EraseCandidate['where'] {
  const phase = entry(id)?.standing.phase;
  if (phase === 'waiting' || phase === 'promised') return 'open';
  return phase !== undefined || isClosed ? 'closed' : 'backup';
}
