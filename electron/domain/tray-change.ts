// Owns when the tray will look or read different, so that the shell wakes for what can be seen and for nothing else.
import { untilCountdownChangesMs } from './countdown.ts';
import { deadlinesOf, warningBeforeMs, type Deadline } from './deadline.ts';
import { nextClockInstantMs } from './local-clock.ts';
import { hourMs, minuteMs } from './policy.ts';
import { barSteps, trayIcon } from './tray-face.ts';
import { menuLength, menuSnoozeMs, trayMenu } from './tray-menu.ts';
import { traySceneOf, type TrayInquiry, type TrayScene, type TrayState } from './tray-scene.ts';
import { trayTitle, trayTooltip } from './tray-text.ts';

/** The parts of a face that are set on their own; not every system has all of them. */
export const trayParts = ['icon', 'title', 'tooltip', 'menu'] as const;
export type TrayPart = (typeof trayParts)[number];

const partOf: { readonly [Part in TrayPart]: (state: TrayState, scene: TrayScene, nowMs: number) => unknown } = {
  icon: trayIcon,
  title: trayTitle,
  tooltip: trayTooltip,
  menu: trayMenu,
};

/** What does not change for so long is looked at again then: no timer is armed for longer. */
export const lookAheadMs = hourMs;

/**
 * The next instant after now at which one of these parts changes by itself, or an hour from now when none does before;
 * null when nothing is open. Until then all of them stay as they are.
 */
export function nextFaceChangeMs(state: TrayState, nowMs: number, parts: readonly TrayPart[]): number | null {
  let scene = traySceneOf(state, nowMs);
  if (scene.isEmpty) return null;
  const textAt = (atMs: number): string => JSON.stringify(parts.map((part) => partOf[part](state, scene, atMs)));
  const shown = textAt(nowMs);
  const horizonMs = nowMs + lookAheadMs;
  let atMs = nowMs;
  do {
    atMs = nextInstantMs(state, scene, atMs, parts);
    if (atMs >= horizonMs) return horizonMs;
    scene = traySceneOf(state, atMs);
  } while (textAt(atMs) === shown);
  return atMs;
}

/** The next instant at which a part may change: no change comes before it. */
function nextInstantMs(state: TrayState, scene: TrayScene, nowMs: number, parts: readonly TrayPart[]): number {
  const { policy, inquiries } = state;
  const clockMinutes = [0, ...(policy.quietTime === null ? [] : [policy.quietTime.from, policy.quietTime.to])];
  const once = [
    policy.quietUntilMs ?? Infinity,
    ...inquiries.flatMap(regroupingsOf),
    ...scene.waiting.slice(0, menuLength).flatMap(alarmsOf),
  ];
  const leading = scene.leader === null ? Infinity : nextTickMs(scene.leader.deadline, nowMs, parts);
  const clockMs = nextClockInstantMs(policy.openHours.zone, clockMinutes, nowMs);
  return once.reduce((next, atMs) => (atMs > nowMs ? Math.min(next, atMs) : next), Math.min(leading, clockMs));
}

/** One millisecond after the due instant, which itself still counts as in time (R3). */
function regroupingsOf({ standing }: TrayInquiry): readonly number[] {
  return [...deadlinesOf(standing).map(({ dueMs }) => dueMs + 1), standing.snooze?.wakesAtMs ?? Infinity];
}

/** R6: from an alarm on other snoozes are offered, and five minutes before it no longer the one of five minutes. */
function alarmsOf({ standing }: TrayInquiry): readonly number[] {
  return deadlinesOf(standing)
    .flatMap(({ kind, dueMs }) => [dueMs - warningBeforeMs[kind], dueMs])
    .flatMap((alarmMs) => [alarmMs - menuSnoozeMs + 1, alarmMs]);
}

function nextTickMs(deadline: Deadline, nowMs: number, parts: readonly TrayPart[]): number {
  const leftMs = deadline.dueMs - nowMs;
  const title = parts.includes('title') ? nowMs + untilCountdownChangesMs(deadline, nowMs) : Infinity;
  if (leftMs <= 0) return title;
  const unitMs = leftMs <= hourMs ? minuteMs : hourMs;
  return Math.min(title, dueAfter(deadline, unitMs, leftMs), nextStepMs(deadline, leftMs));
}

/** When the time left, rounded up to the unit, next gets smaller. */
function dueAfter({ dueMs }: Deadline, unitMs: number, leftMs: number): number {
  return dueMs - (Math.ceil(leftMs / unitMs) - 1) * unitMs;
}

function nextStepMs({ startMs, dueMs }: Deadline, leftMs: number): number {
  const wholeMs = dueMs - startMs;
  if (wholeMs <= 0) return Infinity;
  const steps = Math.min(barSteps + 1, Math.ceil((leftMs * barSteps) / wholeMs));
  return dueMs - Math.floor(((steps - 1) * wholeMs) / barSteps);
}
