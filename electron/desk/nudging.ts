// R18: decides at each wake which nudges to show; they are remembered on disk before anybody sees them.
import { done, refuse, type Result } from '../contract/result.ts';
import type { NudgeView } from '../contract/views.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { deadlinesOf } from '../domain/deadline.ts';
import { decideNudges, inquiryIdOf, plannedNudges, type PlannedNudge } from '../domain/nudge.ts';
import type { Rules } from '../domain/standing.ts';
import type { Ledger, LedgerChange, LedgerState } from './ledger.ts';
import type { DeskParts } from './parts.ts';

/** The nudges that nobody has closed, and that what was done since has not overtaken. */
export interface OpenNudges {
  list(): readonly NudgeView[];
  add(nudge: NudgeView): void;
  dismiss(id: string): Result<{ readonly dismissed: true }>;
  /** Drops those whose inquiries have been dealt with. */
  tidy(): void;
}

export function createOpenNudges({ ledger, clock }: DeskParts): OpenNudges {
  let nudges: readonly NudgeView[] = [];

  function set(next: readonly NudgeView[], added?: NudgeView): void {
    nudges = next;
    ledger.publish(added === undefined ? { nudges } : { nudge: added, nudges });
  }

  /**
   * Acknowledged, closed or handed over since: its deadline is no longer what it was about. R6: a snooze takes it away
   * as long as it is quiet, and nothing that comes after it.
   */
  function isStanding({ inquiryId, about, dueMs }: NudgeView['about'][number]): boolean {
    const standing = ledger.entry(inquiryId)?.standing;
    if (standing === undefined) return false;
    if (standing.snooze !== null && clock.now() < standing.snooze.wakesAtMs) return false;
    if (about === 'hand-off') return standing.handOff?.acceptByMs === dueMs;
    return deadlinesOf(standing).some((deadline) => deadline.kind === about && deadline.dueMs === dueMs);
  }

  return {
    list: () => nudges,
    add: (nudge) => set([...nudges, nudge], nudge),
    dismiss: (id) => {
      if (!nudges.some((nudge) => nudge.id === id)) return refuse('not-there', 'That reminder is gone already.');
      set(nudges.filter((nudge) => nudge.id !== id));
      return done({ dismissed: true });
    },
    tidy: () => {
      const next = nudges.flatMap((nudge) => {
        const about = nudge.about.filter(isStanding);
        if (about.length === 0) return [];
        return about.length === nudge.about.length ? [nudge] : [{ ...nudge, about }];
      });
      if (next.length !== nudges.length || next.some((nudge, index) => nudge !== nudges[index])) set(next);
    },
  };
}

/** Shows what is due. Call it in turn. Returns the next instant to look again, or null. */
export async function showNudges({ ledger, clock, newId }: DeskParts, open: OpenNudges): Promise<number | null> {
  const nowMs = clock.now();
  const { nudged } = ledger;
  const planned = ledger
    .entries()
    .flatMap(({ inquiry, standing }) => plannedNudges({ id: inquiry.id, standing }, ledger.rules));
  const pending = planned.filter(({ key }) => !nudged.has(key));
  const decision = decideNudges(pending, ledger.rules, nowMs);
  if (decision.show === 'nothing') return decision.nextMs;

  const shown = new Set(decision.nudges.map(({ key }) => key));
  const saved = await ledger.commit({ nudged: remembered(ledger, shown) });
  // Not remembered, not shown: it is tried again within a minute.
  if (!saved.ok) return nowMs + retryMs;
  open.add(nudgeView(decision.show, decision.nudges, newId(nowMs), nowMs));
  const rest = pending.filter(({ key }) => !shown.has(key));
  const after = decideNudges(rest, ledger.rules, nowMs);
  return after.show === 'nothing' ? after.nextMs : nowMs;
}

const retryMs = 30_000;

/**
 * What has been shown, for the inquiries that are still here; also for rungs that a snooze or an acknowledgement has
 * taken away for now, because an undo brings them back.
 */
function remembered(ledger: Ledger, added: Iterable<string>): readonly string[] {
  return [...new Set([...ledger.nudged, ...added])].filter((key) => ledger.entry(inquiryIdOf(key)) !== undefined);
}

/**
 * What a person has just done, as a change. Who has an inquiry in front of them needs no nudge about what has passed
 * already: those rungs count as shown.
 */
export function doneByHand(
  { nudged, entryOf }: Pick<LedgerState, 'nudged' | 'entryOf'>,
  rules: Rules,
  inquiries: readonly Inquiry[],
  nowMs: number,
): LedgerChange {
  const passed = inquiries.flatMap((inquiry) =>
    plannedNudges({ id: inquiry.id, standing: entryOf(inquiry).standing }, rules)
      .filter(({ atMs }) => atMs <= nowMs)
      .map(({ key }) => key),
  );
  return { inquiries, nudged: [...new Set([...nudged, ...passed])] };
}

/** Writes it. Call it in turn. */
export async function commitByHand(
  { ledger }: DeskParts,
  inquiries: readonly Inquiry[],
  nowMs: number,
): Promise<Result<null>> {
  return ledger.commit(doneByHand(ledger, ledger.rules, inquiries, nowMs));
}

function nudgeView(form: NudgeView['form'], nudges: readonly PlannedNudge[], id: string, atMs: number): NudgeView {
  // Several rungs of one inquiry came together: the last says how it stands.
  const lastOfEach = new Map(nudges.map((planned) => [planned.inquiryId, planned]));
  return {
    id,
    atMs,
    form,
    about: [...lastOfEach.values()].map(({ inquiryId, about, dueMs }) => ({ inquiryId, about, dueMs })),
  };
}
