// What the tray shows at one instant, as plain data: the shell only draws and sets it.
import type { DeadlineKind } from './deadline.ts';
import { dayMs, hourMs } from './policy.ts';
import { traySceneOf, type TrayLeader, type TrayScene, type TrayState } from './tray-scene.ts';
import { trayMenu, type TrayMenu } from './tray-menu.ts';
import { minutesLeft, trayTitle, trayTooltip } from './tray-text.ts';

export const trayGlyphs = ['clear', 'counting', 'near', 'late', 'quiet'] as const;
export type TrayGlyph = (typeof trayGlyphs)[number];

/** All that the icon is drawn from. */
export interface TrayIcon {
  readonly glyph: TrayGlyph;
  /** What the time left is for, which decides the shape of `counting` and `near`; else null. */
  readonly goal: DeadlineKind | null;
  /** "7", "52", "18h", "3d"; how many wait, where asked for or in quiet; "!" when late; empty for none. At most three. */
  readonly digits: string;
  /** More than one waits, and the digits do not say so. */
  readonly hasMore: boolean;
  /** Twelfths of the time that are left, rounded up; 0 where there is no bar. */
  readonly steps: number;
}

export interface TrayFace extends TrayIcon {
  /** Text beside the icon, where the system has room for one (macOS). */
  readonly title: string;
  /** At most 127 UTF-16 units. */
  readonly tooltip: string;
  readonly menu: TrayMenu;
}

export const barSteps = 12;

export function trayFace(state: TrayState, nowMs: number): TrayFace {
  const scene = traySceneOf(state, nowMs);
  return {
    ...trayIcon(state, scene, nowMs),
    title: trayTitle(state, scene, nowMs),
    tooltip: trayTooltip(state, scene, nowMs),
    menu: trayMenu(state, scene, nowMs),
  };
}

const clear: TrayIcon = { glyph: 'clear', goal: null, digits: '', hasMore: false, steps: 0 };

export function trayIcon({ show }: TrayState, { leader, waiting, isQuiet }: TrayScene, nowMs: number): TrayIcon {
  if (leader === null) return clear;
  const count = waiting.length;
  // R4: a miss is a fact, and no quiet hides it: the icon makes no noise.
  if (leader.urgency === 'late') return { ...clear, glyph: 'late', digits: '!', hasMore: count > 1 };
  // In quiet nothing counts down; how many wait still shows.
  if (isQuiet) return { ...clear, glyph: 'quiet', digits: count > 9 ? '+' : String(count) };
  return {
    glyph: leader.urgency === 'near' ? 'near' : 'counting',
    goal: leader.deadline.kind,
    digits: show === 'bar' ? '' : show === 'count' ? String(Math.min(count, 99)) : digitsLeft(leader, nowMs),
    hasMore: show !== 'count' && count > 1,
    steps: stepsLeft(leader, nowMs),
  };
}

/** R20: rounded up: minutes below an hour, hours up to a day, then days. */
function digitsLeft({ deadline }: TrayLeader, nowMs: number): string {
  const minutes = minutesLeft(deadline, nowMs);
  if (minutes < 60) return String(minutes);
  const leftMs = deadline.dueMs - nowMs;
  if (leftMs <= dayMs) return `${Math.ceil(leftMs / hourMs)}h`;
  return `${Math.min(99, Math.ceil(leftMs / dayMs))}d`;
}

/** R20: the last step stays until the time is up. */
function stepsLeft({ deadline }: TrayLeader, nowMs: number): number {
  const wholeMs = deadline.dueMs - deadline.startMs;
  const leftMs = Math.max(0, deadline.dueMs - nowMs);
  const steps = wholeMs <= 0 ? 0 : Math.ceil((leftMs * barSteps) / wholeMs);
  return Math.min(barSteps, Math.max(1, steps));
}
