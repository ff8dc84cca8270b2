// R18: which nudges are planned for an inquiry, and which of them to show now, together, later, or never.
import { deadlinesOf, type DeadlineKind } from './deadline.ts';
import { ladders } from './nudge-ladder.ts';
import { isOpenAt, nextOpeningMs } from './open-hours.ts';
import { isQuietAt, quietEndMs } from './quiet-time.ts';
import type { Rules, Standing } from './standing.ts';

export interface PlannedNudge {
  readonly inquiryId: string;
  readonly about: DeadlineKind | 'hand-off';
  readonly dueMs: number;
  readonly atMs: number;
  /** One for each (inquiry, deadline, rung); what is remembered, so that it never fires twice. */
  readonly key: string;
}

export interface NudgedInquiry {
  readonly id: string;
  readonly standing: Standing;
}

/** The ladder of one inquiry, earliest first, without the rungs that its snooze silences (R6). */
export function plannedNudges({ id, standing }: NudgedInquiry, rules: Rules): readonly PlannedNudge[] {
  const ladder = ladders[rules.policy.ladder];
  const rungs = deadlinesOf(standing).flatMap(({ kind, startMs, dueMs }) =>
    ladder[kind]
      .map((beforeMs) => nudge(id, kind, dueMs, dueMs - beforeMs))
      // A rung from before the clock started was never reached; the one at the start itself is the arrival.
      .filter(({ atMs }) => atMs >= startMs),
  );
  // R9: closed or taken back, it cannot come back from a colleague.
  const isOpen = standing.phase === 'waiting' || standing.phase === 'promised';
  const returning = !isOpen || standing.handOff === null ? [] : [handOffNudge(id, standing.handOff.acceptByMs)];
  const { snooze } = standing;
  return [...rungs, ...returning]
    .map((planned) => (snooze !== null && planned.atMs < snooze.wakesAtMs ? null : planned))
    .filter((planned) => planned !== null)
    .sort((a, b) => a.atMs - b.atMs);
}

function nudge(inquiryId: string, about: PlannedNudge['about'], dueMs: number, atMs: number): PlannedNudge {
  return { inquiryId, about, dueMs, atMs, key: `${inquiryId}|${about}|${dueMs}|${atMs}` };
}

/** The inquiry that a remembered key is about. */
export function inquiryIdOf(key: string): string {
  return key.slice(0, key.indexOf('|'));
}

function handOffNudge(inquiryId: string, acceptByMs: number): PlannedNudge {
  return nudge(inquiryId, 'hand-off', acceptByMs, acceptByMs);
}

/** Nudges that come within this of each other are shown as one. */
const togetherMs = 5_000;

/** A nudge later than this was held back by sleep, quiet time or closed hours: it belongs in a summary. */
const heldBackMs = 60_000;

export type NudgeDecision =
  /** Nothing to do before `nextMs`; null when no nudge is planned. */
  | { readonly show: 'nothing'; readonly nextMs: number | null }
  /** Remember all of `nudges`, then show one notification: about one inquiry, several, or a summary. */
  | { readonly show: 'nudge' | 'summary'; readonly nudges: readonly PlannedNudge[] };

/** R18: what to show at `nowMs`, of all nudges planned and not yet remembered. */
export function decideNudges(planned: readonly PlannedNudge[], rules: Rules, nowMs: number): NudgeDecision {
  const reached = planned.filter(({ atMs }) => atMs <= nowMs);
  const nextMs = planned.reduce((next, { atMs }) => (atMs > nowMs ? Math.min(next, atMs) : next), Infinity);
  const nextOrNull = nextMs === Infinity ? null : nextMs;
  if (reached.length === 0) return { show: 'nothing', nextMs: nextOrNull };
  if (isSilentAt(rules, nowMs)) return { show: 'nothing', nextMs: silenceEndMs(rules, nowMs) };
  const isHeldBack = reached.some(({ atMs }) => nowMs - atMs > heldBackMs);
  const together = planned.filter(({ atMs }) => atMs <= nowMs + togetherMs);
  return { show: isHeldBack ? 'summary' : 'nudge', nudges: together };
}

/** R18: no nudge outside open hours or in quiet time. */
function isSilentAt(rules: Rules, atMs: number): boolean {
  return !isOpenAt(rules.calendar, atMs) || isQuietAt(rules.policy, atMs);
}

/** When nudges may be shown again, UTC milliseconds. Quiet time may end while the office is closed. */
function silenceEndMs(rules: Rules, nowMs: number): number {
  return Math.max(nextOpeningMs(rules.calendar, nowMs), quietEndMs(rules.policy, nowMs));
}
