// Owns the desk's memory: what is open, where it stands, and the one way by which it changes: written first, then shown.
//
// Commands that arrive together share one write. Each is decided on a draft that holds what those before it in the same
// group change; the draft becomes memory once it is on the disk, and is dropped when it cannot be written.
import { done, refuseInWords, type Result } from '../contract/result.ts';
import { viewOf } from '../contract/view-of.ts';
import type { DeskChange } from '../contract/views.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Interruption } from '../domain/interruption.ts';
import type { Settings } from '../domain/settings.ts';
import { standingOf, type Rules } from '../domain/standing.ts';
import type { SaveResult, Store } from '../store/store.ts';
import { createDraft, type Draft, type Entry, type LedgerChange, type LedgerState } from './draft.ts';
import { createListeners } from './listeners.ts';
import { createTurns } from './turns.ts';

export type { Entry, LedgerChange, LedgerState } from './draft.ts';

export interface Decision<T> {
  readonly change: LedgerChange;
  /** The answer once the change is on the disk. */
  readonly value: T;
}

export interface Ledger extends LedgerState {
  readonly rules: Rules;
  readonly settings: Settings;
  /** Under whose name actions are recorded: what the settings say, else who is signed in at this computer. */
  readonly me: string;
  readonly interruptions: readonly Interruption[];
  entries(): readonly Entry[];
  /** Tasks and groups of commands run one after another: each sees what the one before has written. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** A command: answered once it is on the disk, or refused with all of its group when that cannot be written. */
  act<T>(decide: (state: LedgerState) => Result<Decision<T>>): Promise<Result<T>>;
  /** Writes, then changes memory, then tells. Call it only in turn. */
  commit(change: LedgerChange): Promise<Result<null>>;
  saveSettings(settings: Settings, rules: Rules): Promise<Result<null>>;
  /** Takes up what the store holds after it has put another state in its place, and tells everybody. Call it only in turn. */
  reload(rules: Rules): void;
  /** Tells every listener; for changes that are not in the ledger itself. */
  publish(change: DeskChange): void;
  onChanged(listener: (change: DeskChange) => void): () => void;
}

/** `onTrouble` is called with what a listener throws. */
export function openLedger(
  store: Store,
  initialRules: Rules,
  computerUser: string,
  onTrouble: (problem: unknown) => void,
): Ledger {
  let rules = initialRules;
  const entryOf = createEntryOf(store, () => rules, computerUser);
  let entries: ReadonlyMap<string, Entry> = new Map(store.open.inquiries.map((one) => [one.id, entryOf(one)]));
  const { publish, onChanged } = createListeners<DeskChange>(onTrouble);

  async function write(draft: Draft): Promise<Result<null>> {
    const next = draft.openState();
    const saved = await store.saveOpen(next);
    // Also after a failure that could not be taken back: memory is what stands on the disk.
    if (store.open === next) {
      entries = draft.entries;
      const news = draft.news();
      if (news !== null) publish(news);
    }
    return saved.ok ? done(null) : notSaved(saved);
  }

  async function saveSettings(settings: Settings, nextRules: Rules): Promise<Result<null>> {
    const saved = await store.saveSettings(settings);
    if (store.settings === settings) reload(nextRules);
    return saved.ok ? done(null) : notSaved(saved);
  }

  function reload(nextRules: Rules): void {
    rules = nextRules;
    const before = entries;
    entries = new Map(store.open.inquiries.map((one) => [one.id, entryOf(one)]));
    publish({ settings: store.settings, ...replacement(before, entries) });
  }

  return {
    get rules() {
      return rules;
    },
    get settings() {
      return store.settings;
    },
    get me() {
      return nameIn(store.settings, computerUser);
    },
    get interruptions() {
      return store.open.interruptions;
    },
    get nudged() {
      return new Set(store.open.nudged);
    },
    entries: () => [...entries.values()],
    entry: (id) => entries.get(id),
    entryOf,
    ...createCommands(() => createDraft({ entries, open: store.open }, entryOf), write),
    saveSettings,
    reload,
    publish,
    onChanged,
  };
}

/** The same entry for the same inquiry as long as rules and settings are the same: a command asks more than once. */
function createEntryOf(store: Store, rulesNow: () => Rules, computerUser: string): Ledger['entryOf'] {
  let made = { rules: rulesNow(), settings: store.settings, entries: new WeakMap<Inquiry, Entry>() };
  return (inquiry) => {
    const [rules, { settings }] = [rulesNow(), store];
    if (made.rules !== rules || made.settings !== settings) made = { rules, settings, entries: new WeakMap() };
    const known = made.entries.get(inquiry);
    if (known !== undefined) return known;
    const standing = standingOf(inquiry, rules);
    const entry = { inquiry, standing, view: viewOf(inquiry, standing, nameIn(settings, computerUser)) };
    made.entries.set(inquiry, entry);
    return entry;
  };
}

/** Everything that is there now, and what no longer is. */
function replacement(before: ReadonlyMap<string, Entry>, now: ReadonlyMap<string, Entry>): DeskChange {
  return {
    inquiries: [...now.values()].map(({ view }) => view),
    gone: [...before.keys()].filter((id) => !now.has(id)),
  };
}

function nameIn(settings: Settings, computerUser: string): string {
  return settings.me === '' ? computerUser : settings.me;
}

function createCommands(
  begin: () => Draft,
  write: (draft: Draft) => Promise<Result<null>>,
): Pick<Ledger, 'inTurn' | 'act' | 'commit'> {
  const turns = createTurns({ begin, write: (draft) => (draft.isChanged ? write(draft) : nothingToWrite) });
  return {
    inTurn: turns.inTurn,
    act: (decide) => turns.act((draft) => decidedOn(draft, decide)),
    commit: async (change) => {
      const draft = begin();
      draft.apply(change);
      return await write(draft);
    },
  };
}

function decidedOn<T>(draft: Draft, decide: (state: LedgerState) => Result<Decision<T>>): Result<T> {
  const decided = decide(draft);
  if (!decided.ok) return decided;
  draft.apply(decided.value.change);
  return done(decided.value.value);
}

const nothingToWrite = Promise.resolve(done(null));

function notSaved(saved: Extract<SaveResult, { ok: false }>): Result<never> {
  return refuseInWords(saved.reason, saved);
}
