// Owns the page's copy of the desk, with what is shown ahead of it, and tells each part of the page only of what it shows.
import type {
  DeskChange,
  DeskMessage,
  DeskSnapshot,
  InquiryView,
  NudgeView,
  PageRequest,
  ScoreView,
} from '../../electron/contract/views.ts';
import type { Guesses } from './guesses.ts';

/** What can be followed: one inquiry by its id, or one of the other parts. */
export type Part = keyof DeskSnapshot | { readonly inquiry: string };

export interface Mirror {
  readonly receive: (message: DeskMessage) => void;
  /** Null until the desk has sent its first snapshot. */
  readonly snapshot: () => DeskSnapshot | null;
  readonly inquiry: (id: string) => InquiryView | undefined;
  /** What is shown ahead of the desk has changed for one row. */
  readonly readAgain: (id: string) => void;
  /** Another language is spoken. */
  readonly sayAgain: () => void;
  readonly subscribe: (part: Part, listener: () => void) => () => void;
  /** Tells of each that has just come; those that are open are a part. */
  readonly onNudge: (listener: (nudge: NudgeView) => void) => () => void;
  /** R22: tells of all whose customer has just been erased, also of those that are not in the list. */
  readonly onErased: (listener: (ids: readonly string[]) => void) => () => void;
  /** Everything was sent anew: what was told meanwhile, the page may have missed. */
  readonly onSentAnew: (listener: () => void) => () => void;
  /** What the program around the page asks it to show. */
  readonly onRequest: (listener: (request: PageRequest) => void) => () => void;
}

type Overlay = Pick<Guesses, 'shown' | 'dropConfirmed'>;

const nothingAhead: Overlay = { shown: (said) => said, dropConfirmed: () => undefined };

/** `labelIn` says what customers without a name are called. */
export function createMirror(
  overlay: Overlay = nothingAhead,
  labelIn: (label: string) => string = (label) => label,
): Mirror {
  let current: DeskSnapshot | null = null;
  const rows = createRows(overlay, labelIn);
  const followers = createFollowers();
  const nudges = createTellers<NudgeView>();
  const requests = createTellers<PageRequest>();
  const erased = createTellers<readonly string[]>();
  const sentAnew = createTellers<void>();

  const replace = (next: DeskSnapshot, changedIds: Iterable<string>): void => {
    const told: string[] = parts.filter((part) => current?.[part] !== next[part]);
    current = next;
    for (const id of changedIds) told.push(keyOf({ inquiry: id }));
    followers.tell(told);
  };
  const receiveSnapshot = (snapshot: DeskSnapshot): void => {
    const changedIds = rows.replaceAll(snapshot.inquiries);
    replace({ ...snapshot, inquiries: rows.all() }, changedIds);
  };
  /** Costs what has changed, not what there is: thousands may be open. */
  const receiveChange = (before: DeskSnapshot, change: DeskChange): void => {
    const changedIds = rows.change(change);
    replace(merge(before, change, changedIds.size === 0 ? before.inquiries : rows.all()), changedIds);
  };

  return {
    receive(message) {
      switch (message.type) {
        case 'snapshot':
          receiveSnapshot(message.snapshot);
          sentAnew.tell();
          return;
        case 'show':
          requests.tell(message.request);
          return;
        case 'change':
          if (current !== null) receiveChange(current, message.change);
          if (message.change.nudge !== undefined) nudges.tell(message.change.nudge);
          if (message.change.erased !== undefined) erased.tell(message.change.erased);
      }
    },
    snapshot: () => current,
    inquiry: rows.get,
    readAgain(id) {
      if (current !== null && rows.showAgain(id)) replace({ ...current, inquiries: rows.all() }, [id]);
    },
    sayAgain() {
      const changedIds = rows.showAllAgain();
      if (current !== null && changedIds.length > 0) replace({ ...current, inquiries: rows.all() }, changedIds);
    },
    subscribe: followers.subscribe,
    onNudge: nudges.listen,
    onErased: erased.listen,
    onSentAnew: sentAnew.listen,
    onRequest: requests.listen,
  };
}

/** The inquiries: what the desk has said of each, and how it is shown. */
function createRows({ shown, dropConfirmed }: Overlay, labelIn: (label: string) => string) {
  let said = new Map<string, InquiryView>();
  let byId = new Map<string, InquiryView>();

  const named = (view: InquiryView): InquiryView => {
    const label = labelIn(view.label);
    return label === view.label ? view : { ...view, label };
  };
  /** Answers whether it looks different now. */
  const show = (view: InquiryView): boolean => {
    const before = byId.get(view.id);
    const kept = keepIfEqual(before, named(shown(view)));
    byId.set(view.id, kept);
    return kept !== before;
  };
  return {
    get: (id: string): InquiryView | undefined => byId.get(id),
    all: (): readonly InquiryView[] => [...byId.values()],
    /** Answers which of them look different. */
    replaceAll(views: readonly InquiryView[]): ReadonlySet<string> {
      const before = byId;
      dropConfirmed();
      said = new Map(views.map((view) => [view.id, view]));
      byId = new Map(views.map((view) => [view.id, keepIfEqual(before.get(view.id), named(shown(view)))]));
      const changedIds = new Set([...before.keys(), ...byId.keys()]);
      for (const id of changedIds) if (before.get(id) === byId.get(id)) changedIds.delete(id);
      return changedIds;
    },
    change({ inquiries = [], gone = [] }: DeskChange): ReadonlySet<string> {
      const changedIds = new Set<string>();
      for (const view of inquiries) {
        said.set(view.id, view);
        if (show(view)) changedIds.add(view.id);
      }
      for (const id of gone) {
        said.delete(id);
        if (byId.delete(id)) changedIds.add(id);
      }
      return changedIds;
    },
    showAllAgain: (): readonly string[] => [...said.values()].filter(show).map(({ id }) => id),
    showAgain(id: string): boolean {
      const view = said.get(id);
      return view !== undefined && show(view);
    },
  };
}

/** Who follows which part. */
function createFollowers() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    tell: (keys: readonly string[]): void => {
      for (const key of keys) for (const listener of listeners.get(key) ?? []) listener();
    },
    subscribe: (part: Part, listener: () => void): (() => void) => {
      const key = keyOf(part);
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(key) === known) listeners.delete(key);
      };
    },
  };
}

function createTellers<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    tell: (value: T): void => {
      for (const listener of listeners) listener(value);
    },
    listen: (listener: (value: T) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keyOf(part: Part): string {
  return typeof part === 'string' ? part : `inquiry ${part.inquiry}`;
}

const parts = [
  'inquiries',
  'score',
  'settings',
  'computerUser',
  'notices',
  'nudges',
  'realDue',
] as const satisfies readonly (keyof DeskSnapshot)[];

function merge(current: DeskSnapshot, change: DeskChange, inquiries: readonly InquiryView[]): DeskSnapshot {
  const realDue = change.realDue ?? current.realDue;
  return {
    inquiries,
    score: keepIfEqual(current.score, change.score ?? current.score),
    settings: change.settings ?? current.settings,
    computerUser: current.computerUser,
    notices: change.notices ?? current.notices,
    nudges: change.nudges ?? current.nudges,
    ...(realDue && { realDue }),
  };
}

/** After a lost connection everything is sent again; what did not change is then not drawn again. */
function keepIfEqual<T extends InquiryView | ScoreView>(known: T | undefined, next: T): T {
  return known !== undefined && (known === next || JSON.stringify(known) === JSON.stringify(next)) ? known : next;
}
