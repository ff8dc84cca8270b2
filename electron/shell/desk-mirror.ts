// Owns the shell's copy of what the desk publishes: asking the desk for everything at each change would count the score
// anew each time.
import type { DeskChange, InquiryView, NudgeView } from '../contract/views.ts';
import type { Desk } from '../desk/desk.ts';
import type { Settings } from '../domain/settings.ts';
import type { Closable } from './lifetime.ts';

export interface DeskMirror extends Closable {
  readonly inquiries: readonly InquiryView[];
  inquiry(id: string): InquiryView | undefined;
  readonly settings: Settings;
  /** Those that came before anybody could listen: the desk nudges while it is being opened. */
  readonly earlyNudges: readonly NudgeView[];
  /** Called after the copy has changed. Returns what ends it. */
  onChanged(listener: (change: DeskChange) => void): () => void;
}

export function mirrorDesk(desk: Pick<Desk, 'snapshot' | 'onChanged'>): DeskMirror {
  const snapshot = desk.snapshot();
  const byId = new Map(snapshot.inquiries.map((view) => [view.id, view]));
  let { settings } = snapshot;
  let list: readonly InquiryView[] | null = null;
  const listeners = new Set<(change: DeskChange) => void>();
  const stop = desk.onChanged((change) => {
    for (const view of change.inquiries ?? []) byId.set(view.id, view);
    for (const id of change.gone ?? []) byId.delete(id);
    settings = change.settings ?? settings;
    list = null;
    for (const listener of listeners) listener(change);
  });
  return {
    get inquiries() {
      list ??= [...byId.values()];
      return list;
    },
    inquiry: (id) => byId.get(id),
    get settings() {
      return settings;
    },
    earlyNudges: snapshot.nudges,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      stop();
      listeners.clear();
    },
  };
}

/** Inquiries that wait, or were promised something. */
export function openCount({ inquiries }: Pick<DeskMirror, 'inquiries'>): number {
  return inquiries.filter(({ standing }) => standing.phase === 'waiting' || standing.phase === 'promised').length;
}
