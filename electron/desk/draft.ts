// The open file as it is to be: what is in memory, and what commands or tasks have decided to change.
import type { DeskChange, InquiryView } from '../contract/views.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Interruption } from '../domain/interruption.ts';
import type { Standing } from '../domain/standing.ts';
import type { OpenState } from '../store/store.ts';

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

/** What a command is decided on. */
export interface LedgerState {
  readonly nudged: ReadonlySet<string>;
  entry(id: string): Entry | undefined;
  /** Where an inquiry stands that is not among these; the same object for the same inquiry. */
  entryOf(inquiry: Inquiry): Entry;
}

export interface Draft extends LedgerState {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly isChanged: boolean;
  apply(change: LedgerChange): void;
  openState(): OpenState;
  /** What listeners are told once it is on the disk; null when nothing that they see changes. */
  news(): DeskChange | null;
}

export function createDraft(
  present: { readonly entries: ReadonlyMap<string, Entry>; readonly open: OpenState },
  entryOf: (inquiry: Inquiry) => Entry,
): Draft {
  const entries = new Map(present.entries);
  const changedIds = new Set<string>();
  const goneIds = new Set<string>();
  let nudged: ReadonlySet<string> = new Set(present.open.nudged);
  let { interruptions } = present.open;
  let isChanged = false;

  function apply(change: LedgerChange): void {
    // Before anything is changed: what throws here leaves the draft to the others.
    const changed = (change.inquiries ?? []).map(entryOf);
    isChanged = true;
    for (const entry of changed) {
      entries.set(entry.inquiry.id, entry);
      changedIds.add(entry.inquiry.id);
    }
    for (const id of change.archived ?? []) {
      entries.delete(id);
      goneIds.add(id);
    }
    if (change.nudged !== undefined) nudged = new Set(change.nudged);
    interruptions = change.interruptions ?? interruptions;
  }

  return {
    entries,
    entry: (id) => entries.get(id),
    entryOf,
    get nudged() {
      return nudged;
    },
    get isChanged() {
      return isChanged;
    },
    apply,
    openState: () => ({
      inquiries: [...entries.values()].map(({ inquiry }) => inquiry),
      nudged: [...nudged],
      interruptions,
    }),
    news: () => {
      if (changedIds.size === 0 && goneIds.size === 0) return null;
      return { inquiries: [...changedIds].flatMap((id) => entries.get(id)?.view ?? []), gone: [...goneIds] };
    },
  };
}
