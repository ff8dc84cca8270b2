// Owns the page's copy of the desk, and tells each part of the page only of what it shows.
import type {
  DeskChange,
  DeskMessage,
  DeskSnapshot,
  InquiryView,
  NudgeView,
  PageRequest,
} from '../../../electron/contract/views.ts';

/** What can be followed: one inquiry by its id, or one of the other parts. */
export type Part = 'inquiries' | 'score' | 'settings' | 'notices' | { readonly inquiry: string };

export interface Mirror {
  readonly receive: (message: DeskMessage) => void;
  /** Null until the desk has sent its first snapshot. */
  readonly snapshot: () => DeskSnapshot | null;
  readonly inquiry: (id: string) => InquiryView | undefined;
  readonly subscribe: (part: Part, listener: () => void) => () => void;
  readonly onNudge: (listener: (nudge: NudgeView) => void) => () => void;
  /** What the program around the page asks it to show. */
  readonly onRequest: (listener: (request: PageRequest) => void) => () => void;
}

export function createMirror(): Mirror {
  let current: DeskSnapshot | null = null;
  let byId = new Map<string, InquiryView>();
  const listeners = new Map<string, Set<() => void>>();
  const nudgeListeners = new Set<(nudge: NudgeView) => void>();
  const requestListeners = new Set<(request: PageRequest) => void>();

  const replace = (next: DeskSnapshot, nextById: Map<string, InquiryView>): void => {
    const [before, beforeById] = [current, byId];
    [current, byId] = [next, nextById];
    const told = changedParts(before, next);
    for (const id of new Set([...beforeById.keys(), ...nextById.keys()])) {
      if (beforeById.get(id) !== nextById.get(id)) told.push(keyOf({ inquiry: id }));
    }
    for (const key of told) for (const listener of listeners.get(key) ?? []) listener();
  };

  const take = (message: Exclude<DeskMessage, { readonly type: 'show' }>): void => {
    const views = message.type === 'snapshot' ? message.snapshot.inquiries : (message.change.inquiries ?? []);
    const nextById = new Map(message.type === 'snapshot' ? [] : byId);
    for (const view of views) nextById.set(view.id, keepIfEqual(byId.get(view.id), view));
    if (message.type === 'snapshot') {
      replace({ ...message.snapshot, inquiries: [...nextById.values()] }, nextById);
      return;
    }
    for (const id of message.change.gone ?? []) nextById.delete(id);
    if (current !== null) replace(merge(current, message.change, nextById), nextById);
    const { nudge } = message.change;
    if (nudge !== undefined) for (const listener of nudgeListeners) listener(nudge);
  };

  return {
    receive(message) {
      if (message.type === 'show') {
        for (const listener of requestListeners) listener(message.request);
        return;
      }
      take(message);
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
    onNudge(listener) {
      nudgeListeners.add(listener);
      return () => nudgeListeners.delete(listener);
    },
    onRequest(listener) {
      requestListeners.add(listener);
      return () => requestListeners.delete(listener);
    },
  };
}

function keyOf(part: Part): string {
  return typeof part === 'string' ? part : `inquiry ${part.inquiry}`;
}

function merge(current: DeskSnapshot, change: DeskChange, byId: ReadonlyMap<string, InquiryView>): DeskSnapshot {
  const areInquiriesTouched = change.inquiries !== undefined || change.gone !== undefined;
  return {
    inquiries: areInquiriesTouched ? [...byId.values()] : current.inquiries,
    score: change.score ?? current.score,
    settings: change.settings ?? current.settings,
    notices: change.notices ?? current.notices,
  };
}

function changedParts(before: DeskSnapshot | null, next: DeskSnapshot): string[] {
  const parts = ['inquiries', 'score', 'settings', 'notices'] as const;
  return parts.filter((part) => before === null || before[part] !== next[part]);
}

/** After a lost connection everything is sent again; what did not change is then not drawn again. */
function keepIfEqual(known: InquiryView | undefined, view: InquiryView): InquiryView {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(view) ? known : view;
}
