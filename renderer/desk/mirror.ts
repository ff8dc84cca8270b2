// Owns the page's copy of the desk, and tells each part of the page only of what it shows.
import type {
  DeskChange,
  DeskMessage,
  DeskSnapshot,
  InquiryView,
  NudgeView,
  PageRequest,
} from '../../electron/contract/views.ts';

/** What can be followed: one inquiry by its id, or one of the other parts. */
export type Part = keyof DeskSnapshot | { readonly inquiry: string };

export interface Mirror {
  readonly receive: (message: DeskMessage) => void;
  /** Null until the desk has sent its first snapshot. */
  readonly snapshot: () => DeskSnapshot | null;
  readonly inquiry: (id: string) => InquiryView | undefined;
  readonly subscribe: (part: Part, listener: () => void) => () => void;
  /** Tells of each that has just come; those that are open are a part. */
  readonly onNudge: (listener: (nudge: NudgeView) => void) => () => void;
  /** What the program around the page asks it to show. */
  readonly onRequest: (listener: (request: PageRequest) => void) => () => void;
}

export function createMirror(): Mirror {
  let current: DeskSnapshot | null = null;
  let byId = new Map<string, InquiryView>();
  const listeners = new Map<string, Set<() => void>>();
  const nudges = createTellers<NudgeView>();
  const requests = createTellers<PageRequest>();

  const replace = (next: DeskSnapshot, changedIds: Iterable<string>): void => {
    const told: string[] = parts.filter((part) => current?.[part] !== next[part]);
    current = next;
    for (const id of changedIds) told.push(keyOf({ inquiry: id }));
    for (const key of told) for (const listener of listeners.get(key) ?? []) listener();
  };
  const receiveSnapshot = (snapshot: DeskSnapshot): void => {
    const before = byId;
    byId = new Map(snapshot.inquiries.map((view) => [view.id, keepIfEqual(before.get(view.id), view)]));
    const changedIds = new Set([...before.keys(), ...byId.keys()]);
    for (const id of changedIds) if (before.get(id) === byId.get(id)) changedIds.delete(id);
    replace({ ...snapshot, inquiries: [...byId.values()] }, changedIds);
  };
  /** Costs what has changed, not what there is: thousands may be open. */
  const receiveChange = (before: DeskSnapshot, change: DeskChange): void => {
    const changedIds = new Set<string>();
    for (const view of change.inquiries ?? []) {
      const kept = keepIfEqual(byId.get(view.id), view);
      if (kept !== byId.get(view.id)) changedIds.add(view.id);
      byId.set(view.id, kept);
    }
    for (const id of change.gone ?? []) if (byId.delete(id)) changedIds.add(id);
    replace(merge(before, change, changedIds.size === 0 ? before.inquiries : [...byId.values()]), changedIds);
  };

  return {
    receive(message) {
      switch (message.type) {
        case 'snapshot':
          receiveSnapshot(message.snapshot);
          return;
        case 'show':
          requests.tell(message.request);
          return;
        case 'change':
          if (current !== null) receiveChange(current, message.change);
          if (message.change.nudge !== undefined) nudges.tell(message.change.nudge);
      }
    },
    snapshot: () => current,
    inquiry: (id) => byId.get(id),
    subscribe(part, listener) {
      const key = keyOf(part);
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(key) === known) listeners.delete(key);
      };
    },
    onNudge: nudges.listen,
    onRequest: requests.listen,
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
] as const satisfies readonly (keyof DeskSnapshot)[];

function merge(current: DeskSnapshot, change: DeskChange, inquiries: readonly InquiryView[]): DeskSnapshot {
  return {
    inquiries,
    score: change.score ?? current.score,
    settings: change.settings ?? current.settings,
    computerUser: current.computerUser,
    notices: change.notices ?? current.notices,
    nudges: change.nudges ?? current.nudges,
  };
}

/** After a lost connection everything is sent again; what did not change is then not drawn again. */
function keepIfEqual(known: InquiryView | undefined, view: InquiryView): InquiryView {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(view) ? known : view;
}
