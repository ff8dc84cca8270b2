// What the tests of the page are built from: views of inquiries, and a clock that is turned by hand.
import type { CallAnswer, CallName } from '../../electron/contract/calls.ts';
import type { Refusal, Result } from '../../electron/contract/result.ts';
import type { DeskSnapshot, InquiryView } from '../../electron/contract/views.ts';
import type { GoalFigures } from '../../electron/domain/account.ts';
import { dayMs, defaultGoals, minuteMs } from '../../electron/domain/policy.ts';
import {
  defaultAppearance,
  defaultBackups,
  defaultDesktop,
  defaultHolidays,
  defaultRetention,
  type Settings,
} from '../../electron/domain/settings.ts';
import type { Standing } from '../../electron/domain/standing.ts';
import type { Api } from '../../renderer/api.ts';
import type { Page } from '../../renderer/desk/page-context.ts';
import { rulesOf } from '../../renderer/desk/rules-here.ts';
import { startPage } from '../../renderer/start-page.ts';
import type { Clock } from '../../renderer/ui/clock.ts';
import type { Visibility } from '../../renderer/ui/visibility.ts';
import { createLanguageFollower, type LanguageFollower } from '../../renderer/words/follow-language.ts';

export const startMs = Date.UTC(2026, 10, 18, 13, 0, 0);

export function waiting(changes: Partial<Extract<Standing, { phase: 'waiting' | 'withdrawn' }>> = {}): Standing {
  return {
    phase: 'waiting',
    reopenings: 0,
    startMs,
    dueMs: { 'ten-minute': startMs + 10 * minuteMs, '24-hour': startMs + dayMs },
    acknowledgedAtMs: null,
    acknowledgedBy: null,
    snooze: null,
    holder: null,
    handOff: null,
    besides: [],
    ...changes,
  };
}

export function promised(byMs: number): Standing {
  const promise = { byMs, madeAtMs: startMs, isDefault: false, contactedAtMs: null, releasedAtMs: null };
  return { ...waiting(), phase: 'promised', promise };
}

export function viewOf(id: string, changes: Partial<InquiryView> = {}): InquiryView {
  return {
    id,
    label: 'Ana Ruiz',
    customer: { name: 'Ana Ruiz', phone: null, email: null, handle: null },
    channel: 'call',
    kind: 'ordinary',
    subject: '',
    receivedAtMs: startMs,
    source: { system: 'by-hand', reference: null },
    addedBy: null,
    events: [],
    standing: waiting(),
    followUps: 0,
    merged: [],
    lastNote: null,
    isErased: false,
    undoable: null,
    ...changes,
  };
}

export const settings: Settings = {
  desktop: defaultDesktop,
  backups: defaultBackups,
  retention: defaultRetention,
  templates: [],
  appearance: defaultAppearance,
  holidays: defaultHolidays,
  callBackTime: null,
  firstSteps: 'done',
  me: 'Robin',
  colleagues: ['Sam'],
  policy: {
    goals: defaultGoals,
    goalExceptions: [],
    openHours: {
      zone: 'Europe/Madrid',
      weekly: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        tue: [['09:00', '17:00']],
        wed: [['09:00', '17:00']],
        thu: [['09:00', '17:00']],
        fri: [['09:00', '17:00']],
        sat: [],
        sun: [],
      },
      holidays: ['2026-12-25'],
    },
    ladder: 'standard',
    quietTime: null,
    quietUntilMs: null,
  },
};

export function figures(changes: Partial<GoalFigures> = {}): GoalFigures {
  return {
    rate: { passed: 25, met: 23, notDueYet: 5, notDueYetAcknowledged: 4, missedIds: [] },
    percent: 92,
    missesLeft: 2,
    isOutOfReach: false,
    ...changes,
  };
}

export function snapshotOf(inquiries: readonly InquiryView[]): DeskSnapshot {
  return {
    inquiries,
    score: { goals: { 'ten-minute': figures(), '24-hour': figures() }, changesAtMs: null },
    settings,
    computerUser: 'robin',
    notices: [],
    nudges: [],
  };
}

/** A page that is shown and hidden by hand. */
export function handVisibility() {
  let isVisible = true;
  const listeners = new Set<() => void>();
  const visibility: Visibility = {
    isVisible: () => isVisible,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    visibility,
    show(next: boolean) {
      isVisible = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Frames that are drawn by hand. */
export function handFrames() {
  let wanted: (() => void)[] = [];
  return {
    nextFrame: (run: () => void): void => {
      wanted.push(run);
    },
    draw() {
      const now = wanted;
      wanted = [];
      for (const run of now) run();
    },
  };
}

/** Lets everything that waits for nothing but promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** Stops at each timer's own due time. */
export function handClock(nowMs = startMs) {
  let atMs = nowMs;
  let wakeUps = 0;
  const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  const clock: Clock = {
    now: () => atMs,
    setTimer(delayMs, run) {
      const timer = { dueMs: atMs + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  return {
    clock,
    armed: () => timers.size,
    wakeUps: () => wakeUps,
    /** The computer was asleep: time goes on, no timer fires. */
    skip(spanMs: number) {
      atMs += spanMs;
    },
    advance(spanMs: number) {
      const endMs = atMs + spanMs;
      for (;;) {
        const next = [...timers].sort((a, b) => a.dueMs - b.dueMs)[0];
        if (next === undefined || next.dueMs > endMs) break;
        timers.delete(next);
        atMs = Math.max(atMs, next.dueMs);
        wakeUps += 1;
        next.run();
      }
      atMs = endMs;
    },
  };
}

interface Asked {
  readonly name: CallName;
  readonly args: unknown;
}

type Answers = { readonly [Name in CallName]?: CallAnswer<Name> };

/** A desk that answers as it is told, and remembers what it was asked. */
export function deskAnswering(first: Answers) {
  let answers = first;
  let refusal: Refusal | null = null;
  let held: Promise<void> | null = null;
  const asked: Asked[] = [];
  const call = async (name: CallName, args: unknown): Promise<Result<unknown>> => {
    asked.push({ name, args });
    const result: Result<unknown> =
      refusal === null ? { ok: true, value: answers[name] ?? {} } : { ok: false, refusal };
    const waitFor = held;
    held = null;
    await waitFor;
    return result;
  };
  return {
    asked,
    // The table above ties each answer to its name; a stand-in cannot say so to the compiler.
    api: { call: call as Api['call'], subscribe: () => () => undefined } satisfies Api,
    answer(next: Answers) {
      answers = next;
    },
    refuse(next: Refusal | null) {
      refusal = next;
    },
    /** Keeps the next answer back until the answered function is called. */
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
}

/** What a browser that wants English gives the page. */
export function inEnglish(): LanguageFollower {
  return createLanguageFollower(['en'], () => undefined);
}

/** The parts of a page without a browser, with these inquiries on it. */
export function pageOf(api: Api, inquiries: readonly InquiryView[]): Page {
  const subscribe: Api['subscribe'] = (onMessage) => {
    onMessage({ type: 'snapshot', snapshot: snapshotOf(inquiries) });
    return () => undefined;
  };
  const { visibility } = handVisibility();
  return startPage({
    api: { ...api, subscribe },
    clock: handClock().clock,
    visibility,
    nextFrame: handFrames().nextFrame,
    loadRules: () => Promise.resolve({ rulesOf }),
    language: inEnglish(),
  });
}
