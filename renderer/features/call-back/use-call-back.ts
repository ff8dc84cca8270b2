// Owns a call-back time while its sheet is open: who comes next, what is recorded, and the way back.
import { useEffect, useSyncExternalStore } from 'react';
import type { Refusal } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import {
  beginRun,
  callBackList,
  currentOf,
  isOwedCall,
  newSince,
  withCall,
  withoutCalls,
  type CallBackList,
  type CallBackRun,
  type CallDone,
  type CallOutcome,
} from '../../../electron/domain/call-back.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { useDeskPart, usePage, type Page } from '../../desk/page-context.ts';
import { takeBack } from '../../desk/undo.ts';
import { useStore } from '../../ui/store.ts';
import { useRequest, type Request } from '../../ui/use-request.ts';
import { asksTime, recordReached, recordTimed, type ChosenTime } from './record-call.ts';
import { useCallBackBounds } from './use-call-back-time.ts';
import { say } from './words.ts';

/** One that was left longer ago is begun anew: by then others are due. */
const staysForMs = 3 * hourMs;

export interface CallBack {
  /** Null until it is known who is owed a call. */
  readonly run: CallBackRun | null;
  readonly list: CallBackList | null;
  /** Who is called now; null when nobody is left. */
  readonly current: InquiryView | null;
  /** Who came meanwhile, and is owed a call too. */
  readonly newCount: number;
  readonly request: Request;
  readonly record: (outcome: CallOutcome, time: ChosenTime | null) => void;
  readonly undo: () => void;
  readonly callSkipped: () => void;
  readonly callNew: () => void;
}

/** `askedId`: of whom a time is asked; nobody else is called before that is answered. */
export function useCallBack(askedId: string | null): CallBack {
  const page = usePage();
  const { screen, clock } = page;
  const request = useRequest();
  const run = useStore(screen, ({ callBack }) => callBack);
  const list = useList(page);
  useEffect(() => {
    const begun = screen.get().callBack;
    const isFresh = begun !== null && clock.now() - begun.beganAtMs < staysForMs;
    if (list !== null && !isFresh) screen.set({ callBack: beginRun(list.ids, clock.now()) });
  }, [list, screen, clock]);
  const nowMs = clock.now();
  const viewOf = (id: string): InquiryView | undefined => page.mirror.inquiry(id);
  const isOwed = (id: string): boolean => {
    const view = viewOf(id);
    return view !== undefined && isOwedCall(view, nowMs);
  };
  const currentId = run === null ? null : currentOf(run, isOwed, askedId);
  const current = currentId === null ? null : (viewOf(currentId) ?? null);
  const change = (next: (run: CallBackRun) => CallBackRun): void => {
    const begun = screen.get().callBack;
    if (begun !== null) screen.set({ callBack: next(begun) });
  };
  return {
    run,
    list,
    current,
    newCount: run === null || list === null ? 0 : newSince(run, list),
    request,
    record(outcome, time) {
      if (current !== null) request.run(() => record(page, { view: current, outcome, time }, change));
    },
    undo() {
      const last = run?.calls.at(-1);
      if (last !== undefined) request.run(() => undoCall(page, last, change));
    },
    callSkipped: () => change((begun) => withoutCalls(begun, ({ outcome }) => outcome === 'skipped')),
    callNew() {
      if (list !== null) screen.set({ callBack: beginRun(newIds(run, list), clock.now()) });
    },
  };
}

/** Who is owed a call now; read again when an inquiry changes, or a deadline passes. */
function useList({ clock, grouping }: Page): CallBackList | null {
  const inquiries = useDeskPart('inquiries');
  useSyncExternalStore(grouping.subscribe, grouping.groups);
  const bounds = useCallBackBounds();
  return bounds === null || inquiries === null ? null : callBackList(inquiries, bounds, clock.now());
}

function newIds(run: CallBackRun | null, { ids }: CallBackList): readonly string[] {
  return ids.filter((id) => run?.ids.includes(id) !== true);
}

type Change = (next: (run: CallBackRun) => CallBackRun) => void;

interface Call {
  readonly view: InquiryView;
  readonly outcome: CallOutcome;
  readonly time: ChosenTime | null;
}

async function record(page: Page, call: Call, change: Change): Promise<Refusal | null> {
  const { screen } = page;
  const { view, outcome } = call;
  const { id, label } = view;
  // What was shown as done and was refused later leads back to whom it was about; the sheet says why.
  const onRefused = (): void => change((begun) => withoutCalls(begun, (one) => one.id === id));
  if (outcome === 'skipped') {
    const text = say('did-skip', { name: label });
    screen.set({ undo: { actionId: null, inquiryId: id, text, snoozedUntilMs: null, takenBack: null } });
    change((begun) => withCall(begun, { id, outcome, actionId: null }));
    return null;
  }
  const refusal = await recordIt(page, call, onRefused);
  if (refusal !== null) return refusal;
  const actionId = screen.get().undo?.actionId ?? null;
  change((begun) => withCall(begun, { id, outcome, actionId }));
  return null;
}

function recordIt(page: Page, { view, outcome, time }: Call, onRefused: () => void): Promise<Refusal | null> {
  if (!asksTime(outcome) || time === null) return recordReached(page, view, onRefused);
  return recordTimed(page, view, outcome, time, onRefused);
}

/** R12: the last one first; who was skipped comes back without anything to take back. */
async function undoCall(page: Page, last: CallDone, change: Change): Promise<Refusal | null> {
  const refusal = last.actionId === null ? null : await takeBack(page, last.actionId, last.id);
  if (refusal !== null) return refusal;
  if (last.actionId === null) page.screen.set({ undo: null });
  change((begun) => withoutCalls(begun, ({ id }) => id === last.id));
  return null;
}
