// Owns the desk's memory: what is open, where it stands, and the one way by which it changes: written first, then shown.
import { done, type Result } from '../contract/result.ts';
import type { DeskChange, InquiryView } from '../contract/views.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Interruption } from '../domain/interruption.ts';
import type { Settings } from '../domain/settings.ts';
import { standingOf, type Rules, type Standing } from '../domain/standing.ts';
import type { SaveResult, Store } from '../store/store.ts';
import { viewOf } from './view.ts';

export interface Entry {
  readonly inquiry: Inquiry;
  readonly standing: Standing;
  readonly view: InquiryView;
}

/** What one action changes. Parts that are left out stay as they are. */
export interface LedgerChange {
  /** Added or replaced, by id. */
  readonly inquiries?: readonly Inquiry[];
  /** Ids that leave the open file: they are archived already. */
  readonly archived?: readonly string[];
  readonly nudged?: readonly string[];
  readonly interruptions?: readonly Interruption[];
}

export interface Ledger {
  readonly rules: Rules;
  readonly settings: Settings;
  /** Under whose name actions are recorded: what the settings say, else who is signed in at this computer. */
  readonly me: string;
  readonly interruptions: readonly Interruption[];
  readonly nudged: ReadonlySet<string>;
  entries(): readonly Entry[];
  entry(id: string): Entry | undefined;
  /** Where an inquiry stands that is not in the ledger. */
  entryOf(inquiry: Inquiry): Entry;
  /** Tasks run one after another: each sees what the one before has written. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Writes, then changes memory, then tells. Call it only in turn. */
  commit(change: LedgerChange): Promise<Result<null>>;
  saveSettings(settings: Settings, rules: Rules): Promise<Result<null>>;
  /** Tells every listener; for changes that are not in the ledger itself. */
  publish(change: DeskChange): void;
  onChanged(listener: (change: DeskChange) => void): () => void;
}

export function openLedger(store: Store, initialRules: Rules, computerUser: string): Ledger {
  let rules = initialRules;
  let entries = new Map(store.open.inquiries.map((inquiry) => [inquiry.id, entryOf(inquiry)]));
  const inTurn = createTurns();
  const { publish, onChanged } = createListeners();

  function entryOf(inquiry: Inquiry): Entry {
    const standing = standingOf(inquiry, rules);
    return { inquiry, standing, view: viewOf(inquiry, standing, nameIn(store.settings, computerUser)) };
  }

  async function commit(change: LedgerChange): Promise<Result<null>> {
    const changed = (change.inquiries ?? []).map(entryOf);
    const next = new Map(entries);
    for (const entry of changed) next.set(entry.inquiry.id, entry);
    for (const id of change.archived ?? []) next.delete(id);
    const saved = await store.saveOpen({
      inquiries: [...next.values()].map(({ inquiry }) => inquiry),
      nudged: change.nudged ?? store.open.nudged,
      interruptions: change.interruptions ?? store.open.interruptions,
    });
    if (!saved.ok) return notSaved(saved);
    entries = next;
    if (changed.length > 0 || (change.archived ?? []).length > 0) {
      publish({ inquiries: changed.map(({ view }) => view), gone: change.archived ?? [] });
    }
    return done(null);
  }

  async function saveSettings(settings: Settings, nextRules: Rules): Promise<Result<null>> {
    const saved = await store.saveSettings(settings);
    if (!saved.ok) return notSaved(saved);
    rules = nextRules;
    entries = new Map([...entries].map(([id, { inquiry }]) => [id, entryOf(inquiry)]));
    publish({ settings, inquiries: [...entries.values()].map(({ view }) => view) });
    return done(null);
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
    inTurn,
    commit,
    saveSettings,
    publish,
    onChanged,
  };
}

function nameIn(settings: Settings, computerUser: string): string {
  return settings.me === '' ? computerUser : settings.me;
}

function createListeners(): Pick<Ledger, 'publish' | 'onChanged'> {
  const listeners = new Set<(change: DeskChange) => void>();
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change);
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One task after another; a failed one does not hold up the next. */
function createTurns(): Ledger['inTurn'] {
  let turn: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = turn.then(task);
    turn = result.catch(() => null);
    return result;
  };
}

/** Nothing was changed: memory and disk are as before. */
function notSaved(saved: Extract<SaveResult, { ok: false }>): Result<never> {
  return { ok: false, refusal: { reason: saved.reason, sentence: saved.sentence } };
}
