// Owns the shell's copy of what the desk publishes: asking the desk for everything at each change would count the score
// anew each time.
import type { DeskChange, InquiryView, NudgeView } from '../contract/views.ts';
import type { Desk } from '../desk/desk.ts';
import { createListeners } from '../desk/listeners.ts';
import type { Settings } from '../domain/settings.ts';
import type { Closable } from './lifetime.ts';

export interface DeskMirror extends Closable {
  readonly inquiries: readonly InquiryView[];
  inquiry(id: string): InquiryView | undefined;
  readonly settings: Settings;
  /** Those that are open, also those that came before anybody listened: the desk nudges while it is being opened. */
  readonly nudges: readonly NudgeView[];
  /** Called after the copy has changed. Returns what ends it. */
  onChanged(listener: (change: DeskChange) => void): () => void;
}

/** `onTrouble` is called with what a listener throws. */
export function mirrorDesk(
  desk: Pick<Desk, 'snapshot' | 'onChanged'>,
  onTrouble: (problem: unknown) => void,
): DeskMirror {
  const snapshot = desk.snapshot();
  const byId = new Map(snapshot.inquiries.map((view) => [view.id, view]));
  let { settings, nudges } = snapshot;
  let list: readonly InquiryView[] | null = null;
  const listeners = createListeners<DeskChange>(onTrouble);
  const stop = desk.onChanged((change) => {
    for (const view of change.inquiries ?? []) byId.set(view.id, view);
    for (const id of change.gone ?? []) byId.delete(id);
    settings = change.settings ?? settings;
    nudges = change.nudges ?? nudges;
    list = null;
    listeners.publish(change);
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
    get nudges() {
      return nudges;
    },
    onChanged: listeners.onChanged,
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
