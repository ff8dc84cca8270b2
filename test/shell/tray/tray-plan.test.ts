import { describe, expect, it } from 'vitest';
import {
  lookOf,
  nextLookIn,
  planTray,
  shownAfter,
  trayPartsOf,
  type TrayLook,
} from '../../../electron/shell/tray/tray-plan.ts';
import type { TrayFace } from '../../../electron/domain/tray-face.ts';

const look: TrayLook = { glyph: 'counting', icon: '7', title: '6:42', tooltip: 'Ana: 7 min left', menu: '[]' };
const shown = { ...look, iconSetAtMs: 0 };
const other: TrayLook = { glyph: 'counting', icon: '6', title: '5:59', tooltip: 'Ana: 6 min left', menu: '[1]' };

describe('what of the tray is set', () => {
  it.each([
    ['linux', ['tooltip', 'menu']],
    ['win32', ['tooltip']],
    ['darwin', ['title', 'tooltip']],
  ] as const)('is everything but the image it was made with at first, on %s', (platform, set) => {
    expect(planTray(null, look, { platform, monotonicMs: 0 })).toEqual({ set, iconWaitsUntilMs: null });
  });

  it.each(['linux', 'win32', 'darwin'] as const)('is nothing when nothing differs, on %s', (platform) => {
    expect(planTray(shown, look, { platform, monotonicMs: 90_000 })).toEqual({ set: [], iconWaitsUntilMs: null });
  });

  it.each(['linux', 'win32', 'darwin'] as const)('is what differs and what the system has, on %s', (platform) => {
    const plan = planTray(shown, other, { platform, monotonicMs: 60_000 });
    expect(plan).toEqual({ set: trayPartsOf(platform), iconWaitsUntilMs: null });
  });

  it('is each part alone', () => {
    for (const part of ['icon', 'title', 'tooltip'] as const) {
      const next = { ...look, [part]: 'other' };
      expect(planTray(shown, next, { platform: 'darwin', monotonicMs: 0 }).set).toEqual([part]);
    }
    expect(planTray(shown, { ...look, menu: 'x' }, { platform: 'linux', monotonicMs: 0 }).set).toEqual(['menu']);
  });

  it('leaves the image of Linux for a minute, and then shows it', () => {
    const early = planTray(shown, other, { platform: 'linux', monotonicMs: 59_999 });
    expect(early).toEqual({ set: ['tooltip', 'menu'], iconWaitsUntilMs: 60_000 });
    const still = shownAfter(shown, other, early, 59_999);
    expect(still).toEqual({ ...other, icon: look.icon, iconSetAtMs: 0 });
    const due = planTray(still, other, { platform: 'linux', monotonicMs: 60_000 });
    expect(due).toEqual({ set: ['icon'], iconWaitsUntilMs: null });
    expect(shownAfter(still, other, due, 60_000)).toEqual({ ...other, iconSetAtMs: 60_000 });
  });

  it('shows another state at once, on Linux too', () => {
    const late: TrayLook = { ...other, glyph: 'late', icon: '!' };
    expect(planTray(shown, late, { platform: 'linux', monotonicMs: 1 }).set).toContain('icon');
  });

  it('draws another image for another bar, and for another scale of the screen', () => {
    const looks = [
      { size: 16, theme: 'dark-bar' },
      { size: 16, theme: 'light-bar' },
      { size: 24, theme: 'dark-bar' },
    ] as const;
    const face: TrayFace = {
      glyph: 'clear',
      goal: null,
      digits: '',
      hasMore: false,
      steps: 0,
      title: '',
      tooltip: '',
      menu: [],
    };
    expect(new Set(looks.map((drawnAs) => lookOf(face, drawnAs).icon)).size).toBe(3);
  });
});

describe('when to look again', () => {
  const plan = { set: [], iconWaitsUntilMs: null };

  it.each([
    [null, plan, null],
    [1_000, plan, 1_000],
    [3_600_000, plan, 60_000],
    [-5, plan, 0],
    [50_000, { set: [], iconWaitsUntilMs: 130_000 }, 30_000],
  ])('a change in %s ms: %j, in %s ms', (changesInMs, next, expected) => {
    expect(nextLookIn(changesInMs, next, 100_000)).toBe(expected);
  });
});
