// A desk on a real store in a temporary folder, with a clock that only the test moves.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { DeskChange, InquiryView } from '../../electron/contract/views.ts';
import { openDesk, type Desk } from '../../electron/desk/desk.ts';
import type { MessageLanguage } from '../../electron/domain/message-language.ts';
import { defaultSettings, type Settings } from '../../electron/domain/settings.ts';
import { openStore, type Store, type StoreOptions } from '../../electron/store/store.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';

/** Tuesday 24 November 2026, 10:00 in UTC. */
export const tuesdayTenMs = Date.UTC(2026, 10, 24, 10);

export interface TestDesk {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: FakeClock;
  readonly folder: string;
  readonly changes: DeskChange[];
  call<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Result<CallAnswer<Name>>>;
  /** The same, for calls that the test expects to be done. */
  ask<Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<CallAnswer<Name>>;
  /** Adds an inquiry and returns its id. */
  receive(overrides?: Partial<CallArgs<'receive'>>): Promise<string>;
  view(id: string): InquiryView;
  /** Ends this run and opens the folder again. */
  restart(): Promise<TestDesk>;
  close(): Promise<void>;
}

export interface TestDeskOptions {
  readonly folder?: string;
  readonly clock?: FakeClock;
  readonly settings?: Partial<Settings>;
  readonly fs?: StoreOptions['fs'];
  readonly monotonicStopsInSleep?: boolean;
  readonly computerLanguage?: MessageLanguage;
  /** False when the test looks at the moment before. */
  readonly isTurned?: boolean;
  /** For what the test makes go wrong; anything else that goes wrong fails it. */
  readonly onTrouble?: (problem: unknown) => void;
}

/** Open round the clock in UTC unless settings say otherwise, so that nudges are never held back by chance. */
export function alwaysOpenSettings(overrides: Partial<Settings> = {}): Settings {
  const defaults = { ...defaultSettings('UTC'), me: 'Sam', firstSteps: 'done' as const };
  const all = [['00:00', '24:00']] as const;
  const weekly = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
  return {
    ...defaults,
    policy: { ...defaults.policy, openHours: { zone: 'UTC', weekly, holidays: [] } },
    ...overrides,
  };
}

export async function openTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const folder = options.folder ?? (await temporaryFolder());
  const changes: DeskChange[] = [];
  // What a timer starts goes through the desk's queue: a call that only reads is answered after it.
  const clock: FakeClock = options.clock ?? fakeClock(tuesdayTenMs);
  const opened = await openStore(folder, {
    now: clock.now,
    defaults: { settings: () => alwaysOpenSettings(options.settings) },
    ...(options.fs === undefined ? {} : { fs: options.fs }),
  });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const { store } = opened;
  const desk = await openDesk({
    store,
    clock,
    computerUser: 'sam@computer',
    ...(options.computerLanguage === undefined ? {} : { computerLanguage: options.computerLanguage }),
    monotonicStopsInSleep: options.monotonicStopsInSleep ?? true,
    onTrouble:
      options.onTrouble ??
      ((problem) => {
        throw problem;
      }),
  });
  desk.onChanged((change) => changes.push(change));
  clock.settleWith(() => desk.idle());
  // A day that has turned since the last run is turned beside the commands.
  if (options.isTurned ?? true) await desk.idle();

  const call: TestDesk['call'] = async (name, args) => {
    const result = await desk.ask(name, args);
    await desk.idle();
    return result;
  };
  const ask: TestDesk['ask'] = async (name, args) => {
    const result = await call(name, args);
    if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.reason}`);
    return result.value;
  };
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await desk.close();
    await store.close();
  };
  onTestFinished(close);
  return {
    desk,
    store,
    clock,
    folder,
    changes,
    call,
    ask,
    receive: async (overrides) => (await ask('receive', { ...anArrival(clock.now()), ...overrides })).inquiryId,
    view: (id) => viewIn(desk, id),
    restart: async () => {
      await close();
      return openTestDesk({ ...options, folder, clock });
    },
    close,
  };
}

function viewIn(desk: Desk, id: string): InquiryView {
  const view = desk.snapshot().inquiries.find((inquiry) => inquiry.id === id);
  if (view === undefined) throw new Error(`No inquiry ${id}`);
  return view;
}

export function anArrival(receivedAtMs: number): CallArgs<'receive'> {
  return {
    customer: { name: 'Ana Ruiz', phone: null, email: null, handle: null },
    channel: 'call',
    kind: 'ordinary',
    subject: 'invoice',
    receivedAtMs,
    isOldConfirmed: false,
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ten-four-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
